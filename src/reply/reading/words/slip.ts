/** What slipped in a mistyped word, and at which letter of it. */
export type Slip = { readonly kind: "left out" | "doubled" | "swapped"; readonly at: number };

/** The one slip of the pen that makes the written word of the meant one; null if it is no such word. */
export const slipIn = (written: readonly string[], meant: readonly string[]): Slip | null => {
  const difference = written.length - meant.length;
  if (Math.abs(difference) > 1) return null;
  const at = firstDifference(written, meant);
  const isSame = (from: number, other: number): boolean =>
    written.slice(from).join("") === meant.slice(other).join("");
  if (at === -1) return null;
  if (difference === 1)
    return written[at] === written[at - 1] && isSame(at + 1, at) ? { kind: "doubled", at } : null;
  if (difference === -1) return isSame(at, at + 1) ? { kind: "left out", at } : null;
  const isSwapped = written[at] === meant[at + 1] && written[at + 1] === meant[at];
  return isSwapped && isSame(at + 2, at + 2) ? { kind: "swapped", at } : null;
};

const firstDifference = (written: readonly string[], meant: readonly string[]): number => {
  const [longer, shorter] = written.length < meant.length ? [meant, written] : [written, meant];
  return longer.findIndex((letter, index) => letter !== shorter[index]);
};

/** Whether one of these words is meant: "nciht". Within a short word a letter less makes many others. */
export const isSlipOf = (word: string, words: ReadonlySet<string>): boolean => {
  const letters = [...word];
  if (letters.length < MIN_LETTERS || letters.length > MAX_LETTERS) return false;
  return [...words].some((meant) => {
    const slip = slipIn(letters, [...meant]);
    if (slip?.kind !== "left out") return slip !== null;
    // "Ie zatwierdzam".
    return slip.at === 0 || letters.length >= MIN_LEFT;
  });
};

const MIN_LETTERS = 2;
const MAX_LETTERS = 12;
const MIN_LEFT = 4;
