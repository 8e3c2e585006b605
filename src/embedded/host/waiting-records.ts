import type { DatabaseSync } from "node:sqlite";
import type { Waits } from "./decision.ts";
import type { ExecutionId, OperationId } from "./ids.ts";

/** An operation that waits for something outside the function. */
export type WaitingRecord = Waits & { readonly executionId: ExecutionId };

export type WaitingRecords = {
  readonly put: (id: ExecutionId, waits: Waits) => void;
  readonly find: (id: ExecutionId, operation: OperationId) => WaitingRecord | undefined;
  /** Removes and returns the row. Whoever gets it ends the operation; nobody else can any more. */
  readonly take: (id: ExecutionId, operation: OperationId) => WaitingRecord | undefined;
  readonly postpone: (id: ExecutionId, operation: OperationId, dueAt: number | null) => void;
  readonly due: (now: number, limit: number) => readonly WaitingRecord[];
  readonly nextDue: () => number | null;
  readonly any: (id: ExecutionId) => boolean;
  /** Steps whose next attempt is not due yet. */
  readonly retries: (id: ExecutionId) => ReadonlySet<OperationId>;
  readonly removeAll: (id: ExecutionId) => void;
};

export const waitingRecords = (database: DatabaseSync): WaitingRecords => {
  const columns = "execution, operation, kind, due_at, details";
  const put = database.prepare(`INSERT OR REPLACE INTO waiting (${columns}) VALUES (?, ?, ?, ?, ?)`);
  const find = database.prepare(`SELECT ${columns} FROM waiting WHERE execution = ? AND operation = ?`);
  const take = database.prepare(
    `DELETE FROM waiting WHERE execution = ? AND operation = ? RETURNING ${columns}`,
  );
  const postpone = database.prepare("UPDATE waiting SET due_at = ? WHERE execution = ? AND operation = ?");
  const due = database.prepare(`SELECT ${columns} FROM waiting WHERE due_at <= ? ORDER BY due_at LIMIT ?`);
  const nextDue = database.prepare("SELECT min(due_at) AS at FROM waiting WHERE due_at IS NOT NULL");
  const any = database.prepare("SELECT 1 FROM waiting WHERE execution = ? LIMIT 1");
  const retries = database.prepare("SELECT operation FROM waiting WHERE execution = ? AND kind = 'retry'");
  const removeAll = database.prepare("DELETE FROM waiting WHERE execution = ?");

  return {
    put: (id, { kind, dueAt, ...details }) => {
      put.run(id, details.identity.Id, kind, dueAt, JSON.stringify(details));
    },
    find: (id, operation) => record(find.get(id, operation)),
    // All rows of a RETURNING must be stepped through for the statement to be over: hence `all`.
    take: (id, operation) => record(take.all(id, operation)[0]),
    postpone: (id, operation, dueAt) => {
      postpone.run(dueAt, id, operation);
    },
    due: (now, limit) => due.all(now, limit).map((row) => record(row) as WaitingRecord),
    nextDue: () => nextDue.get()?.["at"] as number | null,
    any: (id) => any.get(id) !== undefined,
    retries: (id) => new Set(retries.all(id).map((row) => row["operation"] as OperationId)),
    removeAll: (id) => {
      removeAll.run(id);
    },
  };
};

const record = (row: Readonly<Record<string, unknown>> | undefined): WaitingRecord | undefined =>
  row && {
    executionId: row["execution"] as ExecutionId,
    kind: row["kind"] as Waits["kind"],
    dueAt: row["due_at"] as number | null,
    ...(JSON.parse(row["details"] as string) as Omit<Waits, "kind" | "dueAt">),
  };
