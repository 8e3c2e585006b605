import { expect, test } from "vitest";
import { durable, open, start, until } from "./run-host.ts";

test("a rejection that a function leaves behind is logged, not thrown at the process", async () => {
  const logged: string[] = [];
  const others: unknown[] = [];
  const listener = (reason: unknown) => others.push(reason);
  const usual = process.listeners("unhandledRejection");
  process.removeAllListeners("unhandledRejection");
  process.on("unhandledRejection", listener);
  try {
    const host = open(
      {
        run: durable(async (_, context) => {
          void Promise.reject(new RangeError("left behind"));
          return context.step("s", async () => "done");
        }),
      },
      { log: (event, { error }) => logged.push(`${event} ${error}`) },
    );

    expect((await host.ended(await start(host))).result).toBe('"done"');
    await until(() => others.length === 1);
    expect(logged).toContain("invocation.unhandled-rejection RangeError");
  } finally {
    process.off("unhandledRejection", listener);
    for (const one of usual) process.on("unhandledRejection", one);
  }
});
