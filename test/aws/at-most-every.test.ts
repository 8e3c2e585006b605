import { expect, test } from "vitest";
import { instant } from "../../src/approval/time.ts";
import { atMostEvery } from "../../src/aws/at-most-every.ts";

test("something is done anew once the time is over, and not before", async () => {
  let [seconds, done] = [0, 0];
  const refresh = atMostEvery(
    30_000,
    () => instant(seconds * 1000),
    async () => void done++,
  );

  const counts: number[] = [];
  for (seconds of [0, 29, 30, 59, 61]) {
    await refresh();
    counts.push(done);
  }

  expect(counts).toEqual([0, 0, 1, 1, 2]);
});
