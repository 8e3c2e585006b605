import { expect, test } from "vitest";
import { createAlarm } from "../../../src/embedded/host/alarm.ts";
import { standingClock } from "./run-host.ts";

test("the alarm rings once, when the earliest thing is due and not before, months ahead", () => {
  const clock = standingClock();
  const rings: number[] = [];
  const begun = clock.now();
  const alarm = createAlarm(clock.now, clock.timer, () => rings.push(clock.now() - begun));
  const days = (count: number) => count * 24 * 3600 * 1000;

  alarm.dueAt(begun + days(60));
  alarm.dueAt(begun + days(40));
  alarm.dueAt(null);
  clock.advance({ days: 50 });

  expect(rings).toEqual([days(40)]);
});

test("no timer is longer than setTimeout can count", () => {
  const delays: number[] = [];
  const record = (_: () => void, delayMs: number) => {
    delays.push(delayMs);
    return () => {};
  };

  createAlarm(Date.now, record, () => {}).dueAt(Date.now() + 1e12);

  expect(delays[0]).toBeLessThan(2 ** 31);
});
