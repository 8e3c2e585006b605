import { type Core, recordEvents, wake } from "./core.ts";
import { EXECUTION_TIMEOUT, endExecution } from "./end-execution.ts";
import { errorOf, type OperationEvent } from "./event.ts";
import type { ExecutionRecord } from "./execution-records.ts";
import type { Transaction } from "./group-commit.ts";
import { readied } from "./operation.ts";
import type { WaitingRecord } from "./waiting-records.ts";

/** Does what has become due, a bounded amount of it, so that a flood of deadlines does not hold up the rest. */
export const processDue = (core: Core, transaction: Transaction): void => {
  const now = core.now();
  for (const record of core.records.executions.due(now, BATCH)) executionDue(core, transaction, record);
  for (const waiting of core.records.waiting.due(now, BATCH)) waitingDue(core, transaction, waiting, now);
  for (const id of core.records.ready.takeDue(now)) transaction.afterCommit(() => core.enqueue(id));
  transaction.afterCommit(() => core.dueAt(nextDue(core)));
};

/** When the alarm must ring next; null if nothing waits for the clock. */
export const nextDue = ({ records }: Core): number | null => {
  const times = [records.executions.nextDue(), records.waiting.nextDue(), records.ready.nextDue()];
  const earliest = Math.min(...times.map((at) => at ?? Infinity));
  return earliest === Infinity ? null : earliest;
};

/** A running execution has run out of time; an ended one has been kept long enough. */
const executionDue = (core: Core, transaction: Transaction, record: ExecutionRecord): void => {
  if (record.status === "RUNNING") {
    endExecution(core, transaction, record, { status: "TIMED_OUT", error: EXECUTION_TIMEOUT });
    return;
  }
  core.records.executions.remove(record.id);
  const { functionName, name } = record;
  transaction.afterCommit(() => core.log("execution.purged", { function: functionName, name }));
};

const waitingDue = (core: Core, transaction: Transaction, waiting: WaitingRecord, now: number): void => {
  const { executionId: id, identity } = waiting;
  // Gone already if its execution has just timed out.
  if (!core.records.waiting.take(id, identity.Id)) return;
  if (waiting.kind === "retry") ready(core, waiting);
  else recordEvents(core, transaction, id, [ended(waiting, now)]);
  wake(core, transaction, id);
};

const ready = ({ live }: Core, { executionId, identity }: WaitingRecord): void => {
  const invocation = live.get(executionId);
  const step = invocation?.operations.get(identity.Id);
  if (invocation === undefined || step?.Status !== "PENDING") return;
  invocation.operations.set(identity.Id, readied(step));
  invocation.undelivered.add(identity.Id);
};

const ended = (
  { kind, identity, timeoutAt, durationSeconds = 0 }: WaitingRecord,
  now: number,
): OperationEvent => {
  const event = { ...identity, EventTimestamp: now };
  if (kind === "wait")
    return { ...event, EventType: "WaitSucceeded", WaitSucceededDetails: { Duration: durationSeconds } };
  const timedOut = timeoutAt !== undefined && now >= timeoutAt;
  return {
    ...event,
    EventType: "CallbackTimedOut",
    CallbackTimedOutDetails: errorOf(timedOut ? CALLBACK_TIMEOUT : CALLBACK_HEARTBEAT),
  };
};

/** The service's error types; conformance cases 4-3 and 4-4. */
const CALLBACK_TIMEOUT = { ErrorType: "Callback.Timeout", ErrorMessage: "Callback timed out" };
const CALLBACK_HEARTBEAT = {
  ErrorType: "Callback.Heartbeat",
  ErrorMessage: "Callback timed out on heartbeat",
};

const BATCH = 250;
