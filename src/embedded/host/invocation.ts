import { randomUUID } from "node:crypto";
import type { DurableExecutionInvocationOutput, ErrorObject } from "@aws/durable-execution-sdk-js";
import { MAX_PAYLOAD_BYTES } from "./check-updates.ts";
import { type Core, recordEvents } from "./core.ts";
import { executionArn } from "./execution-arn.ts";
import type { ExecutionRecord } from "./execution-records.ts";
import { initialState } from "./execution-state.ts";
import { finishInvocation, type InvocationOutcome } from "./finish-invocation.ts";
import type { RegisteredFunction } from "./functions.ts";
import type { Transaction } from "./group-commit.ts";
import { invocationCompleted } from "./invocation-completed.ts";
import { lambdaContext } from "./lambda-context.ts";
import { type LiveExecution, load, tokenOf } from "./live-execution.ts";
import { asZombieOf } from "./zombie-guard.ts";

/** Makes the execution live. Reads only; call it when no transaction is open. */
export const beginInvocation = (core: Core, record: ExecutionRecord): LiveExecution => {
  const { operations, updatedIds, interrupted } = load(core.records.events.all(record.id), () =>
    core.records.waiting.retries(record.id),
  );
  const startedAt = core.now();
  const live: LiveExecution = {
    record,
    arn: executionArn(record),
    requestId: randomUUID(),
    startedAt,
    operations,
    undelivered: new Set(),
    updatedIds,
    children: [],
    checkpoints: 0,
    fenced: false,
  };
  core.live.set(record.id, live);
  if (interrupted)
    core.commit.run((transaction) => recordInterruption(core, transaction, live)).catch(() => {});
  return live;
};

/** Runs the function once and keeps what came of it. Never rejects for what the function does. */
export const invoke = async (
  core: Core,
  fn: RegisteredFunction,
  live: LiveExecution,
  timeoutMs: number,
): Promise<void> => {
  const outcome = await withDeadline(live, timeoutMs, () => run(fn, live, timeoutMs));
  await core.commit.run((transaction) => finishInvocation(core, transaction, live, outcome));
};

/** An invocation that found no function to run, because the one it was started with is no longer registered. */
export const failInvocation = (core: Core, live: LiveExecution, error: ErrorObject): Promise<void> =>
  core.commit.run((transaction) => finishInvocation(core, transaction, live, { status: "CRASHED", error }));

const run = async (
  fn: RegisteredFunction,
  live: LiveExecution,
  timeoutMs: number,
): Promise<InvocationOutcome> => {
  if (fn.kind === "plain") return runPlain(fn.run, live.record.input);
  const event = {
    DurableExecutionArn: live.arn,
    CheckpointToken: tokenOf(live),
    UpdatedOperationIds: [...live.updatedIds],
    InitialExecutionState: initialState(live),
  };
  try {
    return outcomeOf(await fn.handler(event, lambdaContext(fn.name, live.requestId, Date.now() + timeoutMs)));
  } catch (error) {
    return { status: "CRASHED", error: errorObject(error) };
  }
};

const outcomeOf = (output: DurableExecutionInvocationOutput): InvocationOutcome => {
  // A switch on the values, not on the SDK's enum: an answer may come from another copy of the SDK.
  const { Status: status } = output as { Status: string };
  if (status === "SUCCEEDED" && "Result" in output) return { status, result: output.Result };
  if (status === "FAILED" && "Error" in output) return { status, error: output.Error };
  if (status === "PENDING") return { status };
  return {
    status: "FAILED",
    error: { ErrorType: "InvalidParameterValueException", ErrorMessage: "Invalid Status." },
  };
};

const runPlain = async (fn: (event: unknown) => unknown, input: string): Promise<InvocationOutcome> => {
  try {
    const result = JSON.stringify((await fn(JSON.parse(input))) ?? null);
    if (Buffer.byteLength(result) <= MAX_PAYLOAD_BYTES) return { status: "SUCCEEDED", result };
    const ErrorMessage = `Response payload size exceeded ${MAX_PAYLOAD_BYTES} bytes.`;
    return { status: "FAILED", error: { ErrorType: "Function.ResponseSizeTooLarge", ErrorMessage } };
  } catch (error) {
    return { status: "FAILED", error: errorObject(error) };
  }
};

/** A function that hangs would keep its place for ever. It cannot be killed, only given up and fenced. */
const withDeadline = async (
  live: LiveExecution,
  timeoutMs: number,
  work: () => Promise<InvocationOutcome>,
): Promise<InvocationOutcome> => {
  let timer: NodeJS.Timeout | undefined;
  const ErrorMessage = `${live.requestId} Task timed out after ${timeoutMs / 1000} seconds`;
  const timedOut = new Promise<InvocationOutcome>((resolve) => {
    timer = setTimeout(resolve, timeoutMs, {
      status: "CRASHED",
      error: { ErrorType: "Sandbox.Timedout", ErrorMessage },
    });
    timer.unref();
  });
  try {
    return await Promise.race([asZombieOf(live.arn, work), timedOut]);
  } finally {
    clearTimeout(timer);
  }
};

/** The process that ran the last invocation died; the history says so before it goes on. */
const recordInterruption = (core: Core, transaction: Transaction, live: LiveExecution): void => {
  if (core.live.get(live.record.id) !== live) return;
  const error = { ErrorType: "Runtime.ExitError", ErrorMessage: "The process ended during the invocation." };
  const { startedAt } = live;
  const completed = invocationCompleted({ startedAt, requestId: randomUUID() }, startedAt, error);
  recordEvents(core, transaction, live.record.id, [completed]);
};

const errorObject = (error: unknown): ErrorObject => {
  if (!(error instanceof Error)) return { ErrorType: "Error", ErrorMessage: String(error) };
  return { ErrorType: error.name, ErrorMessage: error.message };
};
