import { execFile } from "node:child_process";
import { createReadStream } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { promisify } from "node:util";
import fc from "fast-check";
import { answersToDamage } from "../replies/answers-to-damage.ts";
import { type DamageFinding, damageCheck } from "../replies/damage-check.ts";
import { type HostileMail, hostileMails } from "../replies/hostile.ts";
import { type MutableMail, mutatedMail } from "../replies/mutations.ts";
import { firstReadLines } from "./first-read.ts";
import { median } from "./median.ts";
import { readMail } from "./read-mail.ts";
import type { Reader, ReaderResult } from "./reader-process.ts";
import { gmailReply, outlookReply, replyWithAttachments } from "./sample-mails.ts";
import { type ReadersInTurns, readersInTurns } from "./timed-in-turns.ts";
import type { TimedMail } from "./timed-reader-process.ts";

/**
 * How long a reply takes to be read, from its bytes to its reading, beside the parsers that others use: usual
 * mail, mail made to hurt, and mail that was damaged on its way. Usual mail is timed in a process for each reader, which are
 * asked by turns.
 */
export const replyBenchmark = async (): Promise<readonly string[]> => {
  const folder = await mkdtemp(join(tmpdir(), "countersign-bench-"));
  try {
    return [
      ...(await usualMail(folder)),
      ...(await firstReadLines()),
      ...(await hostileMail(folder)),
      ...(await damagedMail()),
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
};

const usualMail = async (folder: string): Promise<readonly string[]> => {
  const [big, small, outlook] = [
    join(folder, "big.eml"),
    join(folder, "small.eml"),
    join(folder, "outlook.eml"),
  ];
  await writeFile(big, replyWithAttachments());
  await writeFile(small, gmailReply());
  await writeFile(outlook, outlookReply());
  return [
    ...(await speedLines({ big, small, outlook })),
    await memoryLine("in a new process", big),
    await memoryLine("after a mail of 20 kB", big, small),
  ];
};

type Course = {
  readonly name: string;
  readonly mail: TimedMail;
  readonly goal: number;
  readonly rounds: number;
};

const speedLines = async (files: Readonly<Record<"big" | "small" | "outlook", string>>) => {
  const small: TimedMail = { file: files.small, from: "memory", isNoticeKnown: false };
  const outlook: TimedMail = { ...small, file: files.outlook };
  const known: TimedMail = { ...outlook, isNoticeKnown: true };
  const big: TimedMail = { ...small, file: files.big, from: "file" };
  const courses: readonly Course[] = [
    { name: "20 kB Gmail reply", mail: small, goal: 2, rounds: 400 },
    { name: "200 kB Outlook reply", mail: outlook, goal: 10, rounds: 100 },
    { name: "200 kB Outlook reply to a notice that is known", mail: known, goal: 10, rounds: 100 },
    { name: "10 MB with attachments", mail: big, goal: 100, rounds: 20 },
  ];
  const readers = readersInTurns(["service", "simpleParser"]);
  try {
    await readers.medians(small, WARM_UP);
    for (const { mail, rounds } of courses) await readers.medians(mail, rounds);
    const lines: string[] = [];
    for (const course of courses) lines.push(await speedLine(course, readers));
    return lines;
  } finally {
    readers.end();
  }
};

/** As many mails as the compiler takes to be done with both readers: a service reads mail all day. */
const WARM_UP = 3000;

const speedLine = async ({ name, mail, goal, rounds }: Course, readers: ReadersInTurns): Promise<string> => {
  const { reading } = await readMail(createReadStream(mail.file));
  const [ours, theirs] = await readers.medians(mail, rounds);
  return `${name}: read (${reading}) in ${ms(ours)}, simpleParser ${ms(theirs)}: ${times(theirs / ours)} as fast (goal ${goal})`;
};

const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
const times = (ratio: number): string => `${ratio.toFixed(ratio < 10 ? 1 : 0)} times`;
const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** @param first what the process has read before: with it, the service has made its lexicons */
const memoryLine = async (when: string, file: string, first?: string): Promise<string> => {
  const [ours, theirs] = [
    await inProcess("service", file, first),
    await inProcess("simpleParser", file, first),
  ];
  if (ours === "late" || theirs === "late") return "10 MB with attachments: memory could not be measured";
  const share = (100 * ours.grownBytes) / theirs.grownBytes;
  const shown = ({ grownBytes, peakBytes }: ReaderResult): string =>
    `${megabytes(grownBytes)} (whole process ${megabytes(peakBytes)})`;
  return `10 MB with attachments: memory for reading ${when} ${shown(ours)}, simpleParser ${shown(theirs)}: ${share.toFixed(0)} % (goal 50 %)`;
};

const PATIENCE_MS = 2000;

/** In a process of its own, which is ended when it takes more than two seconds. */
const inProcess = async (reader: Reader, file: string, first?: string): Promise<ReaderResult | "late"> => {
  const script = join(import.meta.dirname, "reader-process.ts");
  try {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [script, reader, file, ...(first === undefined ? [] : [first])],
      {
        timeout: PATIENCE_MS + STARTING_MS,
        killSignal: "SIGKILL",
      },
    );
    const result = JSON.parse(stdout) as ReaderResult;
    return result.ms > PATIENCE_MS ? "late" : result;
  } catch (error) {
    if (error instanceof Error && "killed" in error && error.killed === true) return "late";
    throw error;
  }
};

/** What a process takes to load what it reads with. */
const STARTING_MS = 500;

const SIZE = 100_000;
const PEERS = ["email-reply-parser", "planer"] as const;

const hostileMail = async (folder: string): Promise<readonly string[]> => {
  const lines: string[] = [];
  let [slowest, steepest] = [0, 0];
  for (const hostile of hostileMails) {
    const [megabyte, growth] = await hostileFigures(hostile);
    slowest = Math.max(slowest, megabyte);
    // What is done in no time at all grows by chance.
    if (megabyte > 5) steepest = Math.max(steepest, growth);
    const peers = hostile.text === undefined ? "" : `; ${await peerFigures(hostile.text, folder)}`;
    lines.push(`${hostile.name}: 1 MB in ${ms(megabyte)}, ${growth.toFixed(1)} times half of it${peers}`);
  }
  return [
    `hostile mail, ${hostileMails.length} kinds: 1 MB in at most ${ms(slowest)}, at most ${steepest.toFixed(1)} times as long as half of it; email-reply-parser and planer with ${SIZE / 1000} kB of it`,
    ...lines,
  ];
};

const hostileFigures = async ({ mail }: HostileMail): Promise<readonly [number, number]> => {
  const [half, whole] = [mail(500_000), mail(1_000_000)];
  const found: [number[], number[]] = [[], []];
  // By turns, so that what else the machine does hits both alike; the first rounds are for the compiler.
  for (let round = -2; round < 5; round++) {
    const [a, b] = [await timed(half), await timed(whole)];
    if (round < 0) continue;
    found[0].push(a);
    found[1].push(b);
  }
  const [ofHalf, ofWhole] = [median(found[0]), median(found[1])];
  return [ofWhole, ofWhole / ofHalf];
};

const timed = async (raw: Buffer): Promise<number> => {
  const start = performance.now();
  await readMail(Readable.from([raw]));
  return performance.now() - start;
};

const peerFigures = async (text: (size: number) => string, folder: string): Promise<string> => {
  const file = join(folder, "hostile.txt");
  await writeFile(file, text(SIZE));
  const figures: string[] = [];
  for (const peer of PEERS) {
    const result = await inProcess(peer, file);
    figures.push(`${peer} ${result === "late" ? "> 2 s" : ms(result.ms)}`);
  }
  return figures.join(", ");
};

const DAMAGED = 100_000;
const BATCH = 500;
/** So long that a mail is read once more, to see whether it is its own fault. */
const STRIKING_MS = 25;

/** @param mails what is damaged */
export const damagedMail = async (
  mails: readonly MutableMail[] = answersToDamage,
  count = DAMAGED,
): Promise<readonly string[]> => {
  const check = damageCheck();
  const outcomes: Record<DamageFinding["outcome"], number> = {
    "no-decision": 0,
    "same-decision": 0,
    "words-cut": 0,
    "other-decision": 0,
  };
  const wrong: string[] = [];
  let slowest = 0;
  // In batches, since all of them at once would not fit into memory.
  for (let done = 0; done < count; done += BATCH) {
    const numRuns = Math.min(BATCH, count - done);
    for (const mutated of fc.sample(mutatedMail(mails), { numRuns, seed: done + 1 })) {
      const finding = await check(mutated);
      outcomes[finding.outcome]++;
      // What else the machine did meanwhile is not the mail's doing, nor what was made for all that follow.
      const again = finding.ms > STRIKING_MS ? await check(mutated) : finding;
      slowest = Math.max(slowest, Math.min(finding.ms, again.ms));
      if (finding.outcome === "other-decision") {
        wrong.push(`  ${mutated.original.name}: ${finding.reading} after ${mutated.damage}`);
      }
    }
  }
  return [
    `damaged mail, ${count}: ${outcomes["other-decision"]} decided what the mail as written did not (goal 0), ${outcomes["same-decision"]} decided the same, ${outcomes["no-decision"]} nothing; ${outcomes["words-cut"]} were cut inside their words; slowest ${ms(slowest)} (goal 250)`,
    ...wrong.slice(0, 20),
  ];
};
