import { describe, expect, test } from "vitest";
import { lineNumbers } from "../../../src/reply/trim/line-numbers.ts";

const SENT = ["Tom asks for leave", "", "of two weeks, he says"];

describe("lines have the numbers of their words", () => {
  test("where they come back as they were sent", () => {
    const book = lineNumbers(SENT);
    const sent = book.numbered(SENT, 100);

    const back = book.numbered(["Approved!", "  Tom asks for leave", "of two weeks, he says "], 100);

    expect([...back.numbers]).toEqual([0, ...sent.numbers]);
    expect([...back.lineEnds]).toEqual([1, 5, 10]);
  });

  test("where they come back wrapped and in other letters", () => {
    const book = lineNumbers(SENT);
    const sent = book.numbered(SENT, 100);

    const back = book.numbered(["> TOM asks for", "> leave of two", "> weeks, he says"], 100);

    expect([...back.numbers]).toEqual([...sent.numbers]);
    expect([...back.lineEnds]).toEqual([3, 6, 9]);
  });

  test("of which only the first are kept, and all are counted", () => {
    const book = lineNumbers(SENT);

    const { numbers, lineEnds } = book.numbered([...SENT, "and more", ...SENT], 6);

    expect(numbers).toHaveLength(6);
    expect([...lineEnds]).toEqual([4, 4, 9, 11, 15, 15, 20]);
  });

  test("and it is known which of the words are single signs", () => {
    const book = lineNumbers(["承 ok"]);

    expect([...book.numbered(["承 ok 認"], 10).numbers].map(book.isSign)).toEqual([true, false, false]);
  });
});
