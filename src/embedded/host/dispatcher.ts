import type { Core } from "./core.ts";
import type { ExecutionId } from "./ids.ts";
import { beginInvocation, failInvocation, invoke } from "./invocation.ts";

export type Dispatcher = {
  readonly enqueue: (id: ExecutionId) => void;
  /** Queues everything that is ready and is neither live nor queued: after opening, or after the disk failed. */
  readonly rescan: () => void;
  /** No invocation begins any more. */
  readonly stop: () => void;
  /** Resolves when nothing is running. */
  readonly idle: () => Promise<void>;
};

export type DispatcherLimits = { readonly maxLiveInvocations: number; readonly invocationTimeoutMs: number };

/** Invokes what is ready, first come first served, as many at a time as allowed. */
export const createDispatcher = (core: () => Core, limits: DispatcherLimits): Dispatcher => {
  const queue = new Set<ExecutionId>();
  let running = 0;
  let stopped = false;
  let pumping = false;
  const onIdle: (() => void)[] = [];

  const pump = (): void => {
    pumping = false;
    for (const id of queue) {
      if (stopped || running >= limits.maxLiveInvocations) return;
      queue.delete(id);
      begin(id);
    }
  };

  const begin = (id: ExecutionId): void => {
    const { records, functions, log, live } = core();
    const record = records.executions.byId(id);
    if (record?.status !== "RUNNING" || live.has(id)) return;
    const fn = functions.find(record.functionName);
    running += 1;
    const begun = beginInvocation(core(), record);
    const ended = fn
      ? invoke(core(), fn, begun, limits.invocationTimeoutMs)
      : failInvocation(core(), begun, {
          ErrorType: "ResourceNotFoundException",
          ErrorMessage: `Function not found: ${record.functionName}`,
        });
    ended
      // What came of it could not be kept; it stays ready, and the rescan after the failure repeats it.
      .catch((error: unknown) => log("invocation.lost", { name: record.name, error: String(error) }))
      .finally(() => {
        running -= 1;
        if (live.get(id) === begun) live.delete(id);
        if (running === 0) for (const resolve of onIdle.splice(0)) resolve();
        pumpSoon();
      });
  };

  /** Not at once: `begin` reads, and this may be called while a transaction's effects still run. */
  const pumpSoon = (): void => {
    if (pumping || queue.size === 0) return;
    pumping = true;
    queueMicrotask(pump);
  };

  const enqueue = (id: ExecutionId): void => {
    queue.add(id);
    pumpSoon();
  };

  return {
    enqueue,
    rescan: () => {
      if (stopped) return;
      const { records, live } = core();
      for (const id of records.ready.all()) if (!live.has(id)) enqueue(id);
    },
    stop: () => {
      stopped = true;
      queue.clear();
    },
    idle: () => (running === 0 ? Promise.resolve() : new Promise((resolve) => onIdle.push(resolve))),
  };
};
