/** Row number of an execution in this database; never leaves the host. */
export type ExecutionId = number & { readonly __brand: "ExecutionId" };

/** The SDK's hashed id of an operation. Equal across executions: only the pair with an execution is unique. */
export type OperationId = string & { readonly __brand: "OperationId" };

export type ExecutionArn = string & { readonly __brand: "ExecutionArn" };
