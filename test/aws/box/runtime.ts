/** One execution environment: a thread with an environment of its own that loads a handler and runs events. */
import { enableCompileCache } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parentPort, workerData } from "node:worker_threads";
import type { Invocation, InvocationAnswer } from "./functions.ts";

// Threads begin all the time here, and nothing of what is loaded changes between them.
enableCompileCache(join(import.meta.dirname, "../../../node_modules/.cache/compiled-box"));

const port = parentPort;
if (port === null) throw new Error("this is to be run as a thread");

type Handler = (event: unknown, context: unknown) => unknown;

const { file, name } = workerData as { readonly file: string; readonly name: string };
const loaded = import(pathToFileURL(file).href) as Promise<{ readonly handler: Handler }>;

const run = async ({ event, deadlineMs }: Invocation): Promise<InvocationAnswer> => {
  try {
    const { handler } = await loaded;
    const context = {
      functionName: name,
      functionVersion: "1",
      invokedFunctionArn: `arn:aws:lambda:eu-central-1:000000000000:function:${name}:1`,
      memoryLimitInMB: "1024",
      awsRequestId: crypto.randomUUID(),
      logGroupName: `/aws/lambda/${name}`,
      logStreamName: "box",
      callbackWaitsForEmptyEventLoop: false,
      getRemainingTimeInMillis: () => Math.max(0, deadlineMs - Date.now()),
      done: () => {},
      fail: () => {},
      succeed: () => {},
    };
    // As text: what Lambda hands over and takes back is JSON.
    return { result: JSON.stringify((await handler(JSON.parse(event), context)) ?? null) };
  } catch (error) {
    const { name: type, message, stack } = error instanceof Error ? error : new Error(String(error));
    return { error: { type, message, stack: stack ?? "" } };
  }
};

port.on("message", (invocation: Invocation) => {
  void run(invocation).then((answer) => port.postMessage(answer));
});
