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

/** What a function sees of an error: live, and again on replay. */
const seenOf = (error: unknown) => {
  const { name, message, errorData, cause } = error as Error & { errorData?: string };
  const { name: causeName, errorData: causeData } = (cause ?? {}) as Error & { errorData?: string };
  return { name, message, errorData, causeName, causeData };
};

const catching =
  (body: Body): Body =>
  async (event, context) => {
    let seen: unknown = "nothing was thrown";
    try {
      await body(event, context);
    } catch (error) {
      seen = seenOf(error);
    }
    live.push(seen);
    await context.wait("pause", { hours: 200 });
    return seen;
  };

const live: unknown[] = [];

const options = { timeout: { hours: 2 }, heartbeatTimeout: { hours: 1 } } as const;
const create: Body = async (_, context) => {
  const [answered] = await context.createCallback("c", options);
  return answered;
};
const waitFor: Body = (_, context) => context.waitForCallback("c", async () => {}, options);
const race: Body = async (_, context) => {
  const [answered] = await context.createCallback("c", options);
  return context.promise.race<unknown>("r", [answered, context.wait("losing", { hours: 100 })]);
};
const noRetry = { retryStrategy: () => ({ shouldRetry: false }) };

type World = (host: DurableHost, arn: string, clock: Clock) => Promise<void>;
const fail: World = async (host, arn) =>
  host.sendCallbackFailure(await callbackOf(host, arn), {
    ErrorType: "Sender",
    ErrorMessage: "no",
    ErrorData: "why",
  });
const time: World = async (host, arn, clock) => {
  const id = await callbackOf(host, arn);
  await suspended(host, arn);
  clock.advance({ seconds: 3500 });
  await host.sendCallbackHeartbeat(id);
  clock.advance({ seconds: 3500 });
  await host.sendCallbackHeartbeat(id);
  clock.advance({ seconds: 300 });
};
const silence: World = async (host, arn, clock) => {
  await suspended(host, arn);
  clock.advance({ seconds: 3700 });
};
const nothing: World = async () => {};

const CASES: readonly [string, Body, World, object][] = [
  [
    "a failure reaches createCallback",
    create,
    fail,
    { name: "CallbackExternalError", message: "no", errorData: "why", causeName: "Sender" },
  ],
  [
    "a timeout reaches createCallback",
    create,
    time,
    { name: "CallbackTimeoutError", causeName: "Callback.Timeout" },
  ],
  [
    "a missing heartbeat reaches createCallback",
    create,
    silence,
    { name: "CallbackTimeoutError", causeName: "Callback.Heartbeat" },
  ],
  [
    "a failure reaches waitForCallback, its type is lost",
    waitFor,
    fail,
    { name: "CallbackExternalError", errorData: "why", causeName: "CallbackExternalError" },
  ],
  [
    "a timeout reaches waitForCallback",
    waitFor,
    time,
    { name: "CallbackTimeoutError", message: "Callback timed out" },
  ],
  [
    "a missing heartbeat reaches waitForCallback",
    waitFor,
    silence,
    { name: "CallbackTimeoutError", message: "Callback timed out on heartbeat" },
  ],
  [
    "a failure inside a race",
    race,
    fail,
    { name: "PromiseCombinatorError", causeName: "CallbackExternalError", causeData: "why" },
  ],
  [
    "a timeout inside a race",
    race,
    time,
    { name: "PromiseCombinatorError", causeName: "CallbackTimeoutError" },
  ],
  [
    "a missing heartbeat inside a race",
    race,
    silence,
    { name: "PromiseCombinatorError", causeName: "CallbackTimeoutError" },
  ],
  [
    "a submitter that fails",
    (_, context) =>
      context.waitForCallback(
        "c",
        async () => {
          throw new Error("not sent");
        },
        { ...options, ...noRetry },
      ),
    nothing,
    { name: "CallbackSubmitterError" },
  ],
  [
    "a step that fails for good",
    (_, context) =>
      context.step(
        "s",
        async () => {
          throw new RangeError("too far");
        },
        noRetry,
      ),
    nothing,
    { name: "StepError", message: "too far", causeName: "RangeError" },
  ],
  [
    "a child context that fails",
    (_, context) =>
      context.runInChildContext("c", async () => {
        throw new Error("inside");
      }),
    nothing,
    { name: "ChildContextError", message: "inside" },
  ],
  [
    "a durable function that fails",
    (_, context) => context.invoke("i", "failing", {}),
    nothing,
    { name: "InvokeError", message: "child failed" },
  ],
  [
    "a plain function that fails",
    (_, context) => context.invoke("i", "plain", {}),
    nothing,
    { name: "InvokeError", message: "plain failed" },
  ],
  [
    "a function there is not",
    (_, context) => context.invoke("i", "missing", {}),
    nothing,
    { name: "InvokeError", message: "Function not found: missing" },
  ],
];

const functions = (body: Body) => ({
  run: durable(catching(body)),
  failing: durable(async () => {
    throw new Error("child failed");
  }),
  plain: {
    plain: () => {
      throw new Error("plain failed");
    },
  },
});

describe.each(PLACES)("%s", (place) => {
  test.each(CASES)("%s: the same live and on replay", async (_, body, world, expected) => {
    const clock = standingClock();
    const host = open(functions(body), { location: fileFor(place), clock });
    live.length = 0;

    const arn = await start(host);
    await world(host, arn, clock);
    const paused = () => host.history(arn).events.some(({ Name }) => Name === "pause");
    while (!paused()) await new Promise((resolve) => setTimeout(resolve, 2));
    clock.advance({ hours: 300 });
    const { result } = await host.ended(arn);

    expect(live[0]).toMatchObject(expected);
    expect(JSON.parse(result ?? "")).toMatchObject(expected);
    expect(live.at(-1)).toEqual(live[0]);
  });
});

test("a result that is empty is undefined", async () => {
  const host = open({ run: durable(async (_, context) => ({ got: typeof (await create(_, context)) })) });
  const arn = await start(host);

  await host.sendCallbackSuccess(await callbackOf(host, arn), "");

  expect((await host.ended(arn)).result).toBe('{"got":"undefined"}');
});

test("a function that was changed under a running execution fails it at once", async () => {
  const clock = standingClock();
  const location = fileFor();
  const step =
    (name: string): Body =>
    async (_, context) => {
      await context.step(name, async () => 1);
      await context.wait("w", { hours: 1 });
    };
  const before = open({ run: durable(step("old")) }, { location, clock });
  const arn = await start(before);
  await suspended(before, arn);
  await before.close();

  const after = open({ run: durable(step("new")) }, { location, clock });
  clock.advance({ hours: 2 });

  expect(await after.ended(arn)).toMatchObject({
    status: "FAILED",
    error: { ErrorType: "NonDeterministicExecutionError" },
  });
});
