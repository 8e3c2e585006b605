import type { ErrorObject } from "@aws/durable-execution-sdk-js";
import { type CheckedUpdate, refuse } from "./check-updates.ts";
import type { OperationEvent, OperationIdentity } from "./event.ts";

/** What an update comes to: events to keep, and what the host has to do about them. */
export type Decision = {
  readonly events: readonly OperationEvent[];
  /** The operation now waits for something outside the function. */
  readonly waits?: Waits;
  /** It no longer does. */
  readonly waitsNoMore?: true;
  readonly invokes?: ChildStart;
  readonly ends?: ExecutionOutcome;
};

/** `timeoutAt` and the heartbeat bound a callback; whichever comes first is when the row is due. */
export type Waits = {
  readonly kind: "callback" | "wait" | "retry" | "invoke";
  readonly dueAt: number | null;
  readonly identity: OperationIdentity;
  readonly timeoutAt?: number | undefined;
  readonly heartbeatSeconds?: number | undefined;
  readonly durationSeconds?: number | undefined;
};

export type ChildStart = {
  readonly functionName: string;
  readonly name: string;
  readonly uuid: string;
  readonly input: string;
};

export type ExecutionOutcome =
  | { readonly status: "SUCCEEDED"; readonly result: string | undefined }
  | { readonly status: "FAILED" | "TIMED_OUT" | "STOPPED"; readonly error: ErrorObject };

/** Pure: the clock, new ids and the functions there are come in as arguments. */
export type DecideNeeds = {
  readonly now: number;
  readonly newUuid: () => string;
  readonly callbackIdFor: (update: CheckedUpdate) => string;
  /** The registered name of the function meant, or undefined if there is none. */
  readonly findFunction: (nameOrArn: string) => string | undefined;
};

export const identityOf = ({ Id, Name, SubType, ParentId }: CheckedUpdate): OperationIdentity => ({
  Id,
  Name,
  SubType,
  ParentId,
});

/** A result and an error exclude each other. */
export const checkOutcome = ({ Action, Payload, Error: error }: CheckedUpdate): void => {
  if (Action === "FAIL" && Payload !== undefined) refuse("Cannot provide a Payload for FAIL action.");
  if (Action === "SUCCEED" && error !== undefined) refuse("Cannot provide an Error for SUCCEED action.");
};
