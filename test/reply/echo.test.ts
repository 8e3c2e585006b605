import { expect, test } from "vitest";
import { repeatsQuote } from "../../src/reply/echo.ts";

const QUOTE = "On Monday Approvals wrote:\n> Please approve the leave of Tom.\n";

test("a piece of a quoted line that lost its mark is no answer", () => {
  expect(repeatsQuote("approve the leave of Tom.", `${QUOTE}approve the leave of Tom.\n`)).toBe(true);
});

test("words that the quote does not have are the author's", () => {
  expect(repeatsQuote("I approve the leave of Tom.", `I approve the leave of Tom.\n\n${QUOTE}`)).toBe(false);
});

test("a few words may be said twice", () => {
  expect(repeatsQuote("Approved, thanks", "Approved, thanks\n\n> Approved, thanks\n")).toBe(false);
});
