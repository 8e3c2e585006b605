import type { OperationUpdate } from "@aws/durable-execution-sdk-js";
import type { OperationId } from "./ids.ts";
import type { Operations } from "./operation.ts";
import { serviceError } from "./service-error.ts";

/** An update that names its operation; the rest is checked where it is decided. */
export type CheckedUpdate = Readonly<OperationUpdate> & { readonly Id: OperationId };

/**
 * The rules for a checkpoint as a whole: ids, parents, duplicates, sizes. What each update may do to its
 * operation is `decide`'s business. Throws InvalidParameterValueException; nothing is written then.
 */
export const checkUpdates = (
  updates: readonly OperationUpdate[],
  operations: Operations,
): readonly CheckedUpdate[] => {
  const seen = new Map<string, OperationUpdate>();
  updates.forEach((update, index) => {
    checkIdentity(update);
    checkSizes(update);
    const earlier = seen.get(update.Id ?? "");
    if (earlier && !mayFollow(earlier, update))
      refuse("Cannot update the same operation twice in a single request.");
    if (update.Type === "EXECUTION" && index < updates.length - 1)
      refuse("EXECUTION checkpoint must be the last update.");
    checkParent(update, seen, operations);
    seen.set(update.Id ?? "", update);
  });
  return updates as readonly CheckedUpdate[];
};

export const refuse = (message: string): never => {
  throw serviceError("InvalidParameterValueException", message);
};

const checkIdentity = ({ Id, Name, Type }: OperationUpdate): void => {
  // EXECUTION updates carry a made-up id that names no operation.
  if (!Id || (Id.length > 64 && Type !== "EXECUTION"))
    refuse("Operation update must have an Id of 1 to 64 characters.");
  if (Name !== undefined && !OPERATION_NAME.test(Name))
    refuse("An operation's Name must be 1 to 256 printable ASCII characters.");
};

const checkSizes = (update: OperationUpdate): void => {
  if (update.Error && Buffer.byteLength(JSON.stringify(update)) > MAX_ERROR_BYTES)
    refuse(`Error object size must be less than ${MAX_ERROR_BYTES} bytes.`);
  // A string has at most three bytes a character, so most need no counting.
  const { Payload = "" } = update;
  if (Payload.length * 3 > MAX_PAYLOAD_BYTES && Buffer.byteLength(Payload) > MAX_PAYLOAD_BYTES)
    refuse(`Payload size must not exceed ${MAX_PAYLOAD_BYTES} bytes.`);
};

const mayFollow = (earlier: OperationUpdate, later: OperationUpdate): boolean =>
  (earlier.Type === "STEP" || earlier.Type === "CONTEXT") &&
  earlier.Action === "START" &&
  later.Action !== "START";

const checkParent = (
  { ParentId }: OperationUpdate,
  seen: ReadonlyMap<string, OperationUpdate>,
  operations: Operations,
): void => {
  if (ParentId === undefined) return;
  const parent = seen.get(ParentId) ?? operations.get(ParentId as OperationId);
  if (parent?.Type !== "CONTEXT") refuse("Invalid parent operation id.");
};

/** The service's limits: 6 MB a payload, 32 KB an error. */
export const MAX_PAYLOAD_BYTES = 6 * 1024 * 1024;
const MAX_ERROR_BYTES = 32 * 1024;
const OPERATION_NAME = /^[\x20-\x7e]{1,256}$/;
