import { describe, expect, test } from "vitest";
import { read } from "../../src/reply/read.ts";
import { askedDetails } from "../../src/reply/reading/clauses/asked-details.ts";
import { lengthsOf } from "../../src/reply/reading/clauses/asked-lengths.ts";

const readingOf = (visible: string, ...fields: readonly string[]) =>
  read({ visible, afterQuote: "", closing: "", cut: false }, { asked: () => askedDetails(fields.join("\n")) })
    .reading;

const TV = ["Tom Keller", "Fernseher für die Kantine", "1240.00", "Der alte ist defekt"];
const THREE_WEEKS = ["Anna Berg", "2026-07-13", "2026-07-31", "Sommer in Schweden"];

describe("what stands in the request is what was asked for", () => {
  test.each([
    ["reject", "Den Fernseher für die Kantine schaffen wir nicht an.", TV],
    ["approve", "Der Fernseher ist genehmigt.", TV],
    ["approve", "Televizyonu alabilirsiniz.", ["yemekhane için televizyon"]],
    ["reject", "社員食堂のテレビは買いません。", ["社員食堂用のテレビの購入"]],
    ["reject", "Pöytää ei osteta.", ["Mikko Lahtinen", "uusi sähköpöytä selkävaivojen vuoksi"]],
    ["approve", "Feu vert pour Lyon.", ["Fatou Diallo", "Lyon", "2026-09-15"]],
  ])("%s: %s", (reading, text, fields) => {
    expect(readingOf(text, ...fields)).toBe(reading);
  });

  test("but a name tells who decides", () => {
    expect(readingOf("Tom hat den Fernseher genehmigt.", ...TV)).toBe("unclear");
    expect(readingOf("Feu vert pour Paris.", "Fatou Diallo", "Lyon")).toBe("unclear");
  });

  test.each([
    ["Tom genehmigt das.", "Tom vertritt mich in der Zeit"],
    ["Tom approved it.", "Tom Meier covers for me, the manager agreed"],
    ["The manager approved it.", "Tom Meier covers for me, the manager agreed"],
    ["Marek zatwierdził.", "zastępuje mnie Marek Nowak"],
    ["תומר אישר.", "תומר מחליף אותי בזמן הזה"],
    ["田中が承認しました。", "田中さんが代わりに対応します"],
    ["박민호가 승인했습니다.", "박민호 대리가 대신 합니다"],
    ["Approved for the first week.", "I already took the first week in May"],
  ])("a note makes nobody who stands in it the approver, and no part the whole: %s", (text, note) => {
    expect(readingOf(text, "2026-08-03", "2026-08-14", note)).toBe("unclear");
  });

  test("some of several things are a part", () => {
    const things = "laptop, dock and monitor";

    expect(readingOf("The dock is approved.", things)).toBe("unclear");
    expect(readingOf("I approve the laptop, the dock and the monitor.", things)).toBe("approve");
    expect(readingOf("Zatwierdzam stację dokującą.", "dwa monitory i stacja dokująca")).toBe("unclear");
    expect(readingOf("Zatwierdzam monitory i stację dokującą.", "dwa monitory i stacja dokująca")).toBe(
      "approve",
    );
  });
});

describe("how long, how many and on which weekdays", () => {
  test.each([
    ["Die drei Wochen sind genehmigt.", THREE_WEEKS],
    ["Approved for three weeks.", THREE_WEEKS],
    ["I approve the fifteen days.", THREE_WEEKS],
    ["Kaksi viikkoa hyväksytty.", ["2026-08-03", "2026-08-14"]],
    ["Две недели согласованы.", ["2026-08-03", "2026-08-14"]],
    ["Yes to the twelve hours.", ["Overtime", "12 hours"]],
    ["Wednesdays and Fridays are fine.", ["Home office on Wednesdays and Fridays"]],
    ["Středa i pátek v pohodě.", ["Home office každou středu a pátek"]],
  ])("%s approves all that was asked for", (text, fields) => {
    expect(readingOf(text, ...fields)).toBe("approve");
  });

  test.each([
    ["Approved for two weeks.", THREE_WEEKS],
    ["Zwei Wochen sind genehmigt.", THREE_WEEKS],
    ["I approve five days.", THREE_WEEKS],
    ["Одна неделя согласована.", ["2026-08-03", "2026-08-14"]],
    ["I approve six hours.", ["Overtime", "12 hours"]],
    ["I approve one laptop.", ["2 laptops, 1 dock"]],
    ["Wednesdays are fine.", ["Home office on Wednesdays and Fridays"]],
    ["Mondays and Fridays are fine.", ["Home office on Wednesdays and Fridays"]],
  ])("%s may approve a part", (text, fields) => {
    expect(readingOf(text, ...fields)).toBe("unclear");
  });

  test("a verb that begins like a weekday is none", () => {
    expect(readingOf("Je vous donne mon accord avec grand plaisir.", "2026-08-03")).toBe("approve");
    expect(readingOf("Manda ver, pode comprar", "2026-08-03")).toBe("approve");
  });
});

test("a leave is counted in days, working days, weeks and months", () => {
  const lengths = lengthsOf(["2026-10-31", "2026-10-01"], "en");

  expect(lengths.map(({ value, words }) => [value, words[0]])).toEqual([
    ["31", "day"],
    ["22", "day"],
    ["4", "week"],
    ["1", "month"],
  ]);
  expect(lengthsOf(["2026-10-01"], "en")).toEqual([]);
});
