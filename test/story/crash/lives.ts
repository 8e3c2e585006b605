import { setTimeout as sleep } from "node:timers/promises";
import { type LaunchedService, launchService } from "../service.ts";
import type { Random } from "./random.ts";

/** The service across its crashes: one process after the other on one data folder. */
export type Lives = {
  /** Where it is reached now; undefined while it is down. */
  readonly now: () => Reachable | undefined;
  /** When it was killed, in milliseconds. */
  readonly kills: readonly number[];
  readonly killsWhileStarting: () => number;
  /** What all processes have printed. */
  readonly output: () => string;
};

export type Reachable = { readonly url: string; readonly smtpPort: number };

export type Life =
  /** Killed so long after its process was made, ready or not. */
  | { readonly endsAfter: "launch"; readonly ms: number }
  /** Killed so long after it was ready. */
  | { readonly endsAfter: "start"; readonly ms: number };

/** When each life ends: mostly at work, often while it starts, sometimes right after. */
export const planLives = (random: Random, count: number): readonly Life[] =>
  Array.from({ length: count }, () =>
    random.chance(0.25)
      ? { endsAfter: "launch", ms: random.between(0, 1_000) }
      : { endsAfter: "start", ms: random.chance(0.2) ? random.between(0, 100) : random.between(100, 3_000) },
  );

/**
 * Lives the given lives and then one more, which stays.
 * @throws when a process ends that nobody has killed
 */
export const liveAndDie = (
  environment: Readonly<Record<string, string>>,
  dataDir: string,
): Lives & {
  readonly live: (lives: readonly Life[], onLife: (index: number) => void) => Promise<void>;
  /** Stops the last one in good order; answers with its exit code. */
  readonly stop: () => Promise<number | null>;
} => {
  let reachable: Reachable | undefined;
  let current: LaunchedService | undefined;
  const outputs: (() => string)[] = [];
  const kills: number[] = [];
  let killsWhileStarting = 0;

  const launch = (): LaunchedService => {
    const launched = launchService(environment, dataDir);
    outputs.push(launched.output);
    current = launched;
    void launched.started.then((started) => {
      if (launched === current) reachable = started ?? undefined;
    });
    return launched;
  };
  const started = async (launched: LaunchedService): Promise<void> => {
    if ((await launched.started) === null) throw new Error(`it did not start:\n${launched.output()}`);
  };
  const kill = async (launched: LaunchedService): Promise<void> => {
    if (reachable === undefined) killsWhileStarting += 1;
    kills.push(Date.now());
    const ended = launched.end("SIGKILL");
    reachable = undefined;
    current = undefined;
    if ((await ended) !== null) throw new Error(`it ended by itself:\n${launched.output().slice(-3000)}`);
  };
  return {
    now: () => reachable,
    kills,
    killsWhileStarting: () => killsWhileStarting,
    output: () => outputs.map((output) => output()).join(""),
    live: async (lives, onLife) => {
      for (const [index, life] of lives.entries()) {
        const launched = launch();
        onLife(index);
        if (life.endsAfter === "start") await started(launched);
        await sleep(life.ms);
        await kill(launched);
      }
      onLife(lives.length);
      await started(launch());
    },
    stop: async () => (await current?.end("SIGTERM")) ?? null,
  };
};
