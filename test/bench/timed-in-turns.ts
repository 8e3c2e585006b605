import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { median } from "./median.ts";
import type { TimedMail, TimedReader, TimedRounds } from "./timed-reader-process.ts";

/** Two readers that are timed beside each other. */
export type ReadersInTurns = {
  /** What each takes for a mail, in milliseconds. */
  readonly medians: (mail: TimedMail, rounds: number) => Promise<readonly [number, number]>;
  readonly end: () => void;
};

/**
 * Starts two readers, each in a process of its own. They are asked for a block of rounds by turns, so that what
 * else the machine does hits both alike, and neither pays for the other's garbage. They live through all mails,
 * as a service does that reads mail all day: what one mail had compiled serves the next.
 */
export const readersInTurns = (readers: readonly [TimedReader, TimedReader]): ReadersInTurns => {
  const [first, second] = readers.map((reader) => fork(SCRIPT, [reader])) as [ChildProcess, ChildProcess];
  return {
    medians: async (mail, rounds) => {
      const found: [number[], number[]] = [[], []];
      for (let round = 0; round < rounds; round += BLOCK) {
        found[0].push(...(await timesOf(first, mail)));
        found[1].push(...(await timesOf(second, mail)));
      }
      return [median(found[0]), median(found[1])];
    },
    end: () => {
      first.kill();
      second.kill();
    },
  };
};

const SCRIPT = join(import.meta.dirname, "timed-reader-process.ts");
const BLOCK = 10;

const timesOf = async (reader: ChildProcess, mail: TimedMail): Promise<readonly number[]> => {
  const answered = once(reader, "message");
  reader.send({ ...mail, rounds: BLOCK } satisfies TimedRounds);
  const [times] = (await answered) as [readonly number[]];
  return times;
};
