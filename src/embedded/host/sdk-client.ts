import { type DurableExecutionClient, DurableExecutionClientError } from "@aws/durable-execution-sdk-js";
import { checkpoint } from "./checkpoint.ts";
import type { Core } from "./core.ts";
import { executionState } from "./execution-state.ts";
import { isServiceError, isStaleToken } from "./service-error.ts";

/**
 * The way back from the SDK into the host, without a wire between. The SDK has to be told how far a
 * failure reaches: a refused checkpoint fails the execution; a replaced token or a disk that cannot be
 * written only ends the invocation.
 */
export const sdkClient = (core: () => Core): DurableExecutionClient => ({
  checkpoint: (request) => classified(() => checkpoint(core(), request)),
  getExecutionState: (request) => classified(async () => executionState(core(), request)),
});

const classified = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
  try {
    return await ask();
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new DurableExecutionClientError(message, {
      scope: isFinal(cause) ? "EXECUTION" : "INVOCATION",
      cause,
    });
  }
};

const isFinal = (error: unknown): boolean =>
  isServiceError(error) && error.name !== "ServiceException" && !isStaleToken(error);
