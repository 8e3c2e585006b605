import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DurableContext, withDurableExecution } from "@aws/durable-execution-sdk-js";
import { onTestFinished } from "vitest";
import type { Timer } from "../../../src/embedded/host/alarm.ts";
import type { DurableFunction, HostFunctions } from "../../../src/embedded/host/functions.ts";
import type { HistoryEvent } from "../../../src/embedded/host/history.ts";
import { type DurableHost, type HostOptions, openDurableHost } from "../../../src/embedded/host/host.ts";

/** What a test writes: the function's body. */
// biome-ignore lint/suspicious/noExplicitAny: the event is whatever the test starts with.
export type Body = (event: any, context: DurableContext) => Promise<unknown>;

export const durable = (body: Body, config: Omit<DurableFunction, "handler"> = {}): DurableFunction => ({
  ...config,
  handler: (client) => withDurableExecution(body, { durableExecutionClient: client }),
});

/** A clock that stands until it is turned; timers ring when it passes them. */
export type Clock = {
  readonly now: () => number;
  readonly timer: Timer;
  readonly advance: (duration: { days?: number; hours?: number; seconds?: number; ms?: number }) => void;
};

export const standingClock = (): Clock => {
  let now = Date.now();
  const timers = new Map<() => void, number>();
  return {
    now: () => now,
    timer: (ring, delayMs) => {
      if (delayMs <= 0) {
        const immediate = setImmediate(ring);
        return () => clearImmediate(immediate);
      }
      timers.set(ring, now + delayMs);
      return () => timers.delete(ring);
    },
    advance: ({ days = 0, hours = 0, seconds = 0, ms = 0 }) => {
      const until = now + ((days * 24 + hours) * 3600 + seconds) * 1000 + ms;
      for (let next = earliest(timers, until); next; next = earliest(timers, until)) {
        const [ring, at] = next;
        timers.delete(ring);
        now = Math.max(now, at);
        ring();
      }
      now = until;
    },
  };
};

export type Place = "in memory" | "on a file";
export const PLACES: readonly Place[] = ["in memory", "on a file"];

/** A file that can be opened again and again; gone when the test is over. */
export const fileFor = (place: Place = "on a file"): string => {
  if (place === "in memory") return ":memory:";
  const folder = mkdtempSync(join(tmpdir(), "durable-host-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, "executions.sqlite");
};

export const open = (
  functions: HostFunctions,
  options: Partial<HostOptions> & { readonly clock?: Clock } = {},
): DurableHost => {
  const { clock, ...rest } = options;
  const host = openDurableHost({
    location: ":memory:",
    functions,
    ...(clock && { now: clock.now, timer: clock.timer }),
    ...rest,
  });
  onTestFinished(() => host.close(0));
  return host;
};

let count = 0;

/** Starts the function `run` under a name of its own. */
export const start = async (
  host: DurableHost,
  event: unknown = null,
  functionName = "run",
): Promise<string> => {
  count += 1;
  const name = `test-${count}`;
  return (await host.start({ functionName, name, input: JSON.stringify(event) })).executionArn;
};

/** The whole history, page by page. */
export const allEvents = (host: DurableHost, arn: string): readonly HistoryEvent[] => {
  const events: HistoryEvent[] = [];
  for (let marker: string | undefined = "0"; marker !== undefined; ) {
    const page = host.history(arn, { maxItems: 1000, marker });
    events.push(...page.events);
    marker = page.nextMarker;
  }
  return events;
};

export const eventTypes = (host: DurableHost, arn: string): readonly string[] =>
  allEvents(host, arn).map(({ EventType }) => EventType);

/** Waits until the execution's history says so: `InvocationCompleted` twice means suspended for the second time. */
export const until = async (condition: () => boolean): Promise<void> => {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 2));
};

export const suspended = (host: DurableHost, arn: string, times = 1): Promise<void> =>
  until(() => eventTypes(host, arn).filter((type) => type === "InvocationCompleted").length >= times);

export const callbackIds = (host: DurableHost, arn: string): readonly string[] =>
  allEvents(host, arn).flatMap((event) => {
    const id = event["CallbackStartedDetails"]?.["CallbackId"];
    return typeof id === "string" ? [id] : [];
  });

/** The newest callback an execution waits for. */
export const callbackOf = async (host: DurableHost, arn: string): Promise<string> => {
  await until(() => callbackIds(host, arn).length > 0);
  return callbackIds(host, arn).at(-1) ?? "";
};

const earliest = (timers: ReadonlyMap<() => void, number>, until: number) =>
  [...timers].filter(([, at]) => at <= until).sort(([, a], [, b]) => a - b)[0];
