import { isBlank, isMarked } from "./line.ts";
import { originalBelow } from "./quoted-header.ts";
import { MAX_LINES } from "./text-lines.ts";

/**
 * The pieces of a plain text up to the one in which an original begins whose lines bear no marks. Only who
 * knows what was sent could tell the author's words from those behind it.
 */
export function* untilOriginal(pieces: Iterable<string>): Generator<string> {
  let left = MAX_LINES;
  for (const piece of pieces) {
    yield piece;
    const lines = piece.split("\n", left);
    if (lines.some((_, index) => isOriginalAt(lines, index))) return;
    left -= lines.length;
  }
}

const isOriginalAt = (lines: readonly string[], index: number): boolean => {
  if (isMarked(lines[index] ?? "")) return false;
  const below = originalBelow(lines, index);
  if (below === undefined) return false;
  const next = lines.slice(below, below + NEAR).find((line) => !isBlank(line));
  // A block that the piece cuts may go on.
  return next !== undefined && !isMarked(next) && lines.length > below + NEAR;
};

/** Marks that begin further down are of somebody else's quote. */
const NEAR = 8;
