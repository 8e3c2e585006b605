import { type DurableExecutionHandler, withDurableExecution } from "@aws/durable-execution-sdk-js";
import { CloudDurableTestRunner, InvocationType } from "@aws/durable-execution-sdk-js-testing";
import {
  CallbackTimeoutException,
  DurableExecutionAlreadyStartedException,
  GetDurableExecutionCommand,
  GetDurableExecutionHistoryCommand,
  InvokeCommand,
  LambdaClient,
  ListDurableExecutionsByFunctionCommand,
  ResourceNotFoundException,
  SendDurableExecutionCallbackFailureCommand,
  SendDurableExecutionCallbackHeartbeatCommand,
  SendDurableExecutionCallbackSuccessCommand,
  StopDurableExecutionCommand,
} from "@aws-sdk/client-lambda";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type DurableHost, openDurableHost } from "../../src/embedded/host/host.ts";
import { eventually } from "../story/eventually.ts";
import { REGION } from "./box/arns.ts";
import { type ApiCall, type Front, openFront } from "./box/front.ts";
import { lambdaEndpoint } from "./box/lambda-endpoint.ts";

type Asked = { readonly who: string; readonly steps?: number };

/** Greets, waits for a word, and says what came. */
const run: DurableExecutionHandler<Asked, { readonly said: string; readonly failure?: string }> = async (
  { who, steps = 0 },
  context,
) => {
  const greeting = await context.step("greet", async () => `hello ${who}`);
  for (let step = 0; step < steps; step++)
    await context.step(`step-${step}`, async () => "x".repeat(100_000));
  const [answer] = await context.createCallback<string>("word", {
    timeout: { hours: 1 },
    heartbeatTimeout: { minutes: 5 },
  });
  try {
    return { said: `${greeting}: ${await answer}` };
  } catch (error) {
    return { said: greeting, failure: String((error as Error).message) };
  }
};

let host: DurableHost;
let front: Front;
let client: LambdaClient;
let calls: ApiCall[];
beforeEach(async () => {
  calls = [];
  front = await openFront(
    lambdaEndpoint(() => host),
    { record: (call) => void calls.push(call), fault: () => undefined },
  );
  const credentials = (accessKeyId: string) => ({ accessKeyId, secretAccessKey: "box" });
  const options = { endpoint: front.url, region: REGION };
  client = new LambdaClient({ ...options, credentials: credentials("tester") });
  const sdkClient = new LambdaClient({ ...options, credentials: credentials("greeter") });
  host = openDurableHost({
    location: ":memory:",
    functions: { greeter: { handler: () => withDurableExecution(run, { client: sdkClient }) } },
  });
});
afterEach(async () => {
  await host.close();
  await front.close();
});

const start = async (name: string, asked: Asked = { who: "ann" }): Promise<string> => {
  const { DurableExecutionArn, StatusCode } = await client.send(
    new InvokeCommand({
      FunctionName: "arn:aws:lambda:eu-central-1:000000000000:function:greeter:1",
      InvocationType: "Event",
      DurableExecutionName: name,
      Payload: JSON.stringify(asked),
    }),
  );
  expect(StatusCode).toBe(202);
  return DurableExecutionArn ?? "";
};

const openCallback = (executionArn: string): Promise<string> =>
  eventually("the callback", async () => {
    const { Events = [] } = await client.send(
      new GetDurableExecutionHistoryCommand({
        DurableExecutionArn: executionArn,
        IncludeExecutionData: true,
        ReverseOrder: true,
        MaxItems: 10,
      }),
    );
    return Events.find(({ EventType }) => EventType === "CallbackStarted")?.CallbackStartedDetails
      ?.CallbackId;
  });

const ended = (executionArn: string) =>
  eventually("the end", async () => {
    const execution = await client.send(
      new GetDurableExecutionCommand({ DurableExecutionArn: executionArn }),
    );
    return execution.Status === "RUNNING" ? undefined : execution;
  });

