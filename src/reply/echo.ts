import { MAX_CHARACTERS } from "./trim/text-lines.ts";

/**
 * Whether words that were read as an answer stand in a quoted line of the same mail, too. Then they are most
 * likely a piece of the quote that lost its mark. A few words such as "Approved, thanks" may well be said twice.
 *
 * @param plain the plain text in pieces, each of which ends with a line
 */
export const repeatsQuote = (words: string, plain: Iterable<string>): boolean => {
  const said = spaced(words);
  const [first = "", ...others] = said.split(" ", MIN_WORDS);
  if (others.length + 1 < MIN_WORDS) return false;
  let read = 0;
  for (const piece of plain) {
    const lines = piece.includes(first) ? (piece.match(QUOTED_LINES) ?? []) : [];
    if (lines.some((line) => spaced(line).includes(said))) return true;
    read += piece.length;
    // Nothing further down was read as an answer.
    if (read > MAX_CHARACTERS) break;
  }
  return false;
};

const MIN_WORDS = 4;
/** With or without the initials of whoever is quoted. */
const QUOTED_LINES = /^ {0,3}(?:\p{Lu}\p{L}{0,3})?>[^\n]*/gmu;

const spaced = (text: string): string => text.replace(/[>\s]+/g, " ").trim();
