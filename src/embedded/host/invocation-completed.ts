import type { ErrorObject } from "@aws/durable-execution-sdk-js";
import type { StoredEvent } from "./event.ts";

/** Marks in the history where one invocation ended; with an error if it ended by itself. */
export const invocationCompleted = (
  { startedAt, requestId }: { readonly startedAt: number; readonly requestId: string },
  now: number,
  error?: ErrorObject,
): StoredEvent => ({
  EventType: "InvocationCompleted",
  EventTimestamp: now,
  InvocationCompletedDetails: {
    StartTimestamp: startedAt,
    EndTimestamp: now,
    RequestId: requestId,
    ...(error && { Error: { Payload: error, Truncated: false } }),
  },
});
