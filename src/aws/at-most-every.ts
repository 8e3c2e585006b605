import { type Clock, millisecondsBetween } from "../approval/time.ts";

/** Does something when it was last done `ms` milliseconds ago or longer; what was done before counts from now on. */
export const atMostEvery = (ms: number, now: Clock, act: () => Promise<void>): (() => Promise<void>) => {
  let doneAt = now();
  return async () => {
    if (millisecondsBetween(doneAt, now()) < ms) return;
    doneAt = now();
    await act();
  };
};
