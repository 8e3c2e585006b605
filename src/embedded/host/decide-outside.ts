import { type CheckedUpdate, refuse } from "./check-updates.ts";
import { MAX_DELAY_SECONDS } from "./decide-step.ts";
import { type DecideNeeds, type Decision, identityOf } from "./decision.ts";
import { errorOf, type OperationEvent } from "./event.ts";
import { executionArn, FUNCTION_VERSION } from "./execution-arn.ts";
import type { Operation } from "./operation.ts";

/** Operations that end from outside the function: by the clock, by a caller, by another execution. */

export const decideWait = (
  now: number,
  operation: Operation | undefined,
  update: CheckedUpdate,
): Decision => {
  const event = { ...identityOf(update), EventTimestamp: now };
  if (update.Action === "CANCEL") {
    if (operation?.Status !== "STARTED")
      refuse("Cannot cancel a WAIT that does not exist or has already completed.");
    return {
      events: [{ ...event, EventType: "WaitCancelled", WaitCancelledDetails: {} }],
      waitsNoMore: true,
    };
  }
  checkStart(operation, update);
  const seconds = update.WaitOptions?.WaitSeconds ?? 0;
  if (!(seconds >= 1 && seconds <= MAX_DELAY_SECONDS))
    refuse(`WaitSeconds must be 1 to ${MAX_DELAY_SECONDS}.`);
  const dueAt = now + seconds * 1000;
  const WaitStartedDetails = { Duration: seconds, ScheduledEndTimestamp: dueAt };
  return {
    events: [{ ...event, EventType: "WaitStarted", WaitStartedDetails }],
    waits: { kind: "wait", dueAt, identity: identityOf(update), durationSeconds: seconds },
  };
};

export const decideCallback = (
  { now, callbackIdFor }: DecideNeeds,
  operation: Operation | undefined,
  update: CheckedUpdate,
): Decision => {
  checkStart(operation, update);
  const timeout = timeoutSeconds(update.CallbackOptions?.TimeoutSeconds);
  const heartbeat = timeoutSeconds(update.CallbackOptions?.HeartbeatTimeoutSeconds);
  const timeoutAt = timeout === undefined ? undefined : now + timeout * 1000;
  const details = { CallbackId: callbackIdFor(update), Timeout: timeout, HeartbeatTimeout: heartbeat };
  return {
    events: [
      {
        ...identityOf(update),
        EventTimestamp: now,
        EventType: "CallbackStarted",
        CallbackStartedDetails: details,
      },
    ],
    waits: {
      kind: "callback",
      dueAt: callbackDueAt(now, timeoutAt, heartbeat),
      identity: identityOf(update),
      timeoutAt,
      heartbeatSeconds: heartbeat,
    },
  };
};

/** When a callback times out if nothing more is heard; null if never. */
export const callbackDueAt = (now: number, timeoutAt?: number, heartbeatSeconds?: number): number | null => {
  const dueAt = Math.min(timeoutAt ?? Infinity, now + (heartbeatSeconds ?? Infinity) * 1000);
  return dueAt === Infinity ? null : dueAt;
};

export const decideChainedInvoke = (
  { now, newUuid, findFunction }: DecideNeeds,
  operation: Operation | undefined,
  update: CheckedUpdate,
): Decision => {
  checkStart(operation, update);
  const target =
    update.ChainedInvokeOptions?.FunctionName ?? refuse("A CHAINED_INVOKE needs a FunctionName.");
  const functionName = findFunction(target);
  const name = newUuid();
  const uuid = newUuid();
  const event = { ...identityOf(update), EventTimestamp: now };
  const started: OperationEvent = {
    ...event,
    EventType: "ChainedInvokeStarted",
    ChainedInvokeStartedDetails: {
      FunctionName: target,
      TenantId: update.ChainedInvokeOptions?.TenantId,
      Input: { Payload: update.Payload, Truncated: false },
      ExecutedVersion: FUNCTION_VERSION,
      DurableExecutionArn: functionName && executionArn({ functionName, name, uuid }),
    },
  };
  if (functionName === undefined) {
    const error = { ErrorType: "ResourceNotFoundException", ErrorMessage: `Function not found: ${target}` };
    const ChainedInvokeFailedDetails = errorOf(error);
    return { events: [started, { ...event, EventType: "ChainedInvokeFailed", ChainedInvokeFailedDetails }] };
  }
  return {
    events: [started],
    waits: { kind: "invoke", dueAt: null, identity: identityOf(update) },
    invokes: { functionName, name, uuid, input: update.Payload ?? "null" },
  };
};

const checkStart = (operation: Operation | undefined, { Type, Action }: CheckedUpdate): void => {
  if (Action !== "START") refuse(`Invalid ${Type} action.`);
  if (operation) refuse(`Cannot start a ${Type} that already exists.`);
};

/** 0 and nothing both mean: none of its own, only the execution's. */
const timeoutSeconds = (seconds: number | undefined): number | undefined => {
  if (seconds !== undefined && !(seconds >= 0 && seconds <= MAX_TIMEOUT_SECONDS))
    refuse(`A callback's timeouts must be 0 to ${MAX_TIMEOUT_SECONDS} seconds.`);
  return seconds || undefined;
};

const MAX_TIMEOUT_SECONDS = 99_999_999;
