import type { ErrorObject } from "@aws/durable-execution-sdk-js";
import { type Core, recordEvents } from "./core.ts";
import { endExecution } from "./end-execution.ts";
import type { Transaction } from "./group-commit.ts";
import { invocationCompleted } from "./invocation-completed.ts";
import type { LiveExecution } from "./live-execution.ts";
import { hastenChildren } from "./start-execution.ts";

/** What came of one invocation. A crash says nothing about the execution: it is tried again. */
export type InvocationOutcome =
  | { readonly status: "SUCCEEDED"; readonly result: string | undefined }
  | { readonly status: "FAILED"; readonly error: ErrorObject }
  | { readonly status: "PENDING" }
  | { readonly status: "CRASHED"; readonly error: ErrorObject };

/** Keeps what came of an invocation, in one transaction with everything that follows from it. */
export const finishInvocation = (
  core: Core,
  transaction: Transaction,
  live: LiveExecution,
  outcome: InvocationOutcome,
): void => {
  const { record } = live;
  // Ended by its own checkpoint, stopped, timed out, or abandoned: somebody else has decided already.
  if (core.live.get(record.id) !== live) return;
  // At once, not after the commit: what comes later in this transaction must wake the execution again.
  core.live.delete(record.id);
  const wasFenced = live.fenced;
  live.fenced = true;
  const error = outcome.status === "CRASHED" ? outcome.error : undefined;
  recordEvents(core, transaction, record.id, [invocationCompleted(live, core.now(), error)]);
  hastenChildren(core, transaction, live);
  switch (outcome.status) {
    case "SUCCEEDED":
    case "FAILED":
      // A fenced copy is ahead of the disk; what it concluded may rest on what was never kept.
      if (wasFenced) again(core, transaction, live);
      else endExecution(core, transaction, record, outcome);
      break;
    case "PENDING":
      if (wasFenced || live.undelivered.size > 0) again(core, transaction, live);
      else suspend(core, transaction, live);
      break;
    case "CRASHED":
      // A plain function is not made again for its time-out; whoever invoked it decides.
      if (record.kind === "plain") endExecution(core, transaction, record, { ...outcome, status: "FAILED" });
      else backOff(core, transaction, live, outcome.error);
  }
};

const suspend = (core: Core, transaction: Transaction, { record }: LiveExecution): void => {
  if (core.records.waiting.any(record.id)) {
    core.records.ready.remove(record.id);
    return;
  }
  const ErrorMessage = "Cannot return PENDING status with no pending operations.";
  const error = { ErrorType: "InvalidParameterValueException", ErrorMessage };
  endExecution(core, transaction, record, { status: "FAILED", error });
};

/** It is `ready` still; something happened that this invocation was not told. */
const again = (core: Core, transaction: Transaction, { record }: LiveExecution): void =>
  transaction.afterCommit(() => core.enqueue(record.id));

const backOff = (core: Core, transaction: Transaction, live: LiveExecution, error: ErrorObject): void => {
  const { id, functionName, name } = live.record;
  const attempt = core.records.ready.attempt(id) + 1;
  const delayMs = Math.min(FIRST_RETRY_MS * 2 ** (attempt - 1), MAX_RETRY_MS);
  const dueAt = core.now() + delayMs;
  core.records.ready.backOff(id, attempt, dueAt);
  transaction.afterCommit(() => {
    core.dueAt(dueAt);
    core.log("invocation.failed", { function: functionName, name, attempt, delayMs, error: error.ErrorType });
  });
};

const FIRST_RETRY_MS = 250;
const MAX_RETRY_MS = 60_000;
