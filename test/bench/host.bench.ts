import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { flushCompileCache } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import {
  type DurableContext,
  type DurableExecutionClient,
  withDurableExecution,
} from "@aws/durable-execution-sdk-js";
import { type DurableHost, openDurableHost } from "../../src/embedded/host/host.ts";

/** `HOST_BENCH_SIZE=0.05` makes a short run: the sizes below times that. */
const SIZE = Number(process.env["HOST_BENCH_SIZE"] ?? 1);
const EXECUTIONS = Math.ceil(2000 * SIZE);
const WAITING = Math.ceil(100_000 * SIZE);
const SIGNALS = Math.ceil(300 * SIZE);

/** Shaped like an approval: two steps, a callback with a timeout, a step. Replays announce the callback again. */
const approval =
  (opened: (callbackId: string) => void = () => {}) =>
  async (_event: unknown, context: DurableContext): Promise<string> => {
    await context.step("save", async () => ({ status: "pending" }));
    await context.step("ask", async () => "sent");
    const [answered, callbackId] = await context.createCallback("answer", { timeout: { days: 7 } });
    opened(callbackId);
    const answer = await answered;
    await context.step("tell", async () => "sent");
    return answer;
  };

/** Figures of the embedded durable host, beside the SDK's own LocalDurableTestRunner, run just before. */
export const hostBenchmark = async (): Promise<readonly string[]> => {
  const runner = await runnerThroughput();
  const host = await inFolder(hostThroughput);
  const p50 = await inFolder(signalToDone);
  const waiting = await inFolder(waitingAndResuming);
  const both = together(host);
  const runnerBoth = together(runner);
  const against = (ours: number, theirs: number) =>
    `${perSecond(ours)} = ${(ours / theirs).toFixed(1)} × LocalDurableTestRunner (${perSecond(theirs)})`;
  return [
    `host: started until waiting  ${against(host.started, runner.started)}`,
    `host: resolved until done  ${against(host.resolved, runner.resolved)}`,
    `host: started+resolved, both together  ${against(both, runnerBoth)}, ${EXECUTIONS} executions, synchronous=FULL`,
    `host: signal until done, one at a time  p50 ${p50.toFixed(2)} ms`,
    `host: ${WAITING} waiting  ${waiting.rssMb} MB resident, ${waiting.idleRssMb} MB once idle (${YOUNG}), started at ${perSecond(waiting.started)}`,
    `host: after kill -9 with ${WAITING} waiting  opened in ${waiting.openMs} ms, first old execution done ${waiting.doneMs} ms after process start`,
  ];
};

/** Executions a second. */
type Throughput = { readonly started: number; readonly resolved: number };

const together = ({ started, resolved }: Throughput): number => 1 / (1 / started + 1 / resolved);
const perSecond = (rate: number): string => `${Math.round(rate).toLocaleString("en")}/s`;

const open = (location: string, opened?: (callbackId: string) => void): DurableHost => {
  const handler = (client: DurableExecutionClient) =>
    withDurableExecution(approval(opened), { durableExecutionClient: client });
  return openDurableHost({ location, functions: { approval: { handler } } });
};

const startAll = async (host: DurableHost, count: number): Promise<readonly string[]> => {
  const arns: string[] = [];
  for (let from = 0; from < count; from += BATCH) {
    const size = Math.min(BATCH, count - from);
    const started = Array.from({ length: size }, (_, n) =>
      host.start({
        functionName: "approval",
        name: `approval-${from + n}`,
        input: JSON.stringify({ days: n }),
      }),
    );
    arns.push(...(await Promise.all(started)).map(({ executionArn }) => executionArn));
  }
  return arns;
};

const hostThroughput = async (location: string): Promise<Throughput> => {
  let ids = new Set<string>();
  const host = open(location, (id) => ids.add(id));
  const rounds: Throughput[] = [];
  for (const count of [Math.ceil(EXECUTIONS / 2), EXECUTIONS]) {
    ids = new Set();
    const begun = performance.now();
    const arns = await startAllNamed(host, count);
    while (ids.size < count) await sleep(2);
    const waiting = performance.now();
    const ended = arns.map(host.ended);
    await Promise.all([...ids].map((id) => host.sendCallbackSuccess(id, "approved")));
    await Promise.all(ended);
    const done = performance.now();
    rounds.push({ started: (count * 1000) / (waiting - begun), resolved: (count * 1000) / (done - waiting) });
  }
  await host.close();
  // The first, smaller round warms up.
  return rounds[1] as Throughput;
};

let round = 0;
const startAllNamed = (host: DurableHost, count: number): Promise<readonly string[]> => {
  round += 1;
  return Promise.all(
    Array.from({ length: count }, async (_, n) => {
      const call = {
        functionName: "approval",
        name: `round-${round}-${n}`,
        input: JSON.stringify({ days: n }),
      };
      return (await host.start(call)).executionArn;
    }),
  );
};

