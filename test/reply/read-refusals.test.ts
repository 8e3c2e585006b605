import { describe, expect, test } from "vitest";
import { read } from "../../src/reply/read.ts";

const reads = (visible: string): string =>
  read({ visible, afterQuote: "", closing: "", cut: false }, new Set()).reading;

describe("a sentence behind a plain refusal", () => {
  test.each([
    "Not granted. Ask Petra for an export if you need the numbers.",
    "Rechazado. En octubre podríamos mirarlo si te encaja.",
    "Refusé. En janvier il n'y aurait aucun souci.",
    "Нет. Приходи с другим предложением, обсудим.",
  ])("may point elsewhere or offer something else: %j", (text) => {
    expect(reads(text)).toBe("reject");
  });

  test.each([
    "Rejected. Unless you find somebody who covers.",
    "Rejected. For now.",
    "Declined. If you find cover, it's fine.",
    "Rejected. Well, ok.",
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
