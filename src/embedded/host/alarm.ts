/** Calls `ring` once after a delay; returns how to prevent it. Passed in so that tests can turn the clock. */
export type Timer = (ring: () => void, delayMs: number) => () => void;

export type Alarm = {
  /** Something is due at this instant; null for never. */
  readonly dueAt: (at: number | null) => void;
  readonly stop: () => void;
};

/**
 * The host's only timer, set to the earliest due row. It looks again at least once a minute: setTimeout
 * cannot count months (2^31-1 ms), and the clock of a machine that slept or was corrected is not its own.
 */
export const createAlarm = (now: () => number, timer: Timer, ring: () => void): Alarm => {
  let target = Infinity;
  let cancel: (() => void) | undefined;
  let stopped = false;

  const set = (): void => {
    cancel?.();
    const delayMs = Math.min(Math.max(target - now(), 0), LONGEST_SLEEP_MS);
    cancel = timer(() => {
      cancel = undefined;
      if (now() < target) return set();
      target = Infinity;
      ring();
    }, delayMs);
  };

  return {
    dueAt: (at) => {
      if (stopped || at === null || at >= target) return;
      target = at;
      set();
    },
    stop: () => {
      stopped = true;
      cancel?.();
    },
  };
};

export const realTimer: Timer = (ring, delayMs) => {
  const timer = setTimeout(ring, delayMs);
  return () => clearTimeout(timer);
};

const LONGEST_SLEEP_MS = 60_000;
