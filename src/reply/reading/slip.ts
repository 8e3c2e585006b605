/** Whether one of these words is meant by a word with two letters swapped, one doubled or one left out: "nciht". */
export const isSlipOf = (word: string, words: ReadonlySet<string>): boolean => {
  const letters = [...word];
  if (letters.length < MIN_LETTERS || letters.length > MAX_LETTERS) return false;
  const isSwapped = letters.some((_, at) => words.has(swapped(letters, at)));
  const isDoubled = letters.some(
    (letter, at) => letter === letters[at + 1] && words.has(without(letters, at)),
  );
  return isSwapped || isDoubled || [...words].some((meant) => leavesOut(word, meant));
};

const MIN_LETTERS = 2;
const MAX_LETTERS = 12;

const swapped = (letters: readonly string[], at: number): string =>
  [...letters.slice(0, at), letters[at + 1] ?? "", letters[at] ?? "", ...letters.slice(at + 2)].join("");

const without = (letters: readonly string[], at: number): string =>
  [...letters.slice(0, at), ...letters.slice(at + 1)].join("");

/** "Ie zatwierdzam"; within a short word a letter less makes many others. */
const leavesOut = (written: string, meant: string): boolean => {
  if (meant.length !== written.length + 1) return false;
  const at = [...meant].findIndex((letter, index) => letter !== written[index]);
  return meant.slice(at + 1) === written.slice(at) && (at === 0 || written.length >= MIN_LEFT);
};

const MIN_LEFT = 4;
