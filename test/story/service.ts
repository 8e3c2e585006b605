import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bareEnvironment } from "../bare-environment.ts";
import { withCompiled } from "../notices/compiled-templates.ts";
import { IS_ONE_MACHINE } from "./home.ts";

/** The whole service as its own process, as an operator starts it, on ports of the system's choice. */
export type Service = {
  readonly url: string;
  readonly smtpPort: number;
  readonly dataDir: string;
  readonly pid: number;
  /** All that it printed so far. */
  readonly output: () => string;
  /** Asks it to stop and waits until it has; resolves with its exit code. */
  readonly stop: () => Promise<number | null>;
  /** `kill -9`. */
  readonly kill: () => Promise<void>;
};

type LogEvent = { readonly level: string; readonly event: string } & Readonly<Record<string, unknown>>;

type Environment = Readonly<Record<string, string>>;

export const startService = async (
  environment: Environment = {},
  dataDir = newFolder("data"),
): Promise<Service> => {
  const launched = launchService(environment, dataDir);
  const started = await launched.started;
  if (started === null) throw new Error(`the service did not start:\n${launched.output()}`);
  return {
    ...started,
    dataDir,
    pid: launched.pid,
    output: launched.output,
    stop: () => launched.end("SIGTERM"),
    kill: async () => void (await launched.end("SIGKILL")),
  };
};

export type LaunchedService = {
  readonly pid: number;
  /** Where it listens; null when it ended before it did. */
  readonly started: Promise<{ readonly url: string; readonly smtpPort: number } | null>;
  readonly output: () => string;
  /** Sends the signal and waits until the process has ended. */
  readonly end: (signal: NodeJS.Signals) => Promise<number | null>;
};

/** Starts the process without waiting until it is ready, for instance to kill it before that. */
export const launchService = (environment: Environment, dataDir: string): LaunchedService => {
  if (IS_ONE_MACHINE) withCompiled(join(dataDir, "templates"));
  const { child, output, ended, isToEnd } = run({
    PORT: "0",
    SMTP_PORT: "0",
    DATA_DIR: dataDir,
    ...environment,
  });
  const started = new Promise<{ url: string; smtpPort: number } | null>((resolve) => {
    const look = () => {
      const event = logEvents(output()).find(({ event }) => event === "service.started");
      if (event === undefined) return;
      child.stdout.off("data", look);
      resolve({ url: String(event["url"]), smtpPort: Number(event["smtpPort"]) });
    };
    child.stdout.on("data", look);
    void ended.then(() => resolve(null));
  });
  return {
    pid: child.pid ?? 0,
    started,
    output,
    end: async (signal) => {
      isToEnd();
      child.kill(signal);
      return ended;
    },
  };
};

/** Runs it until it ends by itself, as it does when it cannot start. */
export const runToEnd = async (
  environment: Environment,
): Promise<{ readonly code: number | null; readonly output: string }> => {
  const { output, ended, isToEnd } = run(environment);
  isToEnd();
  const code = await ended;
  return { code, output: output() };
};

/** The structured events among the lines of an output. */
export const logEvents = (output: string): readonly LogEvent[] =>
  output
    .split("\n")
    .slice(0, -1)
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line) as LogEvent);

export const newFolder = (name: string): string => {
  const folder = mkdtempSync(join(tmpdir(), `countersign-${name}-`));
  folders.add(folder);
  return folder;
};

/** Ends what a test left running and removes its folders. */
export const cleanUp = async (): Promise<void> => {
  await Promise.all(
    [...running].map(async ([child, { ended, isToEnd }]) => {
      isToEnd();
      child.kill("SIGKILL");
      await ended;
    }),
  );
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  folders.clear();
};

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const MAIN = IS_ONE_MACHINE ? "src/embedded/main.ts" : "test/aws/box/main.ts";
const running = new Map<
  ChildProcess,
  { readonly ended: Promise<number | null>; readonly isToEnd: () => void }
>();
const folders = new Set<string>();

const run = (environment: Environment) => {
  const cwd = newFolder("cwd");
  const child = spawn(process.execPath, [join(ROOT, MAIN)], {
    // Neither the settings nor the .env file of whoever runs the tests.
    cwd,
    env: {
      ...bareEnvironment,
      TMPDIR: cwd,
      BOX_BUNDLES: process.env["BOX_BUNDLES"],
      COMPILED_TEMPLATES: process.env["COMPILED_TEMPLATES"],
      TEMPLATES_DIR: join(ROOT, "templates"),
      ...environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += String(chunk)));
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  let expected = false;
  const isToEnd = (): void => {
    expected = true;
  };
  running.set(child, { ended, isToEnd });
  void ended.then((code) => {
    running.delete(child);
    if (!expected)
      console.error(`the service ended by itself (${code ?? child.signalCode}):\n${output.slice(-3000)}`);
  });
  return { child, output: () => output, ended, isToEnd };
};
