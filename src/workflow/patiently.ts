import { createRetryStrategy, JitterStrategy, type StepConfig } from "@aws/durable-execution-sdk-js";

/**
 * How every step is retried: for about a month, every five minutes in the end. A step fails only when the
 * store or the outbox does, and then the request must wait for the operator, not be lost.
 */
// biome-ignore lint/suspicious/noExplicitAny: a step's configuration is invariant in its result; this one has no part in it
export const patiently: StepConfig<any> = {
  retryStrategy: createRetryStrategy({
    maxAttempts: 9_000,
    initialDelay: { seconds: 1 },
    maxDelay: { minutes: 5 },
    backoffRate: 2,
    jitter: JitterStrategy.HALF,
  }),
};
