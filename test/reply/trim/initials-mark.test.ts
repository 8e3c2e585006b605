import { describe, expect, test } from "vitest";
import { repeatsQuote } from "../../../src/reply/echo.ts";
import { trim } from "../../../src/reply/trim.ts";

const QUOTE = "AB> Could you look at this?\nAB>\nAB> It is about a week in May.\nAB> Thank you.";

const visible = (text: string): string => trim({ text, html: "" }).visible;

describe("initials before the mark of a quote", () => {
  test.each([
    ["below it", `On Mon, 4 May 2026 at 09:12, Ann wrote:\n\n${QUOTE}\n\nThat is fine.`, "That is fine."],
    ["above it", `That is fine.\n\n${QUOTE}`, "That is fine."],
    ["with a space before them", `${QUOTE.replace(/^/gm, " ")}\n\nThat is fine.`, "That is fine."],
    ["of another alphabet", `${QUOTE.replaceAll("AB", "ЮК")}\n\nХорошо.`, "Хорошо."],
    ["between its lines", `${QUOTE}\n\nFine.\n\nAB> And June?\n\nAlso fine.`, "Fine.\n\nAlso fine."],
  ])("tell what is the author's %s", (_, text, said) => {
    expect(visible(text)).toBe(said);
  });

  test.each(["A> yes\nB> no", "X> 5 days\nthat is all", "PS> see you", "AB> one\nCD> two\nEF> three"])(
    "are none in %j",
    (text) => {
      expect(visible(`Approved.\n${text}`)).toBe(`Approved.\n${text}`);
    },
  );

  test("mark words that an answer may be a lost piece of", () => {
    expect(repeatsQuote("we approve of this", ["AB> we approve of this, said Ann\n"])).toBe(true);
  });
});
