import { areNeighbours } from "./keyboard.ts";

/** What slipped in a mistyped word, and at which letter of it. */
export type Slip = {
  readonly kind: "left out" | "doubled" | "swapped" | "other key" | "key beside";
  readonly at: number;
};

/**
 * The one slip of the fingers that makes the written word of the meant one, letter by letter; null if it is no such
 * word.
 */
export const slipIn = (written: ArrayLike<string>, meant: ArrayLike<string>): Slip | null => {
  const difference = written.length - meant.length;
  if (Math.abs(difference) > 1) return null;
  const at = firstDifference(written, meant);
  if (at === -1) return null;
  const isSame = (from: number, other: number): boolean => {
    for (; from < written.length; from++, other++) if (written[from] !== meant[other]) return false;
    return true;
  };
  if (difference === -1) return isSame(at, at + 1) ? { kind: "left out", at } : null;
  const [before = "", letter = "", after = ""] = [written[at - 1], written[at], written[at + 1]];
  if (difference === 1) {
    if (!isSame(at + 1, at)) return null;
    if (letter === before) return { kind: "doubled", at };
    return areNeighbours(letter, before) || areNeighbours(letter, after) ? { kind: "key beside", at } : null;
  }
  if (letter === meant[at + 1] && after === meant[at])
    return isSame(at + 2, at + 2) ? { kind: "swapped", at } : null;
  return areNeighbours(letter, meant[at] ?? "") && isSame(at + 1, at + 1) ? { kind: "other key", at } : null;
};

const firstDifference = (written: ArrayLike<string>, meant: ArrayLike<string>): number => {
  const length = Math.max(written.length, meant.length);
  for (let at = 0; at < length; at++) if (written[at] !== meant[at]) return at;
  return -1;
};
