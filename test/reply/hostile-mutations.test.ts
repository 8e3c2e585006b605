import fc from "fast-check";
import { expect, test } from "vitest";
import { answersToDamage } from "../replies/answers-to-damage.ts";
import { damageCheck } from "../replies/damage-check.ts";
import { mutatedMail } from "../replies/mutations.ts";

test("a mail damaged on its way never decides what it did not decide before", async () => {
  const check = damageCheck();

  await fc.assert(
    fc.asyncProperty(mutatedMail(answersToDamage), async (mutated) => {
      expect(await check(mutated)).not.toMatchObject({ outcome: "other-decision" });
    }),
    { numRuns: 3000, seed: 1 },
  );
});