describe("the Lambda API in front of the durable host", () => {
  test("starts an execution, completes its callback and tells its result", async () => {
    const executionArn = await start("one");
    const CallbackId = await openCallback(executionArn);

    await client.send(new SendDurableExecutionCallbackHeartbeatCommand({ CallbackId }));
    await client.send(new SendDurableExecutionCallbackSuccessCommand({ CallbackId, Result: "yes" }));

    const execution = await ended(executionArn);
    expect(execution).toMatchObject({ Status: "SUCCEEDED", DurableExecutionName: "one" });
    expect(JSON.parse(execution.Result ?? "")).toEqual({ said: "hello ann: yes" });
    expect(execution.StartTimestamp).toBeInstanceOf(Date);
  });

  test("the same name and input find the same execution, another input is a conflict", async () => {
    const first = await start("same");
    await openCallback(first);

    const second = await start("same");
    const other = start("same", { who: "bob" });

    await expect(other).rejects.toBeInstanceOf(DurableExecutionAlreadyStartedException);
    expect(second).toBe(first);
  });

  test("a callback is completed once; one that never was is not found", async () => {
    const executionArn = await start("twice");
    const CallbackId = await openCallback(executionArn);
    await client.send(
      new SendDurableExecutionCallbackFailureCommand({ CallbackId, Error: { ErrorMessage: "no word" } }),
    );
    await ended(executionArn);

    const again = client.send(new SendDurableExecutionCallbackSuccessCommand({ CallbackId }));
    const foreign = Buffer.from(JSON.stringify([99, "uuid", "operation"])).toString("base64");
    const unknown = client.send(new SendDurableExecutionCallbackSuccessCommand({ CallbackId: foreign }));

    await expect(again).rejects.toBeInstanceOf(CallbackTimeoutException);
    await expect(unknown).rejects.toBeInstanceOf(ResourceNotFoundException);
  });

  test("an execution is stopped, and listed by its state", async () => {
    const [stopped, running] = [await start("stopped"), await start("running")];
    await Promise.all([openCallback(stopped), openCallback(running)]);

    const { StopTimestamp } = await client.send(
      new StopDurableExecutionCommand({ DurableExecutionArn: stopped, Error: { ErrorMessage: "enough" } }),
    );
    const list = async (status: "STOPPED" | "RUNNING") =>
      (
        await client.send(
          new ListDurableExecutionsByFunctionCommand({ FunctionName: "greeter", Statuses: [status] }),
        )
      ).DurableExecutions?.map(({ DurableExecutionArn }) => DurableExecutionArn);

    expect(StopTimestamp).toBeInstanceOf(Date);
    expect(await list("STOPPED")).toEqual([stopped]);
    expect(await list("RUNNING")).toEqual([running]);
  });

  test("a long execution's state comes in pages", async () => {
    const executionArn = await start("long", { who: "ann", steps: 12 });
    const CallbackId = await openCallback(executionArn);

    await client.send(new SendDurableExecutionCallbackSuccessCommand({ CallbackId, Result: "yes" }));

    expect((await ended(executionArn)).Status).toBe("SUCCEEDED");
    expect(calls.filter(({ action }) => action === "lambda:GetDurableExecutionState")).not.toHaveLength(0);
  });

  test("every call is told with who made it and what it was made on", async () => {
    const executionArn = await start("told");
    await openCallback(executionArn);

    expect(calls).toContainEqual({
      caller: "tester",
      action: "lambda:InvokeFunction",
      resource: "arn:aws:lambda:eu-central-1:000000000000:function:greeter:1",
    });
    expect(calls).toContainEqual({
      caller: "greeter",
      action: "lambda:CheckpointDurableExecution",
      resource: executionArn,
    });
  });

  test("the SDK's own cloud test runner runs against it", async () => {
    const runner = new CloudDurableTestRunner<{ said: string }>({
      functionName: "greeter",
      client,
      config: { pollInterval: 20, invocationType: InvocationType.Event },
    });
    const word = runner.getOperation("word");

    const running = runner.run({ payload: { who: "the runner" } });
    await word.waitForData();
    await word.sendCallbackSuccess("well done");
    const execution = await running;

    expect(execution.getStatus()).toBe("SUCCEEDED");
    expect(execution.getResult()).toEqual({ said: "hello the runner: well done" });
    expect(runner.getOperation("greet").getStepDetails()?.result).toBe("hello the runner");
  });
});
