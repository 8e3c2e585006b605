import type { DatabaseSync } from "node:sqlite";
import { type EventRecords, eventRecords } from "./event-records.ts";
import { type ExecutionRecords, executionRecords } from "./execution-records.ts";
import { type ReadyRecords, readyRecords } from "./ready-records.ts";
import { type WaitingRecords, waitingRecords } from "./waiting-records.ts";

/** The four tables, their statements prepared. */
export type Records = {
  readonly executions: ExecutionRecords;
  readonly events: EventRecords;
  readonly waiting: WaitingRecords;
  readonly ready: ReadyRecords;
};

export const openRecords = (database: DatabaseSync): Records => ({
  executions: executionRecords(database),
  events: eventRecords(database),
  waiting: waitingRecords(database),
  ready: readyRecords(database),
});
