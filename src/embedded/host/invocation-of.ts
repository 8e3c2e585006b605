import type { Core } from "./core.ts";
import { parseExecutionArn } from "./execution-arn.ts";
import { executionIdOfToken, type LiveExecution, tokenOf } from "./live-execution.ts";
import { serviceError, staleToken } from "./service-error.ts";

/**
 * The invocation a token speaks for. A token that was replaced is stale: the execution goes on in another
 * invocation. Anything else that is wrong cannot become right by trying again.
 */
export const invocationOf = (
  core: Core,
  arn: string | undefined,
  token: string | undefined,
): LiveExecution => {
  const id = executionIdOfToken(token ?? "");
  if (id === undefined) throw serviceError("InvalidParameterValueException", "Not a checkpoint token.");
  const live = core.live.get(id);
  if (live && live.arn !== arn)
    throw serviceError("InvalidParameterValueException", "The checkpoint token is another execution's.");
  if (live && !live.fenced && tokenOf(live) === token) return live;

  const parts = parseExecutionArn(arn ?? "");
  const record = parts && core.records.executions.byArn(parts);
  if (!record) throw serviceError("ResourceNotFoundException", `Durable execution not found: ${arn}`);
  if (record.status !== "RUNNING")
    throw serviceError("InvalidParameterValueException", `The execution has ended: ${record.status}.`);
  throw staleToken();
};
