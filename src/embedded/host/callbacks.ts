import type { ErrorObject } from "@aws/durable-execution-sdk-js";
import { type CallbackAddress, parseCallbackId } from "./callback-id.ts";
import { type Core, recordEvents, wake } from "./core.ts";
import { callbackDueAt } from "./decide-outside.ts";
import { errorOf, type OperationEvent, type OperationIdentity, resultOf } from "./event.ts";
import { type ServiceError, serviceError } from "./service-error.ts";
import type { WaitingRecord } from "./waiting-records.ts";

/** What the function gets to see as the callback's value: a string as it was sent. */
export const sendCallbackSuccess = async (core: Core, callbackId: string, result?: string): Promise<void> => {
  const address = addressIn(callbackId);
  if (result !== undefined && Buffer.byteLength(result) > MAX_RESULT_BYTES)
    throw serviceError("InvalidParameterValueException", `Result must not exceed ${MAX_RESULT_BYTES} bytes.`);
  await complete(core, address, (event) => ({
    ...event,
    EventType: "CallbackSucceeded",
    CallbackSucceededDetails: resultOf(result || undefined),
  }));
};

export const sendCallbackFailure = async (
  core: Core,
  callbackId: string,
  error?: ErrorObject,
): Promise<void> => {
  const address = addressIn(callbackId);
  if (error && Buffer.byteLength(JSON.stringify(error)) > MAX_RESULT_BYTES)
    throw serviceError("InvalidParameterValueException", `Error must not exceed ${MAX_RESULT_BYTES} bytes.`);
  await complete(core, address, (event) => ({
    ...event,
    EventType: "CallbackFailed",
    CallbackFailedDetails: errorOf(error),
  }));
};

/** Puts off the heartbeat's deadline; never the callback's timeout. */
export const sendCallbackHeartbeat = async (core: Core, callbackId: string): Promise<void> => {
  const address = addressIn(callbackId);
  await core.commit.run((transaction) => {
    const { executionId, operationId } = address;
    const open = openCallback(core, address);
    const dueAt = callbackDueAt(core.now(), open.timeoutAt, open.heartbeatSeconds);
    core.records.waiting.postpone(executionId, operationId, dueAt);
    transaction.afterCommit(() => core.dueAt(dueAt));
  });
};

type EventBase = OperationIdentity & { readonly EventTimestamp: number };

/** Taking the row decides: the first completion gets it, every later one finds nothing. */
const complete = (
  core: Core,
  address: CallbackAddress,
  eventOf: (base: EventBase) => OperationEvent,
): Promise<void> =>
  core.commit.run((transaction) => {
    const { executionId, operationId } = address;
    const open = openCallback(core, address);
    core.records.waiting.take(executionId, operationId);
    recordEvents(core, transaction, executionId, [eventOf({ ...open.identity, EventTimestamp: core.now() })]);
    wake(core, transaction, executionId);
  });

/** A callback that is overdue but not yet noticed by the alarm is closed all the same. */
const openCallback = (core: Core, address: CallbackAddress): WaitingRecord => {
  const { executionId, operationId } = address;
  const waiting = isAt(core, address) ? core.records.waiting.find(executionId, operationId) : undefined;
  const isOpen = waiting?.kind === "callback" && (waiting.dueAt ?? Infinity) > core.now();
  if (!isOpen) throw closed(core, address);
  return waiting;
};

/** Row numbers are reused after a purge, the execution's uuid is not. */
const isAt = (core: Core, { executionId, uuid }: CallbackAddress): boolean =>
  core.records.executions.uuidOf(executionId) === uuid;

const addressIn = (callbackId: string): CallbackAddress => {
  const address = parseCallbackId(callbackId);
  if (address) return address;
  throw serviceError("InvalidParameterValueException", "Not a callback id.");
};

const closed = (core: Core, address: CallbackAddress): ServiceError => {
  const existed =
    isAt(core, address) &&
    core.records.events
      .all(address.executionId)
      .some(({ Id, EventType }) => Id === address.operationId && EventType === "CallbackStarted");
  return existed
    ? serviceError("CallbackTimeoutException", "The callback has timed out or has already been closed.")
    : serviceError("ResourceNotFoundException", "There is no such callback.");
};

const MAX_RESULT_BYTES = 262_144;
