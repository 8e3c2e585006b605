import type { DurableExecutionClient, DurableExecutionInvocationOutput } from "@aws/durable-execution-sdk-js";
import { expect, test } from "vitest";
import { type Body, durable, eventTypes, open, standingClock, start, suspended, until } from "./run-host.ts";

type Invocation = { readonly DurableExecutionArn: string; readonly CheckpointToken: string };
type Raw = (event: Invocation, client: DurableExecutionClient) => Promise<object>;

/** A function without the SDK, so that a test can say what the SDK never would. */
const raw = (body: Raw) => ({
  handler: (client: DurableExecutionClient) => async (event: Invocation) =>
    (await body(event, client)) as DurableExecutionInvocationOutput,
});

const step = (Id: string) => ({ Id, Type: "STEP", Action: "SUCCEED", Payload: "1" }) as const;
const succeeded = { Status: "SUCCEEDED", Result: "null" };

test("every checkpoint replaces the token, and a replaced one ends the invocation only", async () => {
  const errors: unknown[] = [];
  const host = open({
    run: raw(async ({ DurableExecutionArn, CheckpointToken }, client) => {
      const checkpoint = (token: string | undefined, id: string) =>
        client.checkpoint({ DurableExecutionArn, CheckpointToken: token, Updates: [step(id)] });
      const first = await checkpoint(CheckpointToken, "a");
      await checkpoint(CheckpointToken, "b").catch((error) => errors.push(error));
      await checkpoint(first.CheckpointToken, "c");
      return succeeded;
    }),
  });

  const arn = await start(host);
  await host.ended(arn);

  expect(errors).toMatchObject([{ scope: "INVOCATION" }]);
  expect(
    host
      .history(arn)
      .events.filter(({ EventType }) => EventType === "StepSucceeded")
      .map(({ Id }) => Id),
  ).toEqual(["a", "c"]);
});

test("a token that is none, or another execution's, fails the execution", async () => {
  const scopes: unknown[] = [];
  const tokens: string[] = [];
  const host = open({
    run: raw(async ({ DurableExecutionArn, CheckpointToken }, client) => {
      tokens.push(CheckpointToken);
      for (const token of [undefined, "", "nonsense", ...(tokens.length === 2 ? [tokens[0]] : [])])
        await client
          .checkpoint({ DurableExecutionArn, CheckpointToken: token, Updates: [] })
          .catch(({ scope }) => scopes.push(scope));
      await until(() => tokens.length === 2);
      return succeeded;
    }),
  });

  const arns = await Promise.all([start(host), start(host)]);
  await Promise.all(arns.map(host.ended));

  expect(scopes).toEqual(Array(7).fill("EXECUTION"));
});

test("what a zombie of an abandoned invocation checkpoints and returns is not heard", async () => {
  const scopes: unknown[] = [];
  let invocations = 0;
  let zombieDone = false;
  const host = open(
    {
      run: raw(async ({ DurableExecutionArn, CheckpointToken }, client) => {
        invocations += 1;
        if (invocations > 1) return { ...succeeded, Result: '"second"' };
        await until(() => invocations > 1);
        await client
          .checkpoint({ DurableExecutionArn, CheckpointToken, Updates: [step("zombie")] })
          .catch(({ scope }) => scopes.push(scope));
        zombieDone = true;
        return { ...succeeded, Result: '"zombie"' };
      }),
    },
    { invocationTimeoutMs: 20 },
  );

  const arn = await start(host);
  const ended = await host.ended(arn);
  await until(() => zombieDone);

  expect(ended.result).toBe('"second"');
  expect(host.get(arn)?.result).toBe('"second"');
  expect(scopes).toEqual(["EXECUTION"]);
  expect(eventTypes(host, arn)).not.toContain("StepSucceeded");
});

test("what an invocation returns after its execution was stopped does not change the end", async () => {
  let invoked = false;
  let stopped = false;
  let returned = false;
  const host = open({
    run: raw(async () => {
      invoked = true;
      await until(() => stopped);
      returned = true;
      return succeeded;
    }),
  });
  const arn = await start(host);
  await until(() => invoked);

  await host.stop(arn, { ErrorType: "Stopped" });
  stopped = true;
  await until(() => returned);
  // A later execution is answered after whatever the zombie's return set off.
  await host.ended(await start(host));

  expect(host.get(arn)).toMatchObject({ status: "STOPPED", error: { ErrorType: "Stopped" } });
  expect(eventTypes(host, arn)).toEqual(["ExecutionStarted", "ExecutionStopped"]);
});

