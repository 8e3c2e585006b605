import { describe, expect, test } from "vitest";
import type { DurableHost } from "../../../src/embedded/host/host.ts";
import {
  allEvents,
  type Body,
  callbackOf,
  durable,
  eventTypes,
  fileFor,
  open,
  PLACES,
  standingClock,
  start,
  suspended,
} from "./run-host.ts";

const waiting: Body = async (_, context) => {
  const [answered] = await context.createCallback("c");
  return answered;
};
const input = '{"n":1}';

describe.each(PLACES)("%s", (place) => {
  test("the same name and input find the same execution, running or ended", async () => {
    const host = open({ run: durable(waiting) }, { location: fileFor(place) });
    const call = { functionName: "run", name: "leave-1", input };

    const [first, second] = await Promise.all([host.start(call), host.start(call)]);
    await host.sendCallbackSuccess(await callbackOf(host, first.executionArn));
    await host.ended(first.executionArn);
    const third = await host.start(call);

    expect([second, third]).toEqual([first, first]);
    expect(host.list().executions).toHaveLength(1);
  });

  test("the same name with another input is an error, and changes nothing", async () => {
    const host = open({ run: durable(waiting) }, { location: fileFor(place) });
    const { executionArn } = await host.start({ functionName: "run", name: "leave-1", input });

    await expect(
      host.start({ functionName: "run", name: "leave-1", input: '{"n":2}' }),
    ).rejects.toMatchObject({
      name: "DurableExecutionAlreadyStartedException",
    });
    expect(host.get(executionArn)).toMatchObject({ status: "RUNNING", input });
  });

  test("an ended execution is kept for its retention, then its name is free again", async () => {
    const clock = standingClock();
    const host = open(
      { run: durable(async () => "done", { retention: 3 }) },
      { location: fileFor(place), clock },
    );
    const { executionArn } = await host.start({ functionName: "run", name: "leave-1", input });
    await host.ended(executionArn);

    clock.advance({ days: 2, hours: 23 });
    await settled();
    expect(host.get(executionArn)?.result).toBe('"done"');
    clock.advance({ hours: 2 });
    await settled();

    expect(host.get(executionArn)).toBeUndefined();
    expect(() => host.history(executionArn)).toThrow(
      expect.objectContaining({ name: "ResourceNotFoundException" }),
    );
    const again = await host.start({ functionName: "run", name: "leave-1", input: '{"n":2}' });
    expect(again.executionArn).not.toBe(executionArn);
    expect((await host.ended(again.executionArn)).status).toBe("SUCCEEDED");
  });

  test("a callback id of a purged execution does not reach the one that took its place", async () => {
    const clock = standingClock();
    const host = open({ run: durable(waiting, { retention: 1 }) }, { location: fileFor(place), clock });
    const old = await start(host);
    const id = await callbackOf(host, old);
    await host.stop(old);
    clock.advance({ days: 2 });
    await settled();
    const arn = await start(host);
    await suspended(host, arn);

    await expect(host.sendCallbackSuccess(id, "x")).rejects.toMatchObject({
      name: "ResourceNotFoundException",
    });
    expect(host.get(arn)?.status).toBe("RUNNING");
  });

  test("an execution that takes longer than it may times out", async () => {
    const clock = standingClock();
    const host = open(
      { run: durable(waiting, { executionTimeout: 3600 }) },
      { location: fileFor(place), clock },
    );
    const arn = await start(host);
    await suspended(host, arn);

    clock.advance({ hours: 2 });

    expect(await host.ended(arn)).toMatchObject({
      status: "TIMED_OUT",
      error: { ErrorType: "Execution.Timeout" },
    });
    expect(eventTypes(host, arn).at(-1)).toBe("ExecutionTimedOut");
  });

  test("a stopped execution is over, and stays as it was stopped", async () => {
    const host = open({ run: durable(waiting) }, { location: fileFor(place) });
    const arn = await start(host);
    const id = await callbackOf(host, arn);

    const { stoppedAt } = await host.stop(arn, { ErrorType: "Withdrawn", ErrorMessage: "by the requester" });

    expect(await host.ended(arn)).toMatchObject({
      status: "STOPPED",
      error: { ErrorType: "Withdrawn" },
      endedAt: stoppedAt,
    });
    await expect(host.sendCallbackSuccess(id)).rejects.toMatchObject({ name: "CallbackTimeoutException" });
    expect(await host.stop(arn, {})).toEqual({ stoppedAt });
    expect(host.get(arn)?.error).toMatchObject({ ErrorType: "Withdrawn" });
  });
});

test("deadlines of months are kept, beyond what a timer can count", async () => {
  const clock = standingClock();
  const location = fileFor();
  const months: Body = async (_, context) => {
    const [answered] = await context.createCallback("c", { timeout: { days: 200 } });
    const outcome = await answered.catch((error) => (error as Error).name);
    await context.wait("w", { days: 100 });
    return outcome;
  };
  const host = open({ run: durable(months) }, { location, clock });
  const arn = await start(host);
  await suspended(host, arn);

  clock.advance({ days: 199 });
  await settled();
  expect(eventTypes(host, arn)).not.toContain("CallbackTimedOut");
  await host.close();
  clock.advance({ days: 2 });
  const next = open({ run: durable(months) }, { location, clock });
  await suspended(next, arn, 2);
  expect(eventTypes(next, arn)).toContain("CallbackTimedOut");
  clock.advance({ days: 101 });

  expect((await next.ended(arn)).result).toBe('"CallbackTimeoutError"');
});

