import type { DatabaseSync } from "node:sqlite";
import { transaction } from "../database.ts";

/** Runs one statement, soon; resolves with its result once that is on disk. */
export type GroupedWrites = <Result>(statement: () => Result) => Promise<Result>;

/**
 * Writes that arrive together share one commit, since each commit waits for the disk. A statement that
 * fails fails alone; a commit that fails fails all of its group. One statement a call: what it wrote before
 * it threw would otherwise be kept.
 */
export const groupedWrites = (database: DatabaseSync): GroupedWrites => {
  let group: Entry[] = [];

  const commit = (): void => {
    const entries = group;
    group = [];
    try {
      const settlements = transaction(database, () => entries.map((entry) => entry.run()));
      for (const settle of settlements) settle();
    } catch (error) {
      for (const entry of entries) entry.fail(error);
    }
  };

  return (statement) =>
    new Promise((resolve, reject) => {
      if (group.length === 0) setImmediate(commit);
      group.push({
        run: () => {
          try {
            const result = statement();
            return () => resolve(result);
          } catch (error) {
            return () => reject(error);
          }
        },
        fail: reject,
      });
    });
};

type Entry = {
  /** Runs the statement; what it returns tells the caller, after the commit. */
  readonly run: () => () => void;
  readonly fail: (error: unknown) => void;
};
