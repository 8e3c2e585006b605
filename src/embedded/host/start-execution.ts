import { randomUUID } from "node:crypto";
import { MAX_PAYLOAD_BYTES } from "./check-updates.ts";
import { type Core, wake } from "./core.ts";
import type { ChildStart } from "./decision.ts";
import { executionArn } from "./execution-arn.ts";
import type { RegisteredFunction } from "./functions.ts";
import type { Transaction } from "./group-commit.ts";
import type { ExecutionArn, ExecutionId, OperationId } from "./ids.ts";
import type { LiveExecution } from "./live-execution.ts";
import { serviceError } from "./service-error.ts";

export type StartCall = {
  readonly functionName: string;
  /** 1 to 64 of `a-z A-Z 0-9 - _`. With the function it identifies the execution until that is purged. */
  readonly name: string;
  /** JSON text of the event. */
  readonly input: string;
};

/** Starts an execution, or finds the one that was started with the same name and the same input. */
export const startExecution = async (
  core: Core,
  call: StartCall,
): Promise<{ executionArn: ExecutionArn }> => {
  const fn = durableFunction(core, call.functionName);
  checkName(call.name);
  checkInput(call.input);
  return core.commit.run((transaction) => {
    const uuid = randomUUID();
    const { name, input } = call;
    const id = insert(core, transaction, fn, { functionName: fn.name, name, uuid, input });
    if (id !== undefined) {
      wake(core, transaction, id);
      return { executionArn: executionArn({ functionName: fn.name, name, uuid }) };
    }
    const existing = core.records.executions.byName(fn.name, name);
    if (existing?.input === input) return { executionArn: executionArn(existing) };
    throw serviceError(
      "DurableExecutionAlreadyStartedException",
      `The durable execution "${name}" has already been started with another input.`,
    );
  });
};

/**
 * The execution, or the plain call, that a CHAINED_INVOKE of `parent` starts. It begins when the invocation
 * that asked for it has suspended, as it would at the service, or soon if that one has more to do.
 */
export const startChild = (
  core: Core,
  transaction: Transaction,
  child: ChildStart,
  parent: LiveExecution,
  parentOperation: OperationId,
): void => {
  const fn = core.functions.find(child.functionName);
  if (!fn) throw new Error(`no function ${child.functionName}`);
  const id = insert(core, transaction, fn, { ...child, parent: parent.record.id, parentOperation });
  if (id === undefined) throw new Error(`an execution is called ${child.name} already`);
  const dueAt = core.now() + CHILD_WAITS_MS;
  core.records.ready.addLater(id, dueAt);
  parent.children.push(id);
  transaction.afterCommit(() => core.dueAt(dueAt));
};

/** The invocation that asked for them is over. */
export const hastenChildren = (core: Core, transaction: Transaction, { children }: LiveExecution): void => {
  for (const id of children)
    if (core.records.ready.hasten(id)) transaction.afterCommit(() => core.enqueue(id));
};

const insert = (
  core: Core,
  transaction: Transaction,
  fn: RegisteredFunction,
  start: ChildStart & { readonly parent?: ExecutionId; readonly parentOperation?: OperationId },
): ExecutionId | undefined => {
  const startedAt = core.now();
  const timeoutSeconds = fn.kind === "durable" ? fn.executionTimeoutSeconds : null;
  const id = core.records.executions.insert({ ...start, kind: fn.kind, startedAt, timeoutSeconds });
  if (id === undefined) return undefined;
  transaction.afterCommit(() => {
    if (timeoutSeconds !== null) core.dueAt(startedAt + timeoutSeconds * 1000);
    core.log("execution.started", { function: fn.name, name: start.name });
  });
  return id;
};

const durableFunction = (core: Core, functionName: string): RegisteredFunction => {
  const fn = core.functions.find(functionName);
  if (!fn) throw serviceError("ResourceNotFoundException", `Function not found: ${functionName}`);
  if (fn.kind === "durable") return fn;
  throw serviceError("InvalidParameterValueException", `${functionName} is not a durable function.`);
};

const checkName = (name: string): void => {
  if (!EXECUTION_NAME.test(name))
    throw serviceError("InvalidParameterValueException", "A name must be 1 to 64 of a-z, A-Z, 0-9, - and _.");
};

const checkInput = (input: string): void => {
  if (Buffer.byteLength(input) > MAX_PAYLOAD_BYTES)
    throw serviceError("RequestTooLargeException", `The input must not exceed ${MAX_PAYLOAD_BYTES} bytes.`);
  try {
    JSON.parse(input);
  } catch (cause) {
    throw serviceError("InvalidRequestContentException", "The input is not JSON.", cause);
  }
};

const CHILD_WAITS_MS = 1000;
const EXECUTION_NAME = /^[a-zA-Z0-9-_]{1,64}$/;