test("what cannot be started is refused under the service's names", async () => {
  const host = open({ run: durable(waiting), plain: { plain: () => 1 } });
  const started = (call: Partial<Parameters<DurableHost["start"]>[0]>) =>
    host.start({ functionName: "run", name: "n", input, ...call });

  await expect(started({ functionName: "missing" })).rejects.toMatchObject({
    name: "ResourceNotFoundException",
  });
  await expect(started({ functionName: "plain" })).rejects.toMatchObject({
    name: "InvalidParameterValueException",
  });
  for (const name of ["", "with space", "x".repeat(65), "ä"])
    await expect(started({ name })).rejects.toMatchObject({ name: "InvalidParameterValueException" });
  await expect(started({ input: "{" })).rejects.toMatchObject({ name: "InvalidRequestContentException" });
  await expect(started({ input: JSON.stringify("x".repeat(6_291_456)) })).rejects.toMatchObject({
    name: "RequestTooLargeException",
  });
  expect(host.list().executions).toEqual([]);
});

test("the list is filtered and paged in the order of the starts, and shows no plain calls", async () => {
  const host = open({
    run: durable(async (_, context) => context.invoke("i", "plain", {})),
    other: durable(waiting),
    plain: { plain: () => 1 },
  });
  for (let n = 0; n < 5; n += 1)
    await host.ended((await host.start({ functionName: "run", name: `r${n}`, input })).executionArn);
  await host.start({ functionName: "other", name: "o", input });
  const names = (page: ReturnType<DurableHost["list"]>) => page.executions.map(({ name }) => name);

  const first = host.list({ functionName: "run", maxItems: 3 });
  const second = host.list({ functionName: "run", maxItems: 3, marker: first.nextMarker ?? "" });

  expect([names(first), names(second), second.nextMarker]).toEqual([
    ["r0", "r1", "r2"],
    ["r3", "r4"],
    undefined,
  ]);
  expect(names(host.list({ reverseOrder: true, maxItems: 2 }))).toEqual(["o", "r4"]);
  expect(names(host.list({ status: "RUNNING" }))).toEqual(["o"]);
  expect(names(host.list({ status: ["SUCCEEDED", "FAILED"], name: "r3" }))).toEqual(["r3"]);
});

test("the history is paged both ways, numbered from 1 without a gap", async () => {
  const host = open({
    run: durable(async (_, context) => {
      for (let n = 0; n < 10; n += 1) await context.step(`s${n}`, async () => n);
    }),
  });
  const arn = await start(host);
  await host.ended(arn);

  const forwards: number[] = [];
  let marker: string | undefined;
  do {
    const page = host.history(arn, { maxItems: 4, ...(marker !== undefined && { marker }) });
    forwards.push(...page.events.map(({ EventId }) => EventId));
    marker = page.nextMarker;
  } while (marker !== undefined);

  expect(forwards).toEqual(Array.from({ length: 23 }, (_, n) => n + 1));
  expect(host.history(arn, { reverseOrder: true, maxItems: 2 }).events.map(({ EventId }) => EventId)).toEqual(
    [23, 22],
  );
  expect(JSON.stringify(host.history(arn, { includeExecutionData: false }))).not.toContain('"Payload"');
});

test("a state too large for one page reaches the function whole", async () => {
  const clock = standingClock();
  const large: Body = async (_, context) => {
    const sizes: number[] = [];
    for (let n = 0; n < 12; n += 1)
      sizes.push((await context.step(`s${n}`, async () => "x".repeat(300_000))).length);
    await context.map("m", Array(400).fill(0), async (item) => item.step("t", async () => 1), {
      maxConcurrency: 50,
    });
    await context.wait("w", { hours: 1 });
    return sizes;
  };
  const host = open({ run: durable(large) }, { clock });
  const arn = await start(host);
  await suspended(host, arn);

  clock.advance({ hours: 2 });
  const { status, result } = await host.ended(arn);

  expect([status, result]).toEqual(["SUCCEEDED", JSON.stringify(Array(12).fill(300_000))]);
  expect(
    new Set(
      allEvents(host, arn)
        .filter(({ EventType }) => EventType === "StepStarted")
        .map(({ Id }) => Id),
    ).size,
  ).toBe(412);
});

test("a result of almost 6 MB comes through whole, by way of a checkpoint", async () => {
  const host = open({ run: durable(async () => "x".repeat(6_291_430)) });
  const arn = await start(host);

  const { status, result } = await host.ended(arn);

  expect([status, result?.length]).toEqual(["SUCCEEDED", 6_291_432]);
  expect(eventTypes(host, arn)).toEqual(["ExecutionStarted", "InvocationCompleted", "ExecutionSucceeded"]);
});

test("a parent is told when the execution it invoked is stopped or times out", async () => {
  const clock = standingClock();
  const parent: Body = (_, context) =>
    context.invoke("i", "child", {}).catch((error) => (error as Error).name);
  const host = open({ run: durable(parent), child: durable(waiting, { executionTimeout: 60 }) }, { clock });
  const childOf = async (arn: string) => {
    await suspended(host, arn);
    const { events } = host.history(arn);
    return events.flatMap(
      (event) => event["ChainedInvokeStartedDetails"]?.["DurableExecutionArn"] ?? [],
    )[0] as string;
  };

  const stopped = await start(host);
  await host.stop(await childOf(stopped), { ErrorType: "Stopped" });
  const timedOut = await start(host);
  await suspended(host, await childOf(timedOut));
  clock.advance({ seconds: 61 });

  expect((await host.ended(stopped)).result).toBe('"InvokeError"');
  expect((await host.ended(timedOut)).result).toBe('"InvokeError"');
  expect(eventTypes(host, stopped)).toContain("ChainedInvokeStopped");
  expect(eventTypes(host, timedOut)).toContain("ChainedInvokeTimedOut");
});

/** Lets what the alarm set off reach the disk. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
