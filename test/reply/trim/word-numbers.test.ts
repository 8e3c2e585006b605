import { describe, expect, test } from "vitest";
import { splitWords } from "../../../src/reply/trim/split-words.ts";
import { wordNumbers } from "../../../src/reply/trim/word-numbers.ts";

const wordsIn = (lines: readonly string[], most = 1000): readonly string[] => {
  const { text, starts, ends } = splitWords(lines, most);
  return [...starts].map((start, index) => text.slice(start, ends[index]));
};

describe("lines are split into words", () => {
  test.each([
    ["Tom’s leave, 2026-03-02!", ["tom", "s", "leave", "2026", "03", "02"]],
    ["ÜBER größe", ["über", "größe"]],
    ["ﬁne ①", ["fine", "1"]],
    ["Привет, мир", ["привет", "мир"]],
    ["承認します", ["承", "認", "し", "ま", "す"]],
    ["see <https://example.com/a?b> or [mailto:ann@example.com]", ["see", "or"]],
    ["so \uE000\uE000yes", ["so", "\uE000", "\uE000", "yes"]],
    ["\uE000\uE000\uE000", ["\uE000", "\uE000", "\uE000"]],
    ["так \uE000", ["так", "\uE000"]],
    ["", []],
  ])("%j as %j", (line, words) => {
    expect(wordsIn([line])).toEqual(words);
  });

  test("and it is known which of them stand in which line", () => {
    expect([...splitWords(["one two", "", "three"], 1000).lineEnds]).toEqual([2, 2, 3]);
    expect([...splitWords(["один два", "", "три"], 1000).lineEnds]).toEqual([2, 2, 3]);
  });

  test("of which only the first are kept", () => {
    expect(wordsIn(["one two", "three"], 2)).toEqual(["one", "two"]);
  });
});

describe("words have numbers", () => {
  const split = (text: string) => splitWords([text], 1000);

  test("the same ones wherever they stand", () => {
    const numbers = wordNumbers(10);

    const known = numbers.learn(split("the leave of the team"));

    expect(known[3]).toBe(known[0]);
    expect([...numbers.find(split("team of THE others"))]).toEqual([known[4], known[2], known[0], 0]);
  });

  test("in any script, however many there are", () => {
    const text = Array.from({ length: 900 }, (_, index) => `слово${index} word${index}`).join(" ");
    const numbers = wordNumbers(1800);

    const known = numbers.learn(splitWords([text], 5000));

    expect(new Set(known).size).toBe(1800);
    expect(numbers.find(splitWords([text], 5000))).toEqual(known);
  });
});
