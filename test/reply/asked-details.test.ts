import { expect, test } from "vitest";
import { askedDetails, numberValue } from "../../src/reply/reading/clauses/asked-details.ts";
import { weekdayNamed } from "../../src/reply/reading/clauses/weekdays.ts";

test("the days of a request are found however they are written", () => {
  expect(askedDetails("2026-08-03\n2026-08-14").days).toEqual(["2026-08-03", "2026-08-14"]);
  expect(askedDetails("Erster Tag: 3. August 2026\nLetzter Tag: 14. August 2026").days).toEqual([
    "2026-08-03",
    "2026-08-14",
  ]);
});

test("other numbers are found with the word behind them", () => {
  const { numbers } = askedDetails("3 chairs at 1.240,00 € each");

  expect([...numbers]).toEqual([
    ["3", ["chairs"]],
    ["1240", ["€"]],
  ]);
});

test.each([
  ["1,240.00", "1240"],
  ["1.240", "1240"],
  ["12,5", "12.5"],
  ["07", "7"],
  ["3rd", "3"],
  ["0", "0"],
])("%s is the number %s", (written, value) => {
  expect(numberValue(written)).toBe(value);
});

test.each([
  ["friday", 5],
  ["freitags", 5],
  ["среду", 3],
  ["pazartesi", 1],
  ["pazar", 0],
  ["vendredi", 5],
])("%s is a weekday", (word, weekday) => {
  expect(weekdayNamed(word)).toBe(weekday);
});

test.each(["frieden", "day", "morning", "heute", "mo"])("%s is none", (word) => {
  expect(weekdayNamed(word)).toBeUndefined();
});
