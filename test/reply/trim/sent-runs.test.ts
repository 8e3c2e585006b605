import { describe, expect, test } from "vitest";
import { sentNumbers, sentRuns } from "../../../src/reply/trim/sent-runs.ts";

const GAP = 999;

const runs = (reply: readonly number[], sent: readonly number[], isSign = false) => {
  const { found, cited, count, density } = sentRuns(
    Int32Array.from(reply),
    () => isSign,
    sentNumbers(Int32Array.from(sent), GAP),
  );
  return { found: [...found].join(""), cited: [...cited].join(""), count, density };
};

const numbers = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

describe("what was sent is found again in a reply", () => {
  test("between words of the author's", () => {
    expect(runs([0, ...numbers(1, 8), 0, 0], numbers(1, 8))).toMatchObject({
      found: "01111111100",
      count: 8,
      density: 1,
    });
  });

  test("in pieces, with what was written into it", () => {
    const found = runs([...numbers(1, 7), 0, ...numbers(8, 14)], numbers(1, 14));

    expect(found).toMatchObject({ found: "111111101111111", density: 1 });
  });

  test("as completely as it stands there, from its first word to its last", () => {
    expect(runs([...numbers(1, 7), ...numbers(14, 20)], numbers(1, 20)).density).toBe(0.7);
  });

  test("but six words that happen to be the same are the author's", () => {
    expect(runs(numbers(1, 6), numbers(1, 20))).toMatchObject({ found: "000000", count: 0, density: 0 });
  });

  test("and signs of Chinese count half", () => {
    expect(runs(numbers(1, 13), numbers(1, 13), true).count).toBe(0);
    expect(runs(numbers(1, 14), numbers(1, 14), true).count).toBe(14);
  });

  test("where it was sent twice, in the order in which it was sent", () => {
    const twice = [...numbers(1, 8), ...numbers(1, 8)];

    expect(runs(twice, [...twice, ...numbers(20, 30)])).toMatchObject({ count: 16, density: 1 });
  });
});

describe("in the place of what was cited", () => {
  const sent = [...numbers(1, 8), GAP, ...numbers(9, 16)];

  test("stands a citation, whatever it says", () => {
    expect(runs([...numbers(1, 8), 0, 0, ...numbers(9, 16)], sent)).toMatchObject({
      found: "111111111111111111",
      cited: "000000001100000000",
    });
  });

  test("stands none that is longer than a sentence", () => {
    const long = new Array<number>(201).fill(0);

    expect(runs([...numbers(1, 8), ...long, ...numbers(9, 16)], sent).cited).not.toContain("1");
  });
});

test("a reply of one repeated word is looked at in no time", () => {
  const reply = new Array<number>(100_000).fill(1);
  const start = performance.now();

  runs(reply, new Array<number>(12_000).fill(1));

  expect(performance.now() - start).toBeLessThan(1000);
});
