import type { ErrorObject } from "@aws/durable-execution-sdk-js";
import type { OperationId } from "./ids.ts";

/** Says which operation an event is about, the way the service's history says it. */
export type OperationIdentity = {
  readonly Id: OperationId;
  readonly Name?: string | undefined;
  readonly SubType?: string | undefined;
  readonly ParentId?: string | undefined;
};

/**
 * One thing that happened in an execution: the service's history event, with instants as epoch
 * milliseconds. The state of every operation is the fold of its events, and the history is their list,
 * so there is nothing the two could disagree about.
 */
export type StoredEvent = Partial<OperationIdentity> & {
  readonly EventType: OperationEventType | "InvocationCompleted";
  readonly EventTimestamp: number;
  /** Not shown in the history: children of this finished context are still needed for replay. */
  readonly ReplayChildren?: boolean;
  readonly CallbackStartedDetails?: {
    readonly CallbackId: string;
    readonly Timeout?: number | undefined;
    readonly HeartbeatTimeout?: number | undefined;
  };
  readonly CallbackSucceededDetails?: Outcome;
  readonly CallbackFailedDetails?: Outcome;
  readonly CallbackTimedOutDetails?: Outcome;
  readonly ChainedInvokeStartedDetails?: {
    readonly FunctionName: string;
    readonly TenantId?: string | undefined;
    readonly Input: { readonly Payload?: string | undefined; readonly Truncated: false };
    readonly ExecutedVersion: string;
    readonly DurableExecutionArn?: string | undefined;
  };
  readonly ChainedInvokeSucceededDetails?: Outcome;
  readonly ChainedInvokeFailedDetails?: Outcome;
  readonly ChainedInvokeTimedOutDetails?: Outcome;
  readonly ChainedInvokeStoppedDetails?: Outcome;
  readonly ContextStartedDetails?: object;
  readonly ContextSucceededDetails?: Outcome;
  readonly ContextFailedDetails?: Outcome;
  readonly InvocationCompletedDetails?: {
    readonly StartTimestamp: number;
    readonly EndTimestamp: number;
    readonly RequestId: string;
    readonly Error?: EventError;
  };
  readonly StepStartedDetails?: object;
  readonly StepSucceededDetails?: Outcome & { readonly RetryDetails: RetryDetails };
  readonly StepFailedDetails?: Outcome & { readonly RetryDetails: RetryDetails };
  readonly WaitStartedDetails?: { readonly Duration: number; readonly ScheduledEndTimestamp: number };
  readonly WaitSucceededDetails?: { readonly Duration: number };
  readonly WaitCancelledDetails?: object;
};

/** An event that changes an operation; the others are about the invocation. */
export type OperationEvent = StoredEvent & {
  readonly EventType: OperationEventType;
  readonly Id: OperationId;
};

export const isOperationEvent = (event: StoredEvent): event is OperationEvent => event.Id !== undefined;

export type OperationEventType =
  | `Callback${"Started" | "Succeeded" | "Failed" | "TimedOut"}`
  | `ChainedInvoke${"Started" | "Succeeded" | "Failed" | "TimedOut" | "Stopped"}`
  | `Context${"Started" | "Succeeded" | "Failed"}`
  | `Step${"Started" | "Succeeded" | "Failed"}`
  | `Wait${"Started" | "Succeeded" | "Cancelled"}`;

export type RetryDetails = {
  readonly CurrentAttempt: number;
  readonly NextAttemptDelaySeconds?: number | undefined;
};

export type Outcome = { readonly Result?: EventResult; readonly Error?: EventError };
export type EventResult = { readonly Payload?: string | undefined; readonly Truncated: false };
export type EventError = { readonly Payload: ErrorObject; readonly Truncated: false };

export const resultOf = (payload: string | undefined): Outcome => ({
  Result: { Payload: payload, Truncated: false },
});

export const errorOf = (error: ErrorObject | undefined): Outcome => ({
  Error: { Payload: error ?? {}, Truncated: false },
});

/** Events only a running function can cause, as opposed to those that reach it from outside. */
export const isCausedByInvocation = ({ EventType }: StoredEvent): boolean =>
  EventType.endsWith("Started") || EventType.startsWith("Step") || EventType.startsWith("Context");
