import { type CheckedUpdate, refuse } from "./check-updates.ts";
import { decideCallback, decideChainedInvoke, decideWait } from "./decide-outside.ts";
import { decideStep } from "./decide-step.ts";
import { checkOutcome, type DecideNeeds, type Decision, identityOf } from "./decision.ts";
import { errorOf, resultOf } from "./event.ts";
import type { Operation } from "./operation.ts";

/** Throws InvalidParameterValueException where the service would refuse the checkpoint. */
export const decide = (
  needs: DecideNeeds,
  operation: Operation | undefined,
  update: CheckedUpdate,
): Decision => {
  if (operation && operation.Type !== update.Type) refuse("Cannot change the Type of an operation.");
  switch (update.Type) {
    case "STEP":
      return decideStep(needs.now, operation, update);
    case "CONTEXT":
      return decideContext(needs.now, operation, update);
    case "WAIT":
      return decideWait(needs.now, operation, update);
    case "CALLBACK":
      return decideCallback(needs, operation, update);
    case "CHAINED_INVOKE":
      return decideChainedInvoke(needs, operation, update);
    case "EXECUTION":
      return decideExecution(update);
    case undefined:
      return refuse("Unknown operation type.");
  }
};

const decideContext = (now: number, operation: Operation | undefined, update: CheckedUpdate): Decision => {
  const ReplayChildren = update.ContextOptions?.ReplayChildren;
  const event = {
    ...identityOf(update),
    EventTimestamp: now,
    ...(ReplayChildren !== undefined && { ReplayChildren }),
  };
  checkOutcome(update);
  if (update.Action === "START") {
    if (operation) refuse("Cannot start a CONTEXT that already exists.");
    return { events: [{ ...event, EventType: "ContextStarted", ContextStartedDetails: {} }] };
  }
  if (operation && operation.Status !== "STARTED") refuse("Invalid current CONTEXT state to close.");
  switch (update.Action) {
    case "SUCCEED":
      return {
        events: [
          { ...event, EventType: "ContextSucceeded", ContextSucceededDetails: resultOf(update.Payload) },
        ],
      };
    case "FAIL":
      return {
        events: [{ ...event, EventType: "ContextFailed", ContextFailedDetails: errorOf(update.Error) }],
      };
    default:
      return refuse("Invalid CONTEXT action.");
  }
};

/** How the SDK hands over a result too large for the invocation's answer. */
const decideExecution = (update: CheckedUpdate): Decision => {
  checkOutcome(update);
  switch (update.Action) {
    case "SUCCEED":
      return { events: [], ends: { status: "SUCCEEDED", result: update.Payload } };
    case "FAIL":
      return { events: [], ends: { status: "FAILED", error: update.Error ?? {} } };
    default:
      return refuse("Invalid EXECUTION action.");
  }
};
