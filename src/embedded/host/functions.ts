import type { DurableExecutionClient, DurableLambdaHandler } from "@aws/durable-execution-sdk-js";
import { functionNameIn } from "./execution-arn.ts";

/** A function whose executions are kept and replayed. */
export type DurableFunction = {
  /** Usually `(client) => withDurableExecution(run, { durableExecutionClient: client })`. */
  readonly handler: (client: DurableExecutionClient) => DurableLambdaHandler;
  /** Seconds an execution may take from start to end; the service's maximum, 366 days, unless given. */
  readonly executionTimeout?: number;
  /** Days an ended execution is kept, and its name taken; 14 unless given. */
  readonly retention?: number;
};

/** A function durable ones may invoke by name: runs at least once, its outcome is the caller's. */
export type PlainFunction = { readonly plain: (event: unknown) => unknown };

export type HostFunctions = Readonly<Record<string, DurableFunction | PlainFunction>>;

export type RegisteredFunction =
  | {
      readonly kind: "durable";
      readonly name: string;
      readonly handler: DurableLambdaHandler;
      readonly executionTimeoutSeconds: number;
      readonly retentionDays: number;
    }
  | { readonly kind: "plain"; readonly name: string; readonly run: (event: unknown) => unknown };

export type FunctionRegistry = {
  /** Accepts a name, a qualified name or an ARN. */
  readonly find: (nameOrArn: string) => RegisteredFunction | undefined;
};

/** Every handler is wrapped once, with the client that leads back to this host. */
export const functionRegistry = (
  functions: HostFunctions,
  client: DurableExecutionClient,
): FunctionRegistry => {
  const byName = new Map(Object.entries(functions).map(([name, fn]) => [name, register(name, fn, client)]));
  return { find: (nameOrArn) => byName.get(nameOrArn) ?? byName.get(functionNameIn(nameOrArn)) };
};

const register = (
  name: string,
  fn: DurableFunction | PlainFunction,
  client: DurableExecutionClient,
): RegisteredFunction => {
  if (!FUNCTION_NAME.test(name)) throw new Error(`"${name}" cannot be a function's name`);
  if ("plain" in fn) return { kind: "plain", name, run: fn.plain };
  const { executionTimeout = MAX_EXECUTION_SECONDS, retention = 14 } = fn;
  within(`${name}: executionTimeout`, executionTimeout, MAX_EXECUTION_SECONDS);
  within(`${name}: retention`, retention, 90);
  const handler = fn.handler(client);
  return {
    kind: "durable",
    name,
    handler,
    executionTimeoutSeconds: executionTimeout,
    retentionDays: retention,
  };
};

const within = (what: string, value: number, max: number): void => {
  if (!Number.isInteger(value) || value < 1 || value > max)
    throw new Error(`${what} must be a whole number from 1 to ${max}, not ${value}`);
};

const MAX_EXECUTION_SECONDS = 31_622_400;
const FUNCTION_NAME = /^[a-zA-Z0-9-_]{1,64}$/;
