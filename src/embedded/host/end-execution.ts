import type { ErrorObject } from "@aws/durable-execution-sdk-js";
import { type Core, recordEvents, wake } from "./core.ts";
import type { ExecutionOutcome } from "./decision.ts";
import { errorOf, type OperationEvent, type OperationIdentity, resultOf } from "./event.ts";
import type { ExecutionRecord } from "./execution-records.ts";
import type { Transaction } from "./group-commit.ts";

/**
 * Ends an execution for good: its callbacks close, an invocation still running is not heard any more,
 * the execution that invoked it hears of it. Its row and its events stay until the retention is over.
 */
export const endExecution = (
  core: Core,
  transaction: Transaction,
  record: ExecutionRecord,
  outcome: ExecutionOutcome,
): number => {
  const endedAt = core.now();
  const { id } = record;
  fence(core, record);
  core.records.ready.remove(id);
  core.records.waiting.removeAll(id);
  if (record.kind === "plain") core.records.executions.remove(id);
  else keep(core, transaction, record, outcome, endedAt);
  tellParent(core, transaction, record, outcome, endedAt);
  return endedAt;
};

const fence = ({ live }: Core, { id }: ExecutionRecord): void => {
  const invocation = live.get(id);
  if (invocation) invocation.fenced = true;
  live.delete(id);
};

const keep = (
  core: Core,
  transaction: Transaction,
  { id, functionName, name, startedAt }: ExecutionRecord,
  outcome: ExecutionOutcome,
  endedAt: number,
): void => {
  const fn = core.functions.find(functionName);
  const purgeAt = endedAt + (fn?.kind === "durable" ? fn.retentionDays : 14) * MS_PER_DAY;
  const { status } = outcome;
  const result = "result" in outcome ? (outcome.result ?? null) : null;
  const error = "error" in outcome ? JSON.stringify(outcome.error) : null;
  core.records.executions.end(id, { status, result, error, endedAt, purgeAt });
  transaction.afterCommit(() => {
    core.dueAt(purgeAt);
    core.log("execution.ended", { function: functionName, name, status, ms: endedAt - startedAt });
    core.hasEnded(id);
  });
};

/** The parent may have ended, or been stopped, before its child: then nothing waits for this. */
const tellParent = (
  core: Core,
  transaction: Transaction,
  { parent, parentOperation }: ExecutionRecord,
  outcome: ExecutionOutcome,
  now: number,
): void => {
  if (parent === null || parentOperation === null) return;
  const waiting = core.records.waiting.take(parent, parentOperation);
  if (!waiting) return;
  recordEvents(core, transaction, parent, [chainedInvokeEnded(waiting.identity, outcome, now)]);
  wake(core, transaction, parent);
};

const chainedInvokeEnded = (
  identity: OperationIdentity,
  outcome: ExecutionOutcome,
  EventTimestamp: number,
): OperationEvent => {
  const event = { ...identity, EventTimestamp };
  switch (outcome.status) {
    case "SUCCEEDED": {
      const ChainedInvokeSucceededDetails = resultOf(outcome.result);
      return { ...event, EventType: "ChainedInvokeSucceeded", ChainedInvokeSucceededDetails };
    }
    case "FAILED":
      return {
        ...event,
        EventType: "ChainedInvokeFailed",
        ChainedInvokeFailedDetails: errorOf(outcome.error),
      };
    case "TIMED_OUT":
      return {
        ...event,
        EventType: "ChainedInvokeTimedOut",
        ChainedInvokeTimedOutDetails: errorOf(outcome.error),
      };
    case "STOPPED":
      return {
        ...event,
        EventType: "ChainedInvokeStopped",
        ChainedInvokeStoppedDetails: errorOf(outcome.error),
      };
  }
};

/** What an execution that took longer than it may ends with. */
export const EXECUTION_TIMEOUT: ErrorObject = {
  ErrorType: "Execution.Timeout",
  ErrorMessage: "The execution did not end within its timeout.",
};

const MS_PER_DAY = 86_400_000;
