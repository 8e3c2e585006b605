import { type CheckedUpdate, refuse } from "./check-updates.ts";
import { checkOutcome, type Decision, identityOf } from "./decision.ts";
import { errorOf, type OperationEvent, resultOf } from "./event.ts";
import type { Operation } from "./operation.ts";

/**
 * STEP, and waitForCondition, which is a step that retries with a payload instead of an error. START may
 * be missing (an at-least-once step run again sends none) or come in the same checkpoint as the end.
 */
export const decideStep = (
  now: number,
  operation: Operation | undefined,
  update: CheckedUpdate,
): Decision => {
  const status = operation?.Status;
  checkOutcome(update);
  if (update.Action === "START") {
    if (operation && status !== "READY") refuse("Invalid current STEP state to start.");
    return {
      events: [
        { ...identityOf(update), EventTimestamp: now, EventType: "StepStarted", StepStartedDetails: {} },
      ],
    };
  }
  if (operation && status !== "STARTED" && status !== "READY")
    refuse(`Invalid current STEP state to ${update.Action === "RETRY" ? "re-attempt" : "close"}.`);
  const attempt = (operation?.StepDetails?.Attempt ?? 0) + 1;
  switch (update.Action) {
    case "SUCCEED":
    case "FAIL":
      return { events: [attemptEnd(now, update, attempt)] };
    case "RETRY":
      return decideRetry(now, update, attempt);
    default:
      return refuse("Invalid STEP action.");
  }
};

const decideRetry = (now: number, update: CheckedUpdate, attempt: number): Decision => {
  if (update.Error !== undefined && update.Payload !== undefined)
    refuse("Cannot provide both error and payload to RETRY a STEP.");
  const delay =
    update.StepOptions?.NextAttemptDelaySeconds ?? refuse("Invalid StepOptions for the given action.");
  if (!(delay >= 0 && delay <= MAX_DELAY_SECONDS))
    refuse(`NextAttemptDelaySeconds must be at most ${MAX_DELAY_SECONDS}.`);
  return {
    events: [attemptEnd(now, update, attempt, delay)],
    waits: { kind: "retry", dueAt: now + delay * 1000, identity: identityOf(update) },
  };
};

const attemptEnd = (
  now: number,
  update: CheckedUpdate,
  CurrentAttempt: number,
  NextAttemptDelaySeconds?: number,
): OperationEvent => {
  const event = { ...identityOf(update), EventTimestamp: now };
  const RetryDetails = { CurrentAttempt, NextAttemptDelaySeconds };
  if (update.Action === "FAIL" || update.Error)
    return {
      ...event,
      EventType: "StepFailed",
      StepFailedDetails: { ...errorOf(update.Error), RetryDetails },
    };
  return {
    ...event,
    EventType: "StepSucceeded",
    StepSucceededDetails: { ...resultOf(update.Payload), RetryDetails },
  };
};

/** The service's longest wait and longest retry delay: 366 days. */
export const MAX_DELAY_SECONDS = 31_622_400;
