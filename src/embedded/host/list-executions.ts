import type { DatabaseSync } from "node:sqlite";
import { type ExecutionSummary, summaryOf } from "./execution-description.ts";
import type { ExecutionRecord, ExecutionStatus } from "./execution-records.ts";
import { type Page, pageOf } from "./page.ts";

export type ExecutionFilter = Page & {
  readonly functionName?: string;
  readonly name?: string;
  readonly status?: ExecutionStatus | readonly ExecutionStatus[];
  readonly startedAfter?: Date;
  readonly startedBefore?: Date;
};

export type ExecutionPage = {
  readonly executions: readonly ExecutionSummary[];
  readonly nextMarker?: string;
};

/** Executions in the order of their start, without their payloads. */
export const executionLister = (database: DatabaseSync): ((filter?: ExecutionFilter) => ExecutionPage) => {
  const forwards = database.prepare(select("id > ?1", "ASC"));
  const backwards = database.prepare(select("id < ?1", "DESC"));

  return (filter = {}) => {
    const { from, limit, reverse } = pageOf(filter);
    const { functionName = null, name = null, status, startedAfter, startedBefore } = filter;
    const statuses = status === undefined ? null : JSON.stringify([status].flat());
    const after = startedAfter?.getTime() ?? null;
    const before = startedBefore?.getTime() ?? null;
    const start = from ?? (reverse ? Number.MAX_SAFE_INTEGER : 0);
    const statement = reverse ? backwards : forwards;
    const rows = statement.all(start, functionName, name, statuses, after, before, limit + 1);
    const records = rows.slice(0, limit) as unknown as readonly ExecutionRecord[];
    const last = rows.length > limit ? records.at(-1) : undefined;
    return { executions: records.map(summaryOf), ...(last && { nextMarker: String(last.id) }) };
  };
};

const select = (position: string, direction: "ASC" | "DESC"): string => `
  SELECT id, function AS functionName, name, uuid, kind, status, started_at AS startedAt, ended_at AS endedAt,
    timeout_seconds AS timeoutSeconds, parent, parent_operation AS parentOperation
  FROM execution
  WHERE ${position} AND kind = 'durable'
    AND (?2 IS NULL OR function = ?2)
    AND (?3 IS NULL OR name = ?3)
    AND (?4 IS NULL OR status IN (SELECT value FROM json_each(?4)))
    AND (?5 IS NULL OR started_at > ?5)
    AND (?6 IS NULL OR started_at < ?6)
  ORDER BY id ${direction} LIMIT ?7`;
