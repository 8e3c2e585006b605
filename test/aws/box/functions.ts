import { Worker } from "node:worker_threads";
import { REGION } from "./arns.ts";

/** A function as it is deployed: where its handler is, and what its environment says. */
export type BoxFunction = {
  /** Also its access key: who made a call is told by it. */
  readonly name: FunctionName;
  /** A module that exports `handler`. */
  readonly file: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
};

export type FunctionName =
  | "web"
  | "admin"
  | "orchestrator"
  | "inbound"
  | "outbox"
  | "mail-events"
  | "rotate-keys"
  | "sweep";

/** What goes to a thread: the event as JSON. */
export type Invocation = { readonly event: string; readonly deadlineMs: number };
export type InvocationAnswer =
  | { readonly result: string }
  | { readonly error: { readonly type: string; readonly message: string; readonly stack: string } };

export type Functions = {
  /** Runs a handler on an event in an environment that is free, or in a new one. */
  readonly invoke: (name: FunctionName, event: unknown) => Promise<unknown>;
  /** Has every function begin, with an event that leads to nothing. */
  readonly warmUp: () => Promise<void>;
  /** Ends every environment of a function, as a new deployment does; those that are busy fail. */
  readonly recycle: (name: FunctionName) => Promise<void>;
  /** Everything that was logged. */
  readonly output: () => string;
  readonly close: () => Promise<void>;
};

/** Runs handlers as Lambda does: one event at a time in an environment, which is kept for the next one. */
export const openFunctions = (
  functions: readonly BoxFunction[],
  { endpoints, log }: Pick<PoolNeeds, "endpoints" | "log">,
): Functions => {
  const logged: string[] = [];
  const needs: PoolNeeds = {
    endpoints,
    log: (text) => {
      logged.push(text);
      log(text);
    },
  };
  const pools = new Map(functions.map((fn) => [fn.name, openPool(fn, needs)]));
  const poolOf = (name: FunctionName): Pool => {
    const pool = pools.get(name);
    if (pool === undefined) throw new Error(`there is no function ${name}`);
    return pool;
  };
  return {
    invoke: (name, event) => poolOf(name).invoke(event),
    warmUp: async () => {
      const started = WARM_UPS.map(([name, event]) => poolOf(name).invoke(event));
      await Promise.allSettled(started);
    },
    recycle: (name) => poolOf(name).recycle(),
    output: () => logged.join(""),
    close: async () => {
      await Promise.all([...pools.values()].map((pool) => pool.close()));
    },
  };
};

const WARM_UPS: readonly (readonly [FunctionName, unknown])[] = [
  // Refused, once everything is loaded.
  ["orchestrator", {}],
  ["inbound", { Records: [] }],
  ["outbox", { Records: [] }],
  ["mail-events", { Records: [] }],
];

type PoolNeeds = {
  readonly endpoints: Readonly<Record<string, string>>;
  readonly log: (text: string) => void;
};

type Pool = {
  readonly invoke: (event: unknown) => Promise<unknown>;
  readonly recycle: () => Promise<void>;
  /** Ends every environment and begins none any more. */
  readonly close: () => Promise<void>;
};

/** Few, since each takes some seconds of a core to begin: two where calls really come at the same moment, and where one waits for another. */
const mostEnvironments = (name: FunctionName): number => (name === "web" || name === "admin" ? 2 : 1);

const openPool = (fn: BoxFunction, { endpoints, log }: PoolNeeds): Pool => {
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  const waiting: PromiseWithResolvers<Worker>[] = [];
  let isClosed = false;

  const start = (): Worker => {
    const worker = new Worker(new URL("./runtime.ts", import.meta.url), {
      workerData: { file: fn.file, name: fn.name },
      env: { ...endpoints, ...credentials(fn.name), ...fn.environment },
      stdout: true,
      stderr: true,
      execArgv: ["--disable-warning=ExperimentalWarning"],
    });
    for (const stream of [worker.stdout, worker.stderr]) stream.on("data", (chunk) => log(String(chunk)));
    worker.on("error", (error) => log(`${fn.name} ended: ${String(error)}\n`));
    worker.on("exit", () => {
      all.delete(worker);
      const place = idle.indexOf(worker);
      if (place >= 0) idle.splice(place, 1);
    });
    all.add(worker);
    return worker;
  };
  const take = async (): Promise<Worker> => {
    if (isClosed) throw closed();
    const free = idle.pop() ?? (all.size < mostEnvironments(fn.name) ? start() : undefined);
    if (free !== undefined) return free;
    const turn = Promise.withResolvers<Worker>();
    waiting.push(turn);
    return turn.promise;
  };
  const give = (worker: Worker): void => {
    const next = waiting.shift();
    if (isClosed) return;
    if (!all.has(worker)) next?.resolve(start());
    else if (next !== undefined) next.resolve(worker);
    else idle.push(worker);
  };

  const closed = () => new Error(`${fn.name} is closed`);
  const recycle = async (): Promise<void> => {
    idle.splice(0);
    await Promise.all([...all].map((worker) => worker.terminate()));
  };

  return {
    invoke: async (event) => {
      const worker = await take();
      try {
        const answer = await runIn(worker, fn, JSON.stringify(event));
        if ("result" in answer) return JSON.parse(answer.result) as unknown;
        log(`${fn.name} failed: ${answer.error.stack}\n`);
        throw Object.assign(new Error(answer.error.message), { name: answer.error.type });
      } finally {
        give(worker);
      }
    },
    recycle,
    close: async () => {
      isClosed = true;
      for (const turn of waiting.splice(0)) turn.reject(closed());
      await recycle();
    },
  };
};

/** Ends the environment when the function takes too long, as Lambda does. */
const runIn = (worker: Worker, { name, timeoutMs }: BoxFunction, event: string): Promise<InvocationAnswer> =>
  new Promise((resolve) => {
    const failed = (type: string, message: string) => resolve({ error: { type, message, stack: message } });
    const timer = setTimeout(() => {
      failed("Sandbox.Timedout", `${name}: Task timed out after ${timeoutMs / 1000} seconds`);
      void worker.terminate();
    }, timeoutMs);
    const onExit = () => failed("Runtime.ExitError", `${name}: the runtime ended`);
    const onMessage = (answer: InvocationAnswer) => resolve(answer);
    worker.once("exit", onExit);
    worker.once("message", onMessage);
    worker.postMessage({ event, deadlineMs: Date.now() + timeoutMs } satisfies Invocation);
    const settle = resolve;
    resolve = (answer) => {
      clearTimeout(timer);
      worker.off("exit", onExit);
      worker.off("message", onMessage);
      settle(answer);
    };
  });

const credentials = (name: FunctionName) => ({
  AWS_ACCESS_KEY_ID: name,
  AWS_SECRET_ACCESS_KEY: "box",
  AWS_REGION: REGION,
  AWS_LAMBDA_FUNCTION_NAME: name,
  // Nothing of whoever runs the tests.
  AWS_CONFIG_FILE: "/dev/null",
  AWS_SHARED_CREDENTIALS_FILE: "/dev/null",
  AWS_EC2_METADATA_DISABLED: "true",
});