test("an execution has at most one live invocation, however often it is woken", async () => {
  const clock = standingClock();
  let running = 0;
  let most = 0;
  const busy: Body = async (_, context) => {
    running += 1;
    most = Math.max(most, running);
    const waits = [1, 2, 3, 4].map((n) => context.wait(`w${n}`, { hours: n }));
    await context.step("s", () => new Promise((resolve) => setTimeout(resolve, 10)));
    running -= 1;
    await context.promise.all("all", waits);
  };
  const host = open({ run: durable(busy) }, { clock });
  const arn = await start(host);
  await suspended(host, arn);

  for (let hour = 0; hour < 5; hour += 1) clock.advance({ hours: 1 });
  await host.ended(arn);

  expect(most).toBe(1);
});

test("no more invocations run at once than allowed, and all executions come to their turn", async () => {
  let running = 0;
  let most = 0;
  const host = open(
    {
      run: raw(async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setTimeout(resolve, 1));
        running -= 1;
        return succeeded;
      }),
    },
    { maxLiveInvocations: 3 },
  );

  const arns = await Promise.all(Array.from({ length: 20 }, () => start(host)));
  await Promise.all(arns.map(host.ended));

  expect(most).toBe(3);
});

test.each([
  ["an operation without id", [{ Type: "STEP", Action: "START" }]],
  [
    "the same operation started twice",
    [
      { Id: "a", Type: "STEP", Action: "START" },
      { Id: "a", Type: "STEP", Action: "START" },
    ],
  ],
  ["a parent there is not", [{ Id: "a", ParentId: "z", Type: "STEP", Action: "START" }]],
  [
    "an update after the execution's end",
    [
      { Id: "e", Type: "EXECUTION", Action: "SUCCEED" },
      { Id: "a", Type: "STEP", Action: "START" },
    ],
  ],
  ["an action the type does not have", [{ Id: "a", Type: "WAIT", Action: "SUCCEED" }]],
  ["a wait of no time", [{ Id: "a", Type: "WAIT", Action: "START", WaitOptions: { WaitSeconds: 0 } }]],
  [
    "a callback's endless timeout",
    [{ Id: "a", Type: "CALLBACK", Action: "START", CallbackOptions: { TimeoutSeconds: 1e9 } }],
  ],
  ["a result together with a failure", [{ Id: "a", Type: "STEP", Action: "FAIL", Payload: "1" }]],
  [
    "an error of more than 32 KB",
    [{ Id: "a", Type: "STEP", Action: "FAIL", Error: { ErrorMessage: "x".repeat(33_000) } }],
  ],
  [
    "a payload of more than 6 MB",
    [{ Id: "a", Type: "STEP", Action: "SUCCEED", Payload: "x".repeat(6_291_457) }],
  ],
  ["a name of other than printable ASCII", [{ Id: "a", Name: "naïve", Type: "STEP", Action: "START" }]],
])("a checkpoint with %s is refused and leaves no trace", async (_, updates) => {
  const errors: unknown[] = [];
  const host = open({
    run: raw(async ({ DurableExecutionArn, CheckpointToken }, client) => {
      const before = { Id: "before", Type: "STEP", Action: "START" };
      await client
        .checkpoint({ DurableExecutionArn, CheckpointToken, Updates: [before, ...updates] as never })
        .catch((error) => errors.push(error));
      return succeeded;
    }),
  });

  const arn = await start(host);
  await host.ended(arn);

  expect(errors).toMatchObject([{ scope: "EXECUTION", cause: { name: "InvalidParameterValueException" } }]);
  expect(eventTypes(host, arn)).toEqual(["ExecutionStarted", "InvocationCompleted", "ExecutionSucceeded"]);
});

test("an invocation that throws is repeated with growing delays", async () => {
  const delays: unknown[] = [];
  const clock = standingClock();
  let invocations = 0;
  const host = open(
    {
      run: raw(async () => {
        invocations += 1;
        if (invocations < 4) throw new TypeError("boom");
        return succeeded;
      }),
    },
    { clock, log: (event, { delayMs }) => event === "invocation.failed" && delays.push(delayMs) },
  );

  const arn = await start(host);
  for (let failures = 1; failures < 4; failures += 1) {
    await until(() => delays.length === failures);
    clock.advance({ seconds: 60 });
  }
  await host.ended(arn);

  expect(delays).toEqual([250, 500, 1000]);
  const completed = host.history(arn).events.filter(({ EventType }) => EventType === "InvocationCompleted");
  expect(completed[0]?.["InvocationCompletedDetails"]).toMatchObject({
    Error: { Payload: { ErrorType: "TypeError", ErrorMessage: "boom" } },
  });
  expect(completed).toHaveLength(4);
});

test("a function that says it is pending, with nothing pending, fails", async () => {
  const host = open({ run: raw(async () => ({ Status: "PENDING" })) });

  expect(await host.ended(await start(host))).toMatchObject({
    status: "FAILED",
    error: { ErrorType: "InvalidParameterValueException" },
  });
});
