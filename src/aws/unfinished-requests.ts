import { outcomeAt } from "../approval/outcome.ts";
import type { RequestRecord } from "../approval/request.ts";
import { parseRequestId, type RequestId } from "../approval/request-id.ts";
import type { Instant } from "../approval/time.ts";
import type { Table } from "./dynamo-table.ts";

/** The open requests whose execution should be at work on them right now: none, but for moments. */
export type UnfinishedRequests = {
  /** Those made before a moment, oldest first. */
  readonly madeBefore: (at: Instant) => Promise<readonly RequestId[]>;
};

export const unfinishedRequests = (table: Table): UnfinishedRequests => ({
  madeBefore: async (at) =>
    (await table.unfinished(at)).flatMap(({ pk }) => parseRequestId(String(pk).split("#")[1] ?? "") ?? []),
});

/**
 * Whether its execution has something to do now: it has not come to waiting yet, or what it waits for has come. All
 * others wait, or are closed.
 */
export const isUnfinished = (record: RequestRecord): boolean => {
  if (record.state.status === "closed") return false;
  // As of its making: that the deadline is over, the execution learns by itself.
  return record.callbackId === null || outcomeAt(record, record.request.createdAt) !== undefined;
};
