import { splitWords } from "./split-words.ts";
import { wordNumbers } from "./word-numbers.ts";

/** Lines as the numbers of their words, one behind the other. */
export type NumberedLines = {
  readonly numbers: Int32Array;
  /** For each line the number of words up to its end. */
  readonly lineEnds: Int32Array;
};

export type LineNumbers = {
  /** @param most how many of the numbers are kept; `lineEnds` counts them all */
  readonly numbered: (lines: readonly string[], most: number) => NumberedLines;
  /** Whether the word of a number has but one letter. */
  readonly isSign: (number: number) => boolean;
};

/**
 * Numbers for the words of lines that were sent, 0 for every other word. A line that comes back as it was, as
 * most of a quote does, is not split into words again.
 */
export const lineNumbers = (sent: readonly string[]): LineNumbers => {
  const distinct = [...new Set(sent.map((line) => line.trim()))];
  const split = splitWords(distinct, Number.POSITIVE_INFINITY);
  const book = wordNumbers(split.starts.length);
  const known = new Map<string, LineWords>();
  const wordsOfLine = linesOf(book.learn(split), split.lineEnds);
  distinct.forEach((line, index) => {
    known.set(line, wordsOfLine(index));
  });

  const numbered = (lines: readonly string[], most: number): NumberedLines => {
    const words = lines.map((line) => known.get(line.trim()));
    const splitOthers = splitWords(
      lines.filter((_, index) => words[index] === undefined),
      most,
    );
    const wordsOfOther = linesOf(book.find(splitOthers), splitOthers.lineEnds);
    let other = 0;
    return joined(
      words.map((ofLine) => ofLine ?? wordsOfOther(other++)),
      most,
    );
  };
  return { numbered, isSign: book.isSign };
};

/** The words of each line, by its index. */
const linesOf =
  (numbers: Int32Array, lineEnds: Int32Array) =>
  (index: number): LineWords => {
    const [start, end] = [lineEnds[index - 1] ?? 0, lineEnds[index] ?? 0];
    return { numbers: numbers.subarray(start, end), count: end - start };
  };

/** `count` is of all its words, of which the last may have been left out. */
type LineWords = { readonly numbers: Int32Array; readonly count: number };

const joined = (lines: readonly LineWords[], most: number): NumberedLines => {
  const lineEnds = new Int32Array(lines.length);
  let count = 0;
  for (const [index, line] of lines.entries()) lineEnds[index] = count += line.count;
  const numbers = new Int32Array(Math.min(count, most));
  for (const [index, line] of lines.entries()) {
    const start = (lineEnds[index] ?? 0) - line.count;
    if (start < numbers.length) numbers.set(line.numbers.subarray(0, numbers.length - start), start);
  }
  return { numbers, lineEnds };
};
