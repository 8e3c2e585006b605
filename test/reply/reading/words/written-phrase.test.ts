import { expect, test } from "vitest";
import { lexicon } from "../../../../src/reply/lexicon/lexicon.ts";
import {
  hasGroups,
  multiplied,
  timesMultiplied,
  waysThrough,
} from "../../../../src/reply/reading/words/written-phrase.ts";
import { wordsWritten } from "../../../../src/reply/reading/words/written-words.ts";

const stepsFrom = (written: string, at: number) =>
  (waysThrough(written).get(at) ?? []).map(({ word, to }) => `${word} → ${written.slice(to) || "end"}`);

test("the words of a group lead to the same place", () => {
  expect(stepsFrom("{I|we} approve", 0)).toEqual(["I → approve", "we → approve"]);
});

test("groups are as many places as are written, not as they multiply to", () => {
  const written = Array.from({ length: 20 }, () => "{a|b|c|d|e}").join(" ");

  expect(waysThrough(written).size).toBe(20);
});

test("a group may be a part of a word", () => {
  expect(stepsFrom("genehmig{e|t} es", 0)).toEqual(["genehmige → es", "genehmigt → es"]);
});

test("an alternative may be nothing, or end with the space behind it", () => {
  expect(stepsFrom("{|leider |nun }abgelehnt", 0)).toEqual([
    "abgelehnt → end",
    "leider → abgelehnt",
    "nun → abgelehnt",
  ]);
});

test("an alternative may be several words", () => {
  const written = "{for me|here} ok";

  expect(stepsFrom(written, 0)).toEqual(["for → me|here} ok", "here → ok"]);
  expect(stepsFrom(written, written.indexOf("me"))).toEqual(["me → ok"]);
});

test("a phrase may end before a group that may be nothing", () => {
  expect(stepsFrom("ok {for me|}", 3)).toEqual(["for → me|}", " → end"]);
});

test("each character of a script without spaces is a word", () => {
  expect(stepsFrom("{同|不同}意", 0)).toEqual(["同 → 意", "不 → 同}意"]);
});

test("a smiley and a brace that nobody opened are no groups", () => {
  expect([":|", "a}", ":| a"].filter(hasGroups)).toEqual([]);
});

test.each(["{a|b", "{a|{b}}", ":| {a|b}"])(
  "%s is an error that names it, since its group has no end",
  (written) => {
    expect(() => hasGroups(written)).toThrow(written);
  },
);

test("a short phrase can be multiplied", () => {
  expect(multiplied("{a|b} c{d|}")).toEqual(["a cd", "a c", "b cd", "b c"]);
});

test("the words of a lexicon are those of all its forms, without signs and patterns", () => {
  const known = lexicon(
    "test",
    () => "# Approves\n{I|we} approve{|d}, ^go … ahead, unapprov-\n# Grammar\nverb last",
  );

  expect([...wordsWritten(known, "latin")].sort()).toEqual(["ahead", "approve", "approved", "go", "i", "we"]);
});

test("only lines with words of a script are looked at for it", () => {
  const known = lexicon("test", () => "# Approves\nсогласовано\nok\n# Rejects\nотказано");

  expect(wordsWritten(known, "latin")).toEqual(["ok"]);
  expect(wordsWritten(known, "cyrillic")).toEqual(["согласовано", "отказано"]);
});

test("how many phrases a phrase stands for is told without making them", () => {
  const written = "{a|b} {c|d|} e";

  expect(timesMultiplied(written)).toBe(multiplied(written).length);
  expect(timesMultiplied(Array.from({ length: 20 }, () => "{a|b}").join(" "))).toBe(2 ** 20);
});
