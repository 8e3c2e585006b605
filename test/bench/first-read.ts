import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { FirstRead, FirstReader } from "./first-read-process.ts";

/** What a service that was just started has to do before its first mail is read, and what the lexicons weigh. */
export const firstReadLines = async (): Promise<readonly string[]> => {
  const [ours, theirs]: [FirstRead[], FirstRead[]] = [[], []];
  // By turns, so that what else the machine does hits both alike.
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await inProcess("service"));
    theirs.push(await inProcess("simpleParser"));
  }
  const [a, b] = [leastOf(ours), leastOf(theirs)];
  return [
    `first mail of a process: read in ${ms(a.firstMs)} (goal 250) after ${ms(a.importMs)} of loading, simpleParser ${ms(b.firstMs)} after ${ms(b.importMs)}: ${(a.firstMs / b.firstMs).toFixed(1)} times as long`,
    `first mail of a process: heap grown by ${megabytes(a.firstBytes)}, by a mail in each language ${megabytes(a.allBytes)} (goal 40), simpleParser ${megabytes(b.firstBytes)}`,
  ];
};

const ROUNDS = 5;

const inProcess = async (reader: FirstReader): Promise<FirstRead> => {
  const script = join(import.meta.dirname, "first-read-process.ts");
  const { stdout } = await promisify(execFile)(process.execPath, ["--expose-gc", script, reader]);
  return JSON.parse(stdout) as FirstRead;
};

/** What is not needed every time was the machine's doing. */
const leastOf = (found: readonly FirstRead[]): FirstRead => {
  const least = (of: keyof FirstRead): number => Math.min(...found.map((one) => one[of]));
  return {
    importMs: least("importMs"),
    firstMs: least("firstMs"),
    firstBytes: least("firstBytes"),
    allBytes: least("allBytes"),
  };
};

const ms = (value: number): string => `${value.toFixed(0)} ms`;
const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
