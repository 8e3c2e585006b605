import { crashRun } from "../story/crash/crash-run.ts";
import { cleanUp } from "../story/service.ts";

/**
 * The crash test at length: `CRASH_REQUESTS` (1,500) and `CRASH_KILLS` (80) say how long.
 * @throws when anything was lost, doubled without a kill, or changed
 */
export const crashBenchmark = async (): Promise<readonly string[]> => {
  const { CRASH_REQUESTS, CRASH_KILLS, CRASH_SEED } = process.env;
  const seed = Number(CRASH_SEED ?? Date.now() % 1_000_000);
  try {
    const { figures, problems } = await crashRun({
      requests: Number(CRASH_REQUESTS ?? 1_500),
      kills: Number(CRASH_KILLS ?? 80),
      seed,
    });
    if (problems.length > 0)
      throw new Error(`crash, CRASH_SEED=${seed}:\n${problems.slice(0, 50).join("\n")}`);
    return [`crash: ${figures}`];
  } finally {
    await cleanUp();
  }
};
