import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { StepSemantics } from "@aws/durable-execution-sdk-js";
import { expect, test } from "vitest";
import {
  allEvents,
  type Body,
  callbackOf,
  durable,
  eventTypes,
  fileFor,
  open,
  standingClock,
  start,
  suspended,
  until,
} from "./run-host.ts";

const answered: Body = async (_, context) => {
  await context.step("before", async () => 1);
  const [answer] = await context.createCallback("c", { timeout: { hours: 1 } });
  const value = await answer;
  await context.step("after", async () => 2);
  return value;
};

/** Opens a host in a process of its own, which says what it has done, a line each. */
const inAnotherProcess = (location: string, task: string) => {
  const child = spawn(
    process.execPath,
    [new URL("./killed-host.ts", import.meta.url).pathname, location, task],
    {
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  const lines: string[] = [];
  createInterface({ input: child.stdout }).on("line", (line) => lines.push(line));
  const said = async (count: number): Promise<readonly string[]> => {
    await until(() => lines.length >= count || child.exitCode !== null);
    return lines;
  };
  const kill = async (): Promise<void> => {
    child.kill("SIGKILL");
    if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  };
  return { said, kill };
};

test("what was acknowledged before a SIGKILL is there afterwards, and goes on", async () => {
  const location = fileFor();
  const other = inAnotherProcess(location, "start");
  const arns = [...(await other.said(60))];
  await other.kill();

  const host = open({ run: durable(answered) }, { location });
  for (const arn of arns) await host.sendCallbackSuccess(await callbackOf(host, arn), arn.slice(-8));
  const ended = await Promise.all(arns.map(host.ended));

  expect(arns.length).toBeGreaterThanOrEqual(60);
  expect(ended.map(({ status, result }) => [status, result])).toEqual(
    arns.map((arn) => ["SUCCEEDED", JSON.stringify(arn.slice(-8))]),
  );
});

test("an answer acknowledged just before a SIGKILL is the answer, and cannot be given again", async () => {
  const location = fileFor();
  const other = inAnotherProcess(location, "answer");
  const [arn = "", id = ""] = await other.said(2);
  await other.kill();

  const host = open({ run: durable(answered) }, { location });

  expect((await host.ended(arn)).result).toBe('"from the other process"');
  await expect(host.sendCallbackSuccess(id, "again")).rejects.toMatchObject({
    name: "CallbackTimeoutException",
  });
});

test("an at-most-once step that a SIGKILL interrupted is not run again; the history shows the crash", async () => {
  const location = fileFor();
  const other = inAnotherProcess(location, "hang");
  const [arn = "", running] = await other.said(2);
  await other.kill();
  let ran = 0;
  const body: Body = (_, context) =>
    context.step("hang", async () => (ran += 1), {
      semantics: StepSemantics.AtMostOncePerRetry,
      retryStrategy: () => ({ shouldRetry: false }),
    });

  const host = open({ run: durable(body) }, { location });

  expect(running).toBe("running");
  expect(await host.ended(arn)).toMatchObject({ status: "FAILED" });
  expect(ran).toBe(0);
  expect(eventTypes(host, arn)).toEqual([
    "ExecutionStarted",
    "StepStarted",
    "InvocationCompleted",
    "StepFailed",
    "InvocationCompleted",
    "ExecutionFailed",
  ]);
  expect(allEvents(host, arn)[2]?.["InvocationCompletedDetails"]).toMatchObject({
    Error: { Payload: { ErrorType: "Runtime.ExitError" } },
  });
});

test("a second host on the same file is refused, in this process and in another", async () => {
  const location = fileFor();
  const host = open({ run: durable(answered) }, { location });

  expect(() => open({ run: durable(answered) }, { location })).toThrow(/in use by another process/);
  expect(await inAnotherProcess(location, "start").said(1)).toEqual([
    expect.stringMatching(/in use by another process/),
  ]);
  const arn = await start(host);
  await host.sendCallbackSuccess(await callbackOf(host, arn), "unharmed");
  expect((await host.ended(arn)).result).toBe('"unharmed"');
});

test("closing lets a running step finish, and the next host goes on after it", async () => {
  const location = fileFor();
  let runs = 0;
  const body: Body = async (_, context) => {
    await context.step("slow", async () => {
      runs += 1;
      await new Promise((resolve) => setTimeout(resolve, 30));
    });
    await context.wait("w", { hours: 1 });
    return runs;
  };
  const clock = standingClock();
  const first = open({ run: durable(body) }, { location, clock });
  const arn = await start(first);
  await until(() => runs === 1);
  await first.close();

  const second = open({ run: durable(body) }, { location, clock });
  await suspended(second, arn);
  clock.advance({ hours: 2 });

  expect((await second.ended(arn)).result).toBe("1");
});

test("an invocation that outlasts the grace period is abandoned and made again by the next host", async () => {
  const location = fileFor();
  let runs = 0;
  const body: Body = (_, context) =>
    context.step("hangs the first time", async () => {
      runs += 1;
      if (runs === 1) await new Promise(() => {});
      return runs;
    });
  const first = open({ run: durable(body) }, { location });
  const arn = await start(first);
  await until(() => runs === 1);
  await first.close(5);

  const second = open({ run: durable(body) }, { location });

  expect((await second.ended(arn)).result).toBe("2");
});

test("a closed host takes nothing more, and tells those who wait for an end", async () => {
  const host = open({ run: durable(answered) });
  const arn = await start(host);
  const id = await callbackOf(host, arn);
  const ended = expect(host.ended(arn)).rejects.toMatchObject({ name: "ServiceException" });

  await host.close();

  await ended;
  await expect(host.sendCallbackSuccess(id)).rejects.toMatchObject({ name: "ServiceException" });
  await expect(start(host)).rejects.toMatchObject({ name: "ServiceException" });
});
