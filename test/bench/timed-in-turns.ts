import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { median } from "./median.ts";
import type { ReadFrom, TimedReader } from "./timed-reader-process.ts";

export type Rounds = {
  readonly rounds: number;
  /** Rounds before these, for the compiler: a service reads mail all day. */
  readonly warmUp: number;
};

/**
 * What two readers take for a mail, in milliseconds: each in a process of its own, a block of rounds by turns, so
 * that what else the machine does hits both alike, and neither pays for the other's garbage.
 */
export const mediansInTurns = async (
  readers: readonly [TimedReader, TimedReader],
  { file, from }: { readonly file: string; readonly from: ReadFrom },
  { rounds, warmUp }: Rounds,
): Promise<readonly [number, number]> => {
  const [first, second] = readers.map((reader) => fork(SCRIPT, [reader, file, from])) as [
    ChildProcess,
    ChildProcess,
  ];
  try {
    const found: [number[], number[]] = [[], []];
    for (let round = -warmUp; round < rounds; round += BLOCK) {
      const [a, b] = [await timesOf(first), await timesOf(second)];
      if (round < 0) continue;
      found[0].push(...a);
      found[1].push(...b);
    }
    return [median(found[0]), median(found[1])];
  } finally {
    first.kill();
    second.kill();
  }
};

const SCRIPT = join(import.meta.dirname, "timed-reader-process.ts");
const BLOCK = 10;

const timesOf = async (reader: ChildProcess): Promise<readonly number[]> => {
  const answered = once(reader, "message");
  reader.send(BLOCK);
  const [times] = (await answered) as [readonly number[]];
  return times;
};
