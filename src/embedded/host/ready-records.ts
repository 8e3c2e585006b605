import type { DatabaseSync } from "node:sqlite";
import type { ExecutionId } from "./ids.ts";

/** Executions that are, or should be, invoked. The row goes when the invocation suspends or the execution ends. */
export type ReadyRecords = {
  /** True if the execution was not ready before. */
  readonly add: (id: ExecutionId) => boolean;
  /** Ready, but not before this instant. */
  readonly addLater: (id: ExecutionId, dueAt: number) => void;
  /** Need not wait any more; true if it still did. */
  readonly hasten: (id: ExecutionId) => boolean;
  readonly remove: (id: ExecutionId) => void;
  /** How many invocations in a row have failed. */
  readonly attempt: (id: ExecutionId) => number;
  readonly backOff: (id: ExecutionId, attempt: number, dueAt: number) => void;
  /** Ends the back-off of those due and returns them. */
  readonly takeDue: (now: number) => readonly ExecutionId[];
  readonly nextDue: () => number | null;
  /** Everything to be invoked now: after a crash, what was interrupted. */
  readonly all: () => readonly ExecutionId[];
};

export const readyRecords = (database: DatabaseSync): ReadyRecords => {
  const add = database.prepare("INSERT OR IGNORE INTO ready (execution) VALUES (?)");
  const addLater = database.prepare("INSERT INTO ready (execution, due_at) VALUES (?, ?)");
  const hasten = database.prepare(
    "UPDATE ready SET due_at = NULL WHERE execution = ? AND due_at IS NOT NULL",
  );
  const remove = database.prepare("DELETE FROM ready WHERE execution = ?");
  const attempt = database.prepare("SELECT attempt FROM ready WHERE execution = ?");
  const backOff = database.prepare("UPDATE ready SET attempt = ?, due_at = ? WHERE execution = ?");
  const takeDue = database.prepare("UPDATE ready SET due_at = NULL WHERE due_at <= ? RETURNING execution");
  const nextDue = database.prepare("SELECT min(due_at) AS at FROM ready WHERE due_at IS NOT NULL");
  const all = database.prepare("SELECT execution FROM ready WHERE due_at IS NULL ORDER BY execution");

  const ids = (rows: readonly Readonly<Record<string, unknown>>[]) =>
    rows.map((row) => row["execution"] as ExecutionId);

  return {
    add: (id) => add.run(id).changes !== 0,
    addLater: (id, dueAt) => {
      addLater.run(id, dueAt);
    },
    hasten: (id) => hasten.run(id).changes !== 0,
    remove: (id) => {
      remove.run(id);
    },
    attempt: (id) => Number(attempt.get(id)?.["attempt"] ?? 0),
    backOff: (id, failures, dueAt) => {
      backOff.run(failures, dueAt, id);
    },
    takeDue: (now) => ids(takeDue.all(now)),
    nextDue: () => nextDue.get()?.["at"] as number | null,
    all: () => ids(all.all()),
  };
};
