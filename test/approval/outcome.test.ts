import { describe, expect, test } from "vitest";
import { marks, nextMark } from "../../src/approval/next-mark.ts";
import { outcomeAt } from "../../src/approval/outcome.ts";
import { after } from "../../src/approval/time.ts";
import { ann, askedOf, bob, decision, exampleRequest, noon, recordOf } from "./examples.ts";

const request = exampleRequest();
const deadline = after(noon, { days: 7 });

describe("the marks of a request", () => {
  test("are its reminders and, last, its deadline", () => {
    expect(marks(request).map(({ due, at }) => [due, at])).toEqual([
      ["reminder", "2026-01-06T12:00:00.000Z"],
      ["reminder", "2026-01-08T12:00:00.000Z"],
      ["deadline", "2026-01-12T12:00:00.000Z"],
    ]);
  });
  test("the next is later than what has passed", () => {
    expect(nextMark(request, after(noon, { days: 1 }))).toMatchObject({ due: "reminder", number: 2 });
  });
  test("there is none once the deadline is reached", () => {
    expect(nextMark(request, deadline)).toBeUndefined();
  });
});

describe("the outcome", () => {
  test("is open a moment before the deadline", () => {
    expect(outcomeAt(recordOf(request), after(noon, { days: 6, hours: 23 }))).toBeUndefined();
  });
  test("is expired at the deadline", () => {
    expect(outcomeAt(recordOf(request), deadline)).toBe("expired");
  });
  test("is what was decided, even when it is looked at after the deadline", () => {
    expect(outcomeAt(recordOf(request, decision(ann, "approved")), deadline)).toBe("approved");
  });
  test("is withdrawn when the requester took it back", () => {
    const record = { ...recordOf(request), state: { status: "withdrawing", withdrawnAt: noon } } as const;

    expect(outcomeAt(record, noon)).toBe("withdrawn");
  });
  test("is the decision when that came before the withdrawal", () => {
    const decided = recordOf(request, decision(ann, "rejected"));

    expect(outcomeAt({ ...decided, state: { status: "withdrawing", withdrawnAt: noon } }, noon)).toBe(
      "rejected",
    );
  });
  test("is expired when one of two needed approvals is missing at the deadline", () => {
    const record = recordOf(askedOf("all", ann, bob), decision(ann, "approved"));

    expect(outcomeAt(record, deadline)).toBe("expired");
  });
  test("stays what it was once it is closed", () => {
    const record = recordOf(request, decision(ann, "approved"));

    expect(
      outcomeAt({ ...record, state: { status: "closed", outcome: "expired", closedAt: noon } }, noon),
    ).toBe("expired");
  });
});
