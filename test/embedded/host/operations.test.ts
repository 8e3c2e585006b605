import { StepSemantics } from "@aws/durable-execution-sdk-js";
import { describe, expect, test } from "vitest";
import type { DurableHost } from "../../../src/embedded/host/host.ts";
import {
  type Body,
  type Clock,
  callbackOf,
  durable,
  fileFor,
  open,
  PLACES,
  standingClock,
  start,
  suspended,
} from "./run-host.ts";

/** Plays the world an operation waits for. `suspensions` counts the invocations that have ended before. */
type World = (given: { host: DurableHost; arn: string; clock: Clock }) => Promise<void>;

type Case = {
  readonly operation: string;
  readonly body: Body;
  readonly world?: World;
  readonly outcome: unknown;
};

const tries = new Map<string, number>();
const attempt = (key: string): number => {
  tries.set(key, (tries.get(key) ?? 0) + 1);
  return tries.get(key) ?? 0;
};
const retryOnce = () => ({
  retryStrategy: (_: Error, n: number) => ({ shouldRetry: n < 2, delay: { seconds: 90 } }),
});
const pass: World = async ({ host, arn, clock }) => {
  await suspended(host, arn);
  clock.advance({ seconds: 100 });
};
const answer: World = async ({ host, arn }) => host.sendCallbackSuccess(await callbackOf(host, arn), "yes");

const CASES: readonly Case[] = [
  {
    operation: "step",
    body: (_, context) => context.step("s", async () => ({ a: [1] })),
    outcome: { a: [1] },
  },
  {
    operation: "step, at most once",
    body: (_, context) =>
      context.step("s", async () => "once", { semantics: StepSemantics.AtMostOncePerRetry }),
    outcome: "once",
  },
  {
    operation: "step that succeeds when retried",
    body: ({ key }, context) =>
      context.step(
        "s",
        async ({ attempt: n }) => {
          if (attempt(key) === 1) throw new Error("not yet");
          return n;
        },
        retryOnce(),
      ),
    world: pass,
    outcome: 2,
  },
  {
    operation: "wait",
    body: async (_, context) => context.wait("w", { seconds: 60 }),
    world: pass,
    outcome: undefined,
  },
  {
    operation: "callback",
    body: async (_, context) => {
      const [answered] = await context.createCallback("c", { timeout: { hours: 1 } });
      return answered;
    },
    world: answer,
    outcome: "yes",
  },
  {
    operation: "waitForCallback",
    body: (_, context) => context.waitForCallback("c", async () => {}),
    world: answer,
    outcome: "yes",
  },
  {
    operation: "waitForCondition",
    body: (_, context) =>
      context.waitForCondition("c", async (n: number) => n + 1, {
        initialState: 0,
        waitStrategy: (n) =>
          n < 2 ? { shouldContinue: true, delay: { seconds: 60 } } : { shouldContinue: false },
      }),
    world: pass,
    outcome: 2,
  },
  {
    operation: "child context",
    body: (_, context) =>
      context.runInChildContext("c", async (child) => child.step("s", async () => "inner")),
    outcome: "inner",
  },
  {
    operation: "parallel",
    body: async (_, context) =>
      (
        await context.parallel("p", [
          async (branch) => branch.step("a", async () => 1),
          async (branch) => branch.step("b", async () => 2),
        ])
      ).getResults(),
    outcome: [1, 2],
  },
  {
    operation: "map",
    body: async (_, context) =>
      (await context.map("m", [1, 2, 3], async (item, n) => item.step("s", async () => n * 2))).getResults(),
    outcome: [2, 4, 6],
  },
  {
    operation: "invoke of a durable function",
    body: (_, context) => context.invoke("i", "child", { n: 20 }),
    outcome: { doubled: 40 },
  },
  {
    operation: "invoke of a plain function",
    body: (_, context) => context.invoke("i", "plain", { n: 1 }),
    outcome: { got: { n: 1 } },
  },
];

/** Does the operation, then pauses, so that the second invocation replays what the first one saw. */
const observed =
  (body: Body, seen: unknown[]): Body =>
  async (event, context) => {
    const value = await body(event, context);
    seen.push(value);
    await context.wait("pause", { hours: 5 });
    return value;
  };

const functions = (body: Body) => ({
  run: durable(body),
  child: durable(async ({ n }, context) => ({ doubled: await context.step("s", async () => n * 2) })),
  plain: { plain: async (event: unknown) => ({ got: event }) },
});

describe.each(PLACES)("%s", (place) => {
  test.each(CASES)("$operation: the value live is the value on replay", async ({ body, world, outcome }) => {
    const clock = standingClock();
    const seen: unknown[] = [];
    const host = open(functions(observed(body, seen)), { location: fileFor(place), clock });

    const arn = await start(host, { key: crypto.randomUUID() });
    await world?.({ host, arn, clock });
    const paused = () =>
      host.history(arn).events.some(({ Name, EventType }) => Name === "pause" && EventType === "WaitStarted");
    while (!paused()) await new Promise((resolve) => setTimeout(resolve, 2));
    clock.advance({ hours: 6 });
    const ended = await host.ended(arn);

    expect(ended.status).toBe("SUCCEEDED");
    expect(seen[0]).toEqual(outcome);
    expect(seen.at(-1)).toEqual(outcome);
    expect(seen.length).toBeGreaterThanOrEqual(2);
    expect(ended.result).toBe(JSON.stringify(outcome));
  });
});

test.each(CASES)(
  "$operation: survives a restart while it waits and another after it",
  async ({ body, world, outcome }) => {
    const clock = standingClock();
    const location = fileFor();
    const seen: unknown[] = [];
    const first = open(functions(observed(body, seen)), { location, clock });
    const arn = await start(first, { key: crypto.randomUUID() });
    await suspended(first, arn);
    await first.close();

    const second = open(functions(observed(body, seen)), { location, clock });
    await world?.({ host: second, arn, clock });
    while (
      !second
        .history(arn, { maxItems: 1000 })
        .events.some(({ Name, EventType }) => Name === "pause" && EventType === "WaitStarted")
    )
      await new Promise((resolve) => setTimeout(resolve, 2));
    await second.close();

    const third = open(functions(observed(body, seen)), { location, clock });
    clock.advance({ hours: 6 });
    const ended = await third.ended(arn);

    expect(ended.status).toBe("SUCCEEDED");
    expect(ended.result).toBe(JSON.stringify(outcome));
  },
);
