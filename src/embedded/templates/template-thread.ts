import { Worker } from "node:worker_threads";
import type { AddressSettings } from "../../intake/kinds.ts";
import type { TemplateCalls, ThreadAnswer } from "./template-thread-entry.ts";

/** Compiles, checks and previews templates in a thread of its own. */
export type TemplateThread = TemplateCalls & {
  /** Ends the thread; whoever waits for it is told. */
  readonly close: () => void;
};

/**
 * The thread in which MJML is loaded, and only there: it takes a hundred megabytes, and publishing takes seconds in which
 * requests and mails must go on. It begins when there is something to do and ends when there was nothing for a
 * while. Work without end, such as a loop an administrator wrote,
 * is cut off and rejected with TemplatesTakeTooLong.
 */
export const templateThread = ({
  addressSettings,
  cacheDir,
  limitMs = {},
  idleMs = IDLE_MS,
}: {
  readonly addressSettings: AddressSettings;
  /** Where what was compiled before is kept: who changes only words need not wait for MJML. */
  readonly cacheDir?: string;
  readonly limitMs?: Partial<typeof LIMITS_MS>;
  readonly idleMs?: number;
}): TemplateThread => {
  let running: Running | undefined;
  const call = (name: keyof TemplateCalls, parameters: readonly unknown[]): Promise<unknown> => {
    running ??= begin({ addressSettings, cacheDir }, idleMs, (ended) => {
      if (running === ended) running = undefined;
    });
    return running.ask(name, parameters, limitMs[name] ?? LIMITS_MS[name]);
  };
  return {
    compile: (...parameters) => call("compile", parameters) as ReturnType<TemplateCalls["compile"]>,
    examine: (...parameters) => call("examine", parameters) as ReturnType<TemplateCalls["examine"]>,
    preview: (...parameters) => call("preview", parameters) as ReturnType<TemplateCalls["preview"]>,
    close: () => running?.end(new Error("the service stops")),
  };
};

export class TemplatesTakeTooLong extends Error {
  override readonly message = "the templates take too long to fill in; is there a loop without end in them?";
}

/** Many times what is needed. */
const LIMITS_MS = { compile: 30_000, preview: 30_000, examine: 180_000 };
const IDLE_MS = 600_000;

type Running = {
  readonly ask: (
    name: keyof TemplateCalls,
    parameters: readonly unknown[],
    limitMs: number,
  ) => Promise<unknown>;
  readonly end: (why: Error) => void;
};

type Waiting = {
  readonly resolve: (value: unknown) => void;
  readonly reject: (why: Error) => void;
  readonly limit: NodeJS.Timeout;
};

const begin = (workerData: unknown, idleMs: number, onEnd: (ended: Running) => void): Running => {
  const worker = new Worker(new URL("./template-thread-entry.ts", import.meta.url), { workerData });
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  const end = (why: Error): void => {
    onEnd(running);
    clearTimeout(idle);
    // Cut off only where it would not end by itself: Node may fall over a thread that is stopped at its work.
    if (waiting.size === 0) worker.postMessage(null);
    else void worker.terminate();
    for (const { reject, limit } of waiting.values()) {
      clearTimeout(limit);
      reject(why);
    }
    waiting.clear();
  };
  let idle: NodeJS.Timeout | undefined;
  const running: Running = {
    ask: (name, parameters, limitMs) =>
      new Promise((resolve, reject) => {
        const id = ++asked;
        clearTimeout(idle);
        // Held while somebody waits, let go afterwards, so that it keeps no process alive.
        worker.ref();
        const limit = setTimeout(() => end(new TemplatesTakeTooLong()), limitMs);
        waiting.set(id, { resolve, reject, limit });
        worker.postMessage({ id, name, parameters });
      }),
    end,
  };
  worker.on("message", (answer: ThreadAnswer) => {
    const asker = waiting.get(answer.id);
    waiting.delete(answer.id);
    clearTimeout(asker?.limit);
    if ("error" in answer) asker?.reject(new Error(answer.error));
    else asker?.resolve(answer.value);
    if (waiting.size > 0) return;
    worker.unref();
    idle = setTimeout(() => end(new Error("there was nothing to do")), idleMs).unref();
  });
  worker.on("error", (error) => end(error instanceof Error ? error : new Error(String(error))));
  return running;
};
