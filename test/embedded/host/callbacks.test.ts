import { describe, expect, test } from "vitest";
import {
  type Body,
  callbackIds,
  callbackOf,
  durable,
  fileFor,
  open,
  PLACES,
  standingClock,
  start,
  suspended,
} from "./run-host.ts";

const waiting: Body = async (_, context) => {
  const [answered] = await context.createCallback("c", {
    timeout: { hours: 10 },
    heartbeatTimeout: { hours: 1 },
  });
  return answered;
};

describe.each(PLACES)("%s", (place) => {
  const openHost = (clock = standingClock(), body = waiting) =>
    open({ run: durable(body) }, { location: fileFor(place), clock });

  test("the first completion wins; a repeat and a contradiction are told that it is closed", async () => {
    const host = openHost();
    const arn = await start(host);
    const id = await callbackOf(host, arn);

    await host.sendCallbackSuccess(id, "first");

    await expect(host.sendCallbackSuccess(id, "first")).rejects.toMatchObject({
      name: "CallbackTimeoutException",
    });
    await expect(host.sendCallbackFailure(id, {})).rejects.toMatchObject({
      name: "CallbackTimeoutException",
    });
    await expect(host.sendCallbackHeartbeat(id)).rejects.toMatchObject({ name: "CallbackTimeoutException" });
    expect((await host.ended(arn)).result).toBe('"first"');
    await expect(host.sendCallbackFailure(id, {})).rejects.toMatchObject({
      name: "CallbackTimeoutException",
    });
    expect(host.get(arn)).toMatchObject({ status: "SUCCEEDED", result: '"first"' });
  });

  test("of two completions in one turn one is accepted", async () => {
    const host = openHost();
    const arn = await start(host);
    const id = await callbackOf(host, arn);

    const sent = await Promise.allSettled([
      host.sendCallbackSuccess(id, "a"),
      host.sendCallbackSuccess(id, "b"),
    ]);

    expect(sent.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
    expect((await host.ended(arn)).result).toBe('"a"');
  });

  test("an answer after the timeout is refused, and so is one after the end of the execution", async () => {
    const clock = standingClock();
    const host = openHost(clock);
    const arn = await start(host);
    const id = await callbackOf(host, arn);
    await suspended(host, arn);

    clock.advance({ hours: 2 });
    await expect(host.sendCallbackSuccess(id, "late")).rejects.toMatchObject({
      name: "CallbackTimeoutException",
    });
    expect((await host.ended(arn)).status).toBe("FAILED");
    await expect(host.sendCallbackSuccess(id, "late")).rejects.toMatchObject({
      name: "CallbackTimeoutException",
    });
  });

  test("a callback nobody waits for any more closes with its execution", async () => {
    const host = openHost(undefined, async (_, context) => {
      await context.createCallback("unused");
      return "done";
    });
    const arn = await start(host);
    await host.ended(arn);

    await expect(host.sendCallbackSuccess(callbackIds(host, arn)[0] ?? "")).rejects.toMatchObject({
      name: "CallbackTimeoutException",
    });
  });

  test("heartbeats keep a callback open, but not beyond its timeout", async () => {
    const clock = standingClock();
    const host = openHost(clock);
    const arn = await start(host);
    const id = await callbackOf(host, arn);
    await suspended(host, arn);

    for (let hour = 0; hour < 11; hour += 1) {
      await host.sendCallbackHeartbeat(id);
      clock.advance({ seconds: 3500 });
    }

    await expect(host.sendCallbackHeartbeat(id)).rejects.toMatchObject({ name: "CallbackTimeoutException" });
    expect((await host.ended(arn)).error).toMatchObject({ ErrorMessage: "Callback timed out" });
  });
});

test("an id that no host can have issued is invalid; one of an execution there is not, unknown", async () => {
  const host = open({ run: durable(waiting) });
  const unknown = Buffer.from(JSON.stringify([7, crypto.randomUUID(), "abc"])).toString("base64");

  for (const id of ["", "not base64!", "AAAA", "x".repeat(2000)])
    await expect(host.sendCallbackSuccess(id)).rejects.toMatchObject({
      name: "InvalidParameterValueException",
    });
  await expect(host.sendCallbackSuccess(unknown)).rejects.toMatchObject({
    name: "ResourceNotFoundException",
  });
});

test("an operation that is no callback cannot be completed as one", async () => {
  const host = open({ run: durable(async (_, context) => context.wait("w", { hours: 1 })) });
  const arn = await start(host);
  await suspended(host, arn);
  const wait = host.history(arn).events.find(({ EventType }) => EventType === "WaitStarted");
  const uuid = arn.split("/").at(-1);

  const forged = Buffer.from(JSON.stringify([1, uuid, wait?.Id])).toString("base64");

  await expect(host.sendCallbackSuccess(forged)).rejects.toMatchObject({ name: "ResourceNotFoundException" });
});

test("the id is opaque standard base64 of at most 1024 characters", async () => {
  const host = open({ run: durable(waiting) });

  expect(await callbackOf(host, await start(host))).toMatch(/^[A-Za-z0-9+/]{1,1022}={0,2}$/);
});

test("a result may have 262,144 bytes and not one more", async () => {
  const host = open({ run: durable(waiting) });
  const arn = await start(host);
  const id = await callbackOf(host, arn);

  await expect(host.sendCallbackSuccess(id, "é".repeat(131_073))).rejects.toMatchObject({
    name: "InvalidParameterValueException",
  });
  await host.sendCallbackSuccess(id, "é".repeat(131_072));

  expect((await host.ended(arn)).status).toBe("SUCCEEDED");
});

test("an answer that comes while the function still runs is not lost", async () => {
  let send = async (_: string) => {};
  const host = open({
    run: durable((_, context) => context.waitForCallback("c", (id) => send(id))),
  });
  send = (id) => host.sendCallbackSuccess(id, "at once");

  expect((await host.ended(await start(host))).result).toBe('"at once"');
});

test("a callback whose time is over is closed, even before the alarm has rung for it", async () => {
  let now = Date.now();
  const host = open({ run: durable(waiting) }, { now: () => now, timer: () => () => {} });
  const id = await callbackOf(host, await start(host));

  now += 2 * 3600 * 1000;

  await expect(host.sendCallbackSuccess(id, "late")).rejects.toMatchObject({
    name: "CallbackTimeoutException",
  });
});
