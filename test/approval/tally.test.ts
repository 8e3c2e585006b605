import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Verdict } from "../../src/approval/decision.ts";
import { tally } from "../../src/approval/tally.ts";
import { ann, askedOf, bob, cid, decision, email } from "./examples.ts";

const resultOf = (approvals: "any" | "all" | number, ...verdicts: readonly (Verdict | null)[]) => {
  const approvers = [ann, bob, cid];
  const { policy } = askedOf(approvals, ...approvers);
  const decisions = approvers.flatMap((approver, index) => {
    const verdict = verdicts[index];
    return verdict ? [decision(approver, verdict)] : [];
  });
  return tally(policy, decisions).result;
};

describe("any of three", () => {
  test("is approved by the first approval", () => {
    expect(resultOf("any", "rejected", "approved")).toBe("approved");
  });
  test("is undecided after two rejections", () => {
    expect(resultOf("any", "rejected", "rejected")).toBe("undecided");
  });
  test("is rejected when all reject", () => {
    expect(resultOf("any", "rejected", "rejected", "rejected")).toBe("rejected");
  });
});

describe("all of three", () => {
  test("is undecided after two approvals", () => {
    expect(resultOf("all", "approved", "approved")).toBe("undecided");
  });
  test("is approved by the third", () => {
    expect(resultOf("all", "approved", "approved", "approved")).toBe("approved");
  });
  test("is ended by one rejection", () => {
    expect(resultOf("all", null, "rejected")).toBe("rejected");
  });
});

describe("two of three", () => {
  test("is approved by two, whatever the third says", () => {
    expect(resultOf(2, "approved", "rejected", "approved")).toBe("approved");
  });
  test("is undecided while two can still be reached", () => {
    expect(resultOf(2, "rejected", "approved")).toBe("undecided");
  });
  test("is rejected as soon as two can no longer be reached", () => {
    expect(resultOf(2, "rejected", "rejected")).toBe("rejected");
  });
});

test("somebody who was not asked does not count", () => {
  const { policy } = askedOf("any", ann);

  expect(tally(policy, [decision(bob, "approved")])).toMatchObject({ approved: 0, result: "undecided" });
});

test("only the first decision of an approver counts", () => {
  const { policy } = askedOf("any", ann);

  const counted = tally(policy, [decision(ann, "rejected"), decision(ann, "approved")]);

  expect(counted).toMatchObject({ approved: 0, rejected: 1, result: "rejected" });
});

test("whatever is decided next, a settled tally keeps its result", () => {
  const approvers = ["a", "b", "c", "d", "e"].map((name) => email(`${name}@example.com`));
  const sequences = fc.array(
    fc.record({
      by: fc.constantFrom(...approvers),
      verdict: fc.constantFrom<Verdict>("approved", "rejected"),
    }),
    { maxLength: 12 },
  );
  const needs = fc.oneof(fc.constantFrom<"any" | "all">("any", "all"), fc.integer({ min: 1, max: 5 }));
  fc.assert(
    fc.property(needs, sequences, (approvals, sequence) => {
      const { policy } = askedOf(approvals, ...approvers);
      const decisions = sequence.map(({ by, verdict }) => decision(by, verdict));

      const results = decisions.map((_, index) => tally(policy, decisions.slice(0, index + 1)).result);

      const settled = results.findIndex((result) => result !== "undecided");
      if (settled >= 0) expect(new Set(results.slice(settled)).size).toBe(1);
    }),
  );
});

test("when everybody has answered there is a result", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom<Verdict>("approved", "rejected"), { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 1, max: 8 }),
      (verdicts, wanted) => {
        const approvers = verdicts.map((_, index) => email(`a${index}@example.com`));
        const { policy } = askedOf(Math.min(wanted, approvers.length), ...approvers);

        const { result } = tally(
          policy,
          verdicts.map((verdict, index) => decision(approvers[index] ?? ann, verdict)),
        );

        expect(result).not.toBe("undecided");
      },
    ),
  );
});
