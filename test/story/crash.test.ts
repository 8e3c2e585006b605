/** A process that is killed and started again: a story of one machine only. */
import { afterAll, expect, test } from "vitest";
import { crashRun } from "./crash/crash-run.ts";
import { cleanUp } from "./service.ts";

afterAll(cleanUp);

test("killed again and again at random moments, the service loses, doubles and changes nothing", async () => {
  const seed = Number(process.env["CRASH_SEED"] ?? Date.now() % 1_000_000);
  console.log(`crash test with CRASH_SEED=${seed}`);

  const { figures, problems } = await crashRun({ requests: 60, kills: 6, seed });

  console.log(`crash test: ${figures}`);
  expect(problems).toEqual([]);
}, 180_000);
