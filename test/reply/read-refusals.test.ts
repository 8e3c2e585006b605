import { describe, expect, test } from "vitest";
import { read } from "../../src/reply/read.ts";

const reads = (visible: string): string => read({ visible, afterQuote: "", closing: "", cut: false }).reading;

describe("a sentence behind a plain refusal", () => {
  test.each([
    "Not granted. Ask Petra for an export if you need the numbers.",
    "Rechazado. En octubre podríamos mirarlo si te encaja.",
    "Refusé. En janvier il n'y aurait aucun souci.",
    "I can't approve this, we are short. Any other week is fine with me.",
    "Nein, abgelehnt. Im Januar ist es kein Problem, stell dann einen neuen Antrag.",
    "不批准。秋天可以再申请。",
    "Нет. Приходи с другим предложением, обсудим.",
  ])("may point elsewhere or offer something else: %j", (text) => {
    expect(reads(text)).toBe("reject");
  });

  test.each([
    "Rejected. Unless you find somebody who covers.",
    "Rejected. For now.",
    "Declined. If you find cover, it's fine.",
    "Rejected. Well, ok.",
    "Rejected. Friday is fine.",
    "Rejected.\n\nYes, we can do without you for two days.",
    "Rejected. The price is high, but it's fine.",
    "I can't approve this. Please ask Maria.",
    "承認できません。部長に聞いてください。",
    "No. Ask Maria.",
    "Nein. Frag Maria.",
  ])("may take it back or leave it to somebody: %j", (text) => {
    expect(reads(text)).toBe("unclear");
  });

  test("may tell whose decision it was", () => {
    expect(reads("Not approved. Says the finance department.")).toBe("unclear");
    expect(reads("I cannot approve it. That's for the director to say.")).toBe("unclear");
    expect(reads("Not approved. That's a pity.")).toBe("reject");
  });
});

test("what would follow from an approval is why it is refused", () => {
  expect(reads("Je ne peux pas valider cet échange, tu n'aurais pas tes onze heures de repos.")).toBe(
    "reject",
  );
  expect(reads("Rejected, I think.")).toBe("unclear");
});

test("a short question of nothing but what was asked for is answered behind it", () => {
  expect(reads("30 percent discount? Not approved.")).toBe("reject");
  expect(reads("Two days remote? Sure, approved.")).toBe("approve");
  expect(reads("Three people? Who covers? Approved.")).toBe("unclear");
  expect(reads("Two days? Approved?")).toBe("unclear");
  expect(reads("Who covers? Approved.")).toBe("unclear");
});
