import { describe, expect, test } from "vitest";
import { read } from "../../src/reply/read.ts";
import { askedDetails } from "../../src/reply/reading/clauses/asked-details.ts";

const readingOf = (visible: string, ...fields: readonly string[]) =>
  read(
    { visible, afterQuote: "", closing: "", cut: false },
    fields.length === 0 ? {} : { asked: () => askedDetails(fields.join("\n")) },
  ).reading;

const LEAVE = ["2026-08-03", "2026-08-14"] as const;

describe("an approval that names days", () => {
  test.each(["Ok for 3 to 14 August", "Approved from 3rd to 14th", "Urlaub vom 3. bis 14.8. genehmigt"])(
    "%s is one where these are all that was asked for",
    (text) => {
      expect(readingOf(text, ...LEAVE)).toBe("approve");
    },
  );

  test.each([
    "Ok for 3 to 7 August",
    "Your leave from 3 to 7 August is approved",
    "Ok for the 3rd",
    "Approved for Monday",
    "Approved until Friday",
  ])("%s is none where more was asked for", (text) => {
    expect(readingOf(text, ...LEAVE)).toBe("unclear");
  });

  test("is one where its weekday is that of the one day", () => {
    expect(readingOf("Approved for Monday", "2026-08-03")).toBe("approve");
    expect(readingOf("Approved for Tuesday", "2026-08-03")).toBe("unclear");
  });

  test.each([
    ["Approved for August", "2026-08-03", "2026-08-14", "approve"],
    ["Approved for August", "2026-07-27", "2026-08-07", "unclear"],
    ["Your leave in October is approved.", "2026-08-03", "2026-08-14", "unclear"],
    ["Urlop we wrześniu zatwierdzam.", "2026-09-03", "2026-09-14", "approve"],
    ["Praca zdalna w październiku jest zatwierdzona.", "2026-09-03", "2026-09-14", "unclear"],
    ["Отгул в ноябре разрешаю.", "2026-10-02", "2026-10-02", "unclear"],
    ["העבודה מרחוק באוקטובר מאושרת.", "2026-09-03", "2026-09-14", "unclear"],
    ["Genehmigt für Januar.", "2026-12-28", "2027-01-08", "unclear"],
    ["I can't approve September, we need you in October.", "2026-09-03", "2026-09-14", "reject"],
  ])("is one where its month is that of all days: %s (%s to %s) is %s", (text, first, last, reading) => {
    expect(readingOf(text, first, last)).toBe(reading);
  });

  test("is one where nobody knows what was asked for, if they have a first and a last", () => {
    expect(readingOf("Approved for 3 to 7 August")).toBe("approve");
    expect(readingOf("Approved until Friday")).toBe("unclear");
    expect(readingOf("Ich genehmige das am Freitag")).toBe("unclear");
    expect(readingOf("Approved for Monday")).toBe("unclear");
  });
});

describe("an approval that names a number", () => {
  test("is one where it was asked for", () => {
    expect(readingOf("Go ahead with the 8% discount", "8")).toBe("approve");
    expect(readingOf("Budget von 12.400 € bewilligt", "12400.00")).toBe("approve");
    expect(readingOf("I approve the 3 laptops", "3 laptops, 2 screens")).toBe("approve");
  });

  test("is none where another was asked for", () => {
    expect(readingOf("Go ahead with the 8% discount", "12")).toBe("unclear");
    expect(readingOf("Budget von 12.400 € bewilligt", "15400")).toBe("unclear");
    expect(readingOf("Ok for 2", "10 licences\n2 years")).toBe("unclear");
    expect(readingOf("Approved, 3 to 7 August", ...LEAVE)).toBe("unclear");
    expect(readingOf("Approved, 3 to 14 August", ...LEAVE)).toBe("approve");
    expect(readingOf("Sur les 500 euros, j'en approuve 300.", "500")).toBe("unclear");
    expect(readingOf("You can take Friday off", ...LEAVE)).toBe("unclear");
    expect(readingOf("You can take Friday off", "2026-08-07")).toBe("approve");
  });

  test("is one where nobody knows what was asked for, unless it is some of more", () => {
    expect(readingOf("Budget von 12.400 € bewilligt")).toBe("approve");
    expect(readingOf("Von den 500 Euro genehmige ich 300.")).toBe("unclear");
    expect(readingOf("Approved 2 of 3.")).toBe("unclear");
  });
});

describe("a name at the beginning of a sentence", () => {
  test.each([
    ["Kofi can go.", "kofi.mensah@corp.example"],
    ["Lisa får ta ledigt.", "lisa.ek@corp.example"],
    ["Elif gitsin.", "Elif Kaya"],
    ["Лена может ехать.", "Лена Иванова"],
  ])("is whom the request is about where it stands in it: %s", (text, whom) => {
    expect(readingOf(text, whom)).toBe("approve");
    expect(readingOf(text, "ann@corp.example")).toBe("unclear");
  });

  test("is nobody who may go where he decides", () => {
    expect(readingOf("Lisa får bestämma.", "lisa.ek@corp.example")).toBe("unclear");
  });
});
