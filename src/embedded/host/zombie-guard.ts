import { AsyncLocalStorage } from "node:async_hooks";
import type { HostLog } from "./core.ts";
import type { ExecutionArn } from "./ids.ts";

const invocation = new AsyncLocalStorage<ExecutionArn>();
const guards = new Set<HostLog>();

/** Runs a function's code so that a promise it leaves behind can be told from everybody else's. */
export const asZombieOf = <Result>(arn: ExecutionArn, work: () => Result): Result =>
  invocation.run(arn, work);

/**
 * Code after a suspension goes on as a zombie, and a promise it rejects has nobody left to catch it. That
 * must not take the process down, and only the host can tell such a rejection from a real one: it carries
 * the invocation's async context. All others keep Node's default, which is to crash.
 */
export const guardZombies = (log: HostLog): (() => void) => {
  if (guards.size === 0) process.on("unhandledRejection", onUnhandledRejection);
  guards.add(log);
  return () => {
    guards.delete(log);
    if (guards.size === 0) process.off("unhandledRejection", onUnhandledRejection);
  };
};

const onUnhandledRejection = (reason: unknown): void => {
  const executionArn = invocation.getStore();
  if (executionArn !== undefined) {
    const error = reason instanceof Error ? reason.name : typeof reason;
    for (const log of guards) log("invocation.unhandled-rejection", { executionArn, error });
    return;
  }
  // Having a listener switches the default off for the whole process; so it is put back here.
  if (process.listenerCount("unhandledRejection") === 1) throw reason;
};
