import type { ErrorObject } from "@aws/durable-execution-sdk-js";
import { executionArn } from "./execution-arn.ts";
import type { ExecutionRecord, ExecutionStatus } from "./execution-records.ts";
import type { ExecutionArn } from "./ids.ts";

export type ExecutionSummary = {
  readonly executionArn: ExecutionArn;
  readonly functionName: string;
  readonly name: string;
  readonly status: ExecutionStatus;
  readonly startedAt: Date;
  readonly endedAt?: Date;
};

/** Input and result are JSON text, as they were given. */
export type ExecutionDescription = ExecutionSummary & {
  readonly input: string;
  readonly result?: string;
  readonly error?: ErrorObject;
  readonly executionTimeoutSeconds?: number;
};

export const summaryOf = (record: Omit<ExecutionRecord, "input" | "result" | "error">): ExecutionSummary => {
  const { functionName, name, status, startedAt, endedAt } = record;
  return {
    executionArn: executionArn(record),
    functionName,
    name,
    status,
    startedAt: new Date(startedAt),
    ...(endedAt !== null && { endedAt: new Date(endedAt) }),
  };
};

export const descriptionOf = (record: ExecutionRecord): ExecutionDescription => ({
  ...summaryOf(record),
  input: record.input,
  ...(record.result !== null && { result: record.result }),
  ...(record.error !== null && { error: JSON.parse(record.error) as ErrorObject }),
  ...(record.timeoutSeconds !== null && { executionTimeoutSeconds: record.timeoutSeconds }),
});
