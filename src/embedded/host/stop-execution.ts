import type { ErrorObject } from "@aws/durable-execution-sdk-js";
import type { Core } from "./core.ts";
import { endExecution } from "./end-execution.ts";
import { parseExecutionArn } from "./execution-arn.ts";
import type { ExecutionRecord } from "./execution-records.ts";
import { type ServiceError, serviceError } from "./service-error.ts";

/** Stops an execution; one that has ended already stays as it ended, and its end is the answer. */
export const stopExecution = (
  core: Core,
  arn: string,
  error: ErrorObject = {},
): Promise<{ stoppedAt: Date }> =>
  core.commit.run((transaction) => {
    const record = recordOf(core, arn);
    if (!record) throw executionNotFound(arn);
    const endedAt = record.endedAt ?? endExecution(core, transaction, record, { status: "STOPPED", error });
    return { stoppedAt: new Date(endedAt) };
  });

/** Executions only: a plain function's call has no life of its own. */
export const recordOf = (core: Core, arn: string): ExecutionRecord | undefined => {
  const parts = parseExecutionArn(arn);
  const record = parts && core.records.executions.byArn(parts);
  return record?.kind === "durable" ? record : undefined;
};

export const executionNotFound = (arn: string): ServiceError =>
  serviceError("ResourceNotFoundException", `Durable execution not found: ${arn}`);
