import { StepSemantics, withDurableExecution } from "@aws/durable-execution-sdk-js";
import { openDurableHost } from "../../../src/embedded/host/host.ts";

/** A process that exists to be killed. */
const [, , location = "", task = ""] = process.argv;

const opened = () => {
  try {
    return openDurableHost({
      location,
      functions: {
        run: {
          handler: (client) =>
            withDurableExecution(
              async (_event, context) => {
                if (task === "hang")
                  await context.step(
                    "hang",
                    () => {
                      console.log("running");
                      return new Promise(() => {});
                    },
                    { semantics: StepSemantics.AtMostOncePerRetry },
                  );
                await context.step("before", async () => 1);
                const [answer] = await context.createCallback("c", { timeout: { hours: 1 } });
                return answer;
              },
              { durableExecutionClient: client },
            ),
        },
      },
    });
  } catch (error) {
    console.log(String(error));
    process.exit(1);
  }
};

const host = opened();
const start = (n: number) => host.start({ functionName: "run", name: `killed-${n}`, input: "{}" });

switch (task) {
  case "start":
    for (let n = 0; ; n += 1) console.log((await start(n)).executionArn);
  case "hang":
    console.log((await start(0)).executionArn);
    break;
  default: {
    const { executionArn } = await start(0);
    const callbackId = () =>
      host
        .history(executionArn)
        .events.flatMap((event) => event["CallbackStartedDetails"]?.["CallbackId"] ?? [])[0];
    while (callbackId() === undefined) await new Promise((resolve) => setTimeout(resolve, 1));
    const id = String(callbackId());
    await host.sendCallbackSuccess(id, "from the other process");
    console.log(`${executionArn}\n${id}`);
  }
}
