/**
 * Times one reader in a process of its own, which lives through a whole comparison and never pays for what
 * another reader leaves behind: `fork("timed-reader-process.ts", [READER])`. Asked by a message for a number of
 * rounds with some mail, it answers with the milliseconds of each.
 */
import { createReadStream, readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { parseMail } from "../../src/reply/parse.ts";
import { readReply } from "../../src/reply/read-reply.ts";
import { readMail } from "./read-mail.ts";
import { quotedNotice } from "./sample-mails.ts";

export type TimedReader = "service" | "simpleParser";

/** Which mail is read, and how. */
export type TimedMail = {
  readonly file: string;
  /** Whether it is read from its file every time, or is in memory as a request's body is. */
  readonly from: "file" | "memory";
  /** Whether the service knows the notice that is answered. */
  readonly isNoticeKnown: boolean;
};

export type TimedRounds = TimedMail & { readonly rounds: number };

const main = async ([reader]: readonly string[]): Promise<void> => {
  const readerOf = reader === "service" ? ours : await theirs();
  process.on("message", async ({ rounds, ...mail }: TimedRounds) => {
    const [read, raw] = [readerOf(mail), sourceOf(mail)];
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const start = performance.now();
      await read(raw());
      times.push(performance.now() - start);
    }
    process.send?.(times);
  });
};

type Read = (raw: Readable) => Promise<unknown>;

const ours = ({ isNoticeKnown }: TimedMail): Read => (isNoticeKnown ? readKnowing : readMail);

const theirs = async (): Promise<() => Read> => {
  const { simpleParser } = await import("mailparser");
  return () => (raw) => simpleParser(raw);
};

/** As the service does, which writes its notice anew for every reply. */
const readKnowing: Read = async (raw) =>
  readReply(await parseMail(raw), {
    envelopeFrom: "ann@example.com",
    isOwn: () => false,
    original: quotedNotice(),
  });

const sourceOf = ({ file, from }: TimedMail): (() => Readable) => {
  if (from === "file") return () => createReadStream(file);
  const raw = readFileSync(file);
  return () => Readable.from([raw]);
};

await main(process.argv.slice(2));
