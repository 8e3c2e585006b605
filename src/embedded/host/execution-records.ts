import type { DatabaseSync } from "node:sqlite";
import type { ArnParts } from "./execution-arn.ts";
import type { ExecutionId, OperationId } from "./ids.ts";

export type ExecutionStatus = "RUNNING" | "SUCCEEDED" | "FAILED" | "TIMED_OUT" | "STOPPED";

/** An execution's row. `result` and `error` are JSON text as the function gave them. */
export type ExecutionRecord = ArnParts & {
  readonly id: ExecutionId;
  /** A plain function's call has a row too, but is nobody's execution: no list shows it. */
  readonly kind: "durable" | "plain";
  readonly status: ExecutionStatus;
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly timeoutSeconds: number | null;
  readonly parent: ExecutionId | null;
  readonly parentOperation: OperationId | null;
  readonly result: string | null;
  readonly error: string | null;
  readonly input: string;
};

export type NewExecution = Pick<
  ExecutionRecord,
  keyof ArnParts | "kind" | "input" | "startedAt" | "timeoutSeconds"
> & {
  readonly parent?: ExecutionId;
  readonly parentOperation?: OperationId;
};

export type ExecutionEnd = Pick<ExecutionRecord, "status" | "result" | "error"> & {
  readonly endedAt: number;
  readonly purgeAt: number;
};

export type ExecutionRecords = {
  /** The new row's id, or undefined if the function already has an execution of that name. */
  readonly insert: (execution: NewExecution) => ExecutionId | undefined;
  readonly byId: (id: ExecutionId) => ExecutionRecord | undefined;
  /** Without reading the payloads. */
  readonly uuidOf: (id: ExecutionId) => string | undefined;
  readonly byName: (functionName: string, name: string) => ExecutionRecord | undefined;
  /** Only the execution meant: not a later one that was given the same name after a purge. */
  readonly byArn: (parts: ArnParts) => ExecutionRecord | undefined;
  readonly end: (id: ExecutionId, end: ExecutionEnd) => void;
  readonly due: (now: number, limit: number) => readonly ExecutionRecord[];
  readonly nextDue: () => number | null;
  /** The row and every event of it. */
  readonly remove: (id: ExecutionId) => void;
};

export const executionRecords = (database: DatabaseSync): ExecutionRecords => {
  const insert = database.prepare(`
    INSERT INTO execution (function, name, uuid, kind, status, started_at, due_at, timeout_seconds, parent,
      parent_operation, input)
    VALUES (?, ?, ?, ?, 'RUNNING', ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`);
  const byId = database.prepare(`SELECT ${COLUMNS} FROM execution WHERE id = ?`);
  const uuidOf = database.prepare("SELECT uuid FROM execution WHERE id = ?");
  const byName = database.prepare(`SELECT ${COLUMNS} FROM execution WHERE function = ? AND name = ?`);
  const end = database.prepare(
    "UPDATE execution SET status = ?, ended_at = ?, due_at = ?, result = ?, error = ? WHERE id = ?",
  );
  const due = database.prepare(`SELECT ${COLUMNS} FROM execution WHERE due_at <= ? ORDER BY due_at LIMIT ?`);
  const nextDue = database.prepare("SELECT min(due_at) AS at FROM execution WHERE due_at IS NOT NULL");
  const removeEvents = database.prepare("DELETE FROM event WHERE execution = ?");
  const remove = database.prepare("DELETE FROM execution WHERE id = ?");

  const find = (functionName: string, name: string) =>
    byName.get(functionName, name) as ExecutionRecord | undefined;

  return {
    insert: (execution) => {
      const { functionName, name, uuid, kind, startedAt, timeoutSeconds, input } = execution;
      const dueAt = timeoutSeconds === null ? null : startedAt + timeoutSeconds * 1000;
      const { parent = null, parentOperation = null } = execution;
      const { changes, lastInsertRowid } = insert.run(
        functionName,
        name,
        uuid,
        kind,
        startedAt,
        dueAt,
        timeoutSeconds,
        parent,
        parentOperation,
        input,
      );
      return changes === 0 ? undefined : (Number(lastInsertRowid) as ExecutionId);
    },
    byId: (id) => byId.get(id) as ExecutionRecord | undefined,
    uuidOf: (id) => uuidOf.get(id)?.["uuid"] as string | undefined,
    byName: find,
    byArn: ({ functionName, name, uuid }) => {
      const found = find(functionName, name);
      return found?.uuid === uuid ? found : undefined;
    },
    end: (id, { status, endedAt, purgeAt, result, error }) => {
      end.run(status, endedAt, purgeAt, result, error, id);
    },
    due: (now, limit) => due.all(now, limit) as unknown as readonly ExecutionRecord[],
    nextDue: () => nextDue.get()?.["at"] as number | null,
    remove: (id) => {
      removeEvents.run(id);
      remove.run(id);
    },
  };
};

export const COLUMNS = `id, function AS functionName, name, uuid, kind, status, started_at AS startedAt,
  ended_at AS endedAt, timeout_seconds AS timeoutSeconds, parent, parent_operation AS parentOperation,
  result, error, input`;
