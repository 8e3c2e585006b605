import type { ExecutionArn } from "./ids.ts";

/** What an execution's ARN says. `uuid` tells executions apart that used the same name one after the other. */
export type ArnParts = { readonly functionName: string; readonly name: string; readonly uuid: string };

export const executionArn = ({ functionName, name, uuid }: ArnParts): ExecutionArn =>
  `${functionArn(functionName)}/durable-execution/${name}/${uuid}` as ExecutionArn;

/** There is no account and no region here, but the SDK and its tools take ARNs apart. */
export const functionArn = (functionName: string): string =>
  `arn:aws:lambda:local:000000000000:function:${functionName}:${FUNCTION_VERSION}`;

export const parseExecutionArn = (arn: string): ArnParts | undefined => {
  const [, functionName, name, uuid] = PATTERN.exec(arn) ?? [];
  return functionName && name && uuid ? { functionName, name, uuid } : undefined;
};

/** The function a caller means by a name, a name with a qualifier, or an ARN. */
export const functionNameIn = (nameOrArn: string): string => {
  const tail = nameOrArn.startsWith("arn:") ? (nameOrArn.split(":function:")[1] ?? nameOrArn) : nameOrArn;
  return tail.split(":")[0] ?? tail;
};

export const FUNCTION_VERSION = "$LATEST";

const PATTERN =
  /^arn:[^:]*:lambda:[^:]*:[^:]*:function:([^:/]+):[^:/]+\/durable-execution\/([^/]+)\/([^/]+)$/;
