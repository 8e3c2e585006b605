import type { OperationStatus, OperationType, WireOperation } from "@aws/durable-execution-sdk-js";
import type { OperationEvent, OperationEventType, Outcome } from "./event.ts";
import type { OperationId } from "./ids.ts";

/** An operation as the SDK is told of it. Never changed in place: what was handed out stays as it was. */
export type Operation = Readonly<Omit<WireOperation, "Id">> & { readonly Id: OperationId };

export type Operations = ReadonlyMap<OperationId, Operation>;

/** The operation after the event. `before` may be missing: the SDK may close a step it never started. */
export const evolve = (before: Operation | undefined, event: OperationEvent): Operation => {
  const [Type, status] = TRANSITIONS[event.EventType];
  const at = new Date(event.EventTimestamp);
  const retry = (event.StepSucceededDetails ?? event.StepFailedDetails)?.RetryDetails;
  const Status = retry?.NextAttemptDelaySeconds === undefined ? status : "PENDING";
  return {
    ...(before ?? born(event, Type, at)),
    Status,
    ...(Status === "STARTED" || Status === "PENDING" ? undefined : { EndTimestamp: at }),
    ...detailsAfter(before, event),
  };
};

/** The retry is due: the function may start the step again. Not an event, the clock alone says so. */
export const readied = (operation: Operation): Operation => ({ ...operation, Status: "READY" });

export const isFinished = ({ Status }: Operation): boolean =>
  Status !== "STARTED" && Status !== "PENDING" && Status !== "READY";

const born = ({ Id, ParentId, Name, SubType }: OperationEvent, Type: OperationType, at: Date): Operation => ({
  Id,
  ParentId,
  Name,
  Type,
  SubType,
  StartTimestamp: at,
  Status: undefined,
});

const detailsAfter = (before: Operation | undefined, event: OperationEvent): Partial<Operation> => {
  switch (TRANSITIONS[event.EventType][0]) {
    case "STEP":
      return { StepDetails: stepDetails(before, event) };
    case "CONTEXT":
      return { ContextDetails: contextDetails(before, event) };
    case "CALLBACK": {
      const { CallbackId } = event.CallbackStartedDetails ?? before?.CallbackDetails ?? {};
      return { CallbackDetails: { CallbackId, ...told(event) } };
    }
    case "CHAINED_INVOKE":
      return { ChainedInvokeDetails: told(event) };
    case "WAIT": {
      const { ScheduledEndTimestamp } = event.WaitStartedDetails ?? {};
      if (ScheduledEndTimestamp === undefined) return {};
      return { WaitDetails: { ScheduledEndTimestamp: new Date(ScheduledEndTimestamp) } };
    }
    default:
      return {};
  }
};

const stepDetails = (before: Operation | undefined, event: OperationEvent): Operation["StepDetails"] => {
  const details = event.StepSucceededDetails ?? event.StepFailedDetails;
  // A new attempt keeps what the last one left: waitForCondition carries its state in the result.
  if (details === undefined) return { ...before?.StepDetails, NextAttemptTimestamp: undefined };
  const { CurrentAttempt, NextAttemptDelaySeconds: delay } = details.RetryDetails;
  return {
    Attempt: CurrentAttempt,
    NextAttemptTimestamp: delay === undefined ? undefined : new Date(event.EventTimestamp + delay * 1000),
    ...told(event),
  };
};

const contextDetails = (
  before: Operation | undefined,
  event: OperationEvent,
): Operation["ContextDetails"] => ({
  ReplayChildren: event.ReplayChildren ?? before?.ContextDetails?.ReplayChildren,
  ...told(event),
});

const told = (event: OperationEvent): { Result?: string | undefined; Error?: object } => {
  const details = (event as unknown as Readonly<Record<string, Outcome | undefined>>)[
    `${event.EventType}Details`
  ];
  return {
    ...(details?.Result && { Result: details.Result.Payload }),
    ...(details?.Error && { Error: details.Error.Payload }),
  };
};

const TRANSITIONS: Readonly<Record<OperationEventType, readonly [OperationType, OperationStatus]>> = {
  CallbackStarted: ["CALLBACK", "STARTED"],
  CallbackSucceeded: ["CALLBACK", "SUCCEEDED"],
  CallbackFailed: ["CALLBACK", "FAILED"],
  CallbackTimedOut: ["CALLBACK", "TIMED_OUT"],
  ChainedInvokeStarted: ["CHAINED_INVOKE", "STARTED"],
  ChainedInvokeSucceeded: ["CHAINED_INVOKE", "SUCCEEDED"],
  ChainedInvokeFailed: ["CHAINED_INVOKE", "FAILED"],
  ChainedInvokeTimedOut: ["CHAINED_INVOKE", "TIMED_OUT"],
  ChainedInvokeStopped: ["CHAINED_INVOKE", "STOPPED"],
  ContextStarted: ["CONTEXT", "STARTED"],
  ContextSucceeded: ["CONTEXT", "SUCCEEDED"],
  ContextFailed: ["CONTEXT", "FAILED"],
  StepStarted: ["STEP", "STARTED"],
  StepSucceeded: ["STEP", "SUCCEEDED"],
  StepFailed: ["STEP", "FAILED"],
  WaitStarted: ["WAIT", "STARTED"],
  WaitSucceeded: ["WAIT", "SUCCEEDED"],
  WaitCancelled: ["WAIT", "CANCELLED"],
};