const runnerThroughput = async (): Promise<Throughput> => {
  const { LocalDurableTestRunner, WaitingOperationStatus } = await import(
    "@aws/durable-execution-sdk-js-testing"
  );
  await LocalDurableTestRunner.setupTestEnvironment({ skipTime: false });
  const rounds: Throughput[] = [];
  for (const count of [Math.ceil(EXECUTIONS / 2), EXECUTIONS]) {
    const begun = performance.now();
    const runners = Array.from(
      { length: count },
      () => new LocalDurableTestRunner({ handlerFunction: withDurableExecution(approval()) }),
    );
    const runs = runners.map((runner, n) => runner.run({ payload: { days: n } }));
    const callbacks = runners.map((runner) => runner.getOperation("answer"));
    await Promise.all(callbacks.map((callback) => callback.waitForData(WaitingOperationStatus.STARTED)));
    const waiting = performance.now();
    await Promise.all(callbacks.map((callback) => callback.sendCallbackSuccess("approved")));
    await Promise.all(runs);
    const done = performance.now();
    rounds.push({ started: (count * 1000) / (waiting - begun), resolved: (count * 1000) / (done - waiting) });
  }
  await LocalDurableTestRunner.teardownTestEnvironment();
  return rounds[1] as Throughput;
};

const signalToDone = async (location: string): Promise<number> => {
  const ids = new Set<string>();
  const host = open(location, (id) => ids.add(id));
  const arns = await startAll(host, SIGNALS);
  while (ids.size < SIGNALS) await sleep(2);
  await sleep(100);
  const times: number[] = [];
  for (const [n, id] of [...ids].entries()) {
    const uuid = JSON.parse(Buffer.from(id, "base64").toString())[1];
    const ended = host.ended(arns.find((arn) => arn.endsWith(uuid)) ?? arns[n] ?? "");
    const begun = performance.now();
    await host.sendCallbackSuccess(id, "approved");
    await ended;
    times.push(performance.now() - begun);
  }
  await host.close();
  times.sort((a, b) => a - b);
  return times[times.length >> 1] ?? 0;
};

/** Fills a database in a process of its own, kills that, and lets another resume. */
const waitingAndResuming = async (location: string) => {
  const filling = child("fill", location);
  const filled = JSON.parse(await filling.line());
  filling.process.kill("SIGKILL");
  await once(filling.process, "exit");
  const resuming = child("resume", location, filled.callbackId, filled.executionArn);
  const resumed = JSON.parse(await resuming.line());
  return { ...filled, ...resumed } as Readonly<
    Record<"rssMb" | "idleRssMb" | "started" | "openMs" | "doneMs", number>
  >;
};

/**
 * With Node's compile cache, as a service would start: without it, stripping types takes most of the time.
 * V8's young generation is bounded, or it takes a hundred megabytes for garbage while the load lasts.
 */
const child = (task: string, location: string, ...args: readonly string[]) => {
  const spawned = spawn(
    process.execPath,
    [...YOUNG, fileURLToPath(import.meta.url), task, location, ...args],
    {
      env: { ...process.env, NODE_COMPILE_CACHE: join(dirname(location), "compiled") },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  const lines = createInterface({ input: spawned.stdout });
  const line = async (): Promise<string> => ((await once(lines, "line")) as [string])[0];
  return { process: spawned, line };
};

const TASKS: Readonly<Record<string, (...args: string[]) => Promise<object>>> = {
  fill: async (location = "") => {
    let waiting = 0;
    let callbackId = "";
    const host = open(location, (id) => {
      waiting += 1;
      callbackId ||= id;
    });
    flushCompileCache();
    const begun = performance.now();
    await startAll(host, WAITING);
    while (waiting < WAITING) await sleep(5);
    const started = (WAITING * 1000) / (performance.now() - begun);
    const rssMb = megabytes();
    await sleep(5000);
    const uuid = JSON.parse(Buffer.from(callbackId, "base64").toString())[1];
    const [first] = host.list({ maxItems: 1000 }).executions.filter((one) => one.executionArn.endsWith(uuid));
    return { rssMb, idleRssMb: megabytes(), started, callbackId, executionArn: first?.executionArn };
  },
  resume: async (location = "", callbackId = "", executionArn = "") => {
    const begun = performance.now();
    const host = open(location);
    const openMs = Math.round(performance.now() - begun);
    const ended = host.ended(executionArn);
    await host.sendCallbackSuccess(callbackId, "approved");
    await ended;
    // `performance.now()` counts from the start of the process.
    const doneMs = Math.round(performance.now());
    setTimeout(() => process.exit(0), 100);
    return { openMs, doneMs };
  },
};

const megabytes = (): number => Math.round(process.memoryUsage.rss() / 1e6);

const inFolder = async <Result>(measure: (location: string) => Promise<Result>): Promise<Result> => {
  const folder = mkdtempSync(join(tmpdir(), "host-bench-"));
  try {
    return await measure(join(folder, "executions.sqlite"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const BATCH = 500;
const YOUNG = ["--max-semi-space-size=16"];

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [task, ...args] = process.argv.slice(2);
  if (task === undefined) for (const line of await hostBenchmark()) console.log(line);
  else console.log(JSON.stringify(await TASKS[task]?.(...args)));
}
