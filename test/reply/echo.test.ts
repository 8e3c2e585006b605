import { expect, test } from "vitest";
import { repeatsQuote } from "../../src/reply/echo.ts";

const QUOTE = "On Monday Approvals wrote:\n> Please approve the leave of Tom.\n";

test("a piece of a quoted line that lost its mark is no answer", () => {
  expect(repeatsQuote("approve the leave of Tom.", [`${QUOTE}approve the leave of Tom.\n`])).toBe(true);
});

test("words that the quote does not have are the author's", () => {
  expect(repeatsQuote("I approve the leave of Tom.", [`I approve the leave of Tom.\n\n${QUOTE}`])).toBe(
    false,
  );
});

test("a few words may be said twice", () => {
  expect(repeatsQuote("Approved, thanks", ["Approved, thanks\n\n> Approved, thanks\n"])).toBe(false);
});

test("a quoted line in a later piece of the text counts as well", () => {
  expect(repeatsQuote("approve the leave of Tom.", ["approve the leave of Tom.\n", QUOTE])).toBe(true);
});

test("no more of a long text is decoded than is trimmed", () => {
  let taken = 0;
  const pieces = function* () {
    for (; taken < 100; taken++) yield "> a line of the quote\n".repeat(800);
  };

  expect(repeatsQuote("approve the leave of Tom.", pieces())).toBe(false);
  expect(taken).toBeLessThan(6);
});
