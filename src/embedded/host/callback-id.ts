import type { ExecutionId, OperationId } from "./ids.ts";

/** Where a callback lives. The execution's random `uuid` makes the id impossible to guess. */
export type CallbackAddress = {
  readonly executionId: ExecutionId;
  readonly uuid: string;
  readonly operationId: OperationId;
};

/** Opaque standard base64, as the service's ids are: `+`, `/` and `=` need encoding in a URL. */
export const callbackIdOf = ({ executionId, uuid, operationId }: CallbackAddress): string =>
  Buffer.from(JSON.stringify([executionId, uuid, operationId])).toString("base64");

/** Undefined for anything this host cannot have issued. */
export const parseCallbackId = (callbackId: string): CallbackAddress | undefined => {
  if (callbackId.length > MAX_LENGTH || !BASE64.test(callbackId)) return undefined;
  try {
    const [executionId, uuid, operationId] = JSON.parse(Buffer.from(callbackId, "base64").toString());
    const wellFormed =
      Number.isSafeInteger(executionId) && typeof uuid === "string" && typeof operationId === "string";
    return wellFormed ? { executionId, uuid, operationId: operationId as OperationId } : undefined;
  } catch {
    return undefined;
  }
};

const MAX_LENGTH = 1024;
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;
