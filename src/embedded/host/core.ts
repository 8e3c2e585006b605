import { isOperationEvent, type StoredEvent } from "./event.ts";
import type { FunctionRegistry } from "./functions.ts";
import type { GroupCommit, Transaction } from "./group-commit.ts";
import type { ExecutionId } from "./ids.ts";
import type { LiveExecution } from "./live-execution.ts";
import { evolve } from "./operation.ts";
import type { Records } from "./records.ts";

/** Structured events for the operator: a stable name and flat facts. Never payloads. */
export type HostLog = (
  event: string,
  fields: Readonly<Record<string, string | number | boolean | undefined>>,
) => void;

/** What every part of the host works with. */
export type Core = {
  readonly records: Records;
  readonly commit: GroupCommit;
  readonly functions: FunctionRegistry;
  /** At most one invocation of an execution; nothing of an execution that waits. */
  readonly live: Map<ExecutionId, LiveExecution>;
  readonly now: () => number;
  readonly log: HostLog;
  /** Has the execution invoked when there is room. Its `ready` row must be on disk. */
  readonly enqueue: (id: ExecutionId) => void;
  /** Tells the alarm that a row has become due at this time. */
  readonly dueAt: (at: number | null) => void;
  /** Tells whoever awaits the execution's end. */
  readonly hasEnded: (id: ExecutionId) => void;
};

/** Writes events, and lets a live invocation of the execution know. */
export const recordEvents = (
  core: Core,
  transaction: Transaction,
  id: ExecutionId,
  events: readonly StoredEvent[],
): void => {
  core.records.events.append(id, events);
  const live = core.live.get(id);
  if (!live) return;
  transaction.afterRollback(() => {
    live.fenced = true;
  });
  for (const event of events) {
    if (!isOperationEvent(event)) continue;
    live.operations.set(event.Id, evolve(live.operations.get(event.Id), event));
    live.undelivered.add(event.Id);
  }
};

/** Something reached an execution: it has to be invoked, unless it is live and will notice by itself. */
export const wake = (core: Core, transaction: Transaction, id: ExecutionId): void => {
  if (!core.live.has(id) && core.records.ready.add(id)) transaction.afterCommit(() => core.enqueue(id));
};
