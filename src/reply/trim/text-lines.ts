import { SPELLED_OUT } from "../spelled-out.ts";
import { unglued } from "./glued-lines.ts";
import { withoutInitials } from "./initials-mark.ts";
import { isMarked, type PartLines } from "./line.ts";

/** The lines of a plain text, as many and as long as a reply has. */
export const textLines = (pieces: Iterable<string>): PartLines => {
  const text = firstOf(pieces);
  const lines = withoutMarks(text.slice(0, MAX_CHARACTERS)).split("\n", MAX_LINES + 1);
  const isCut = text.length > MAX_CHARACTERS || lines.length > MAX_LINES;
  return {
    lines: withoutInitials(unglued(lines.slice(0, MAX_LINES))).map((whole) => {
      const line = whole.slice(0, MAX_LINE_CHARACTERS);
      return { text: line, quoted: isMarked(line) };
    }),
    cut: isCut || lines.some((line) => line.length > MAX_LINE_CHARACTERS),
    hidden: false,
  };
};

const firstOf = (pieces: Iterable<string>): string => {
  if (typeof pieces === "string") return pieces;
  let text = "";
  for (const piece of pieces) {
    text += piece;
    if (text.length > MAX_CHARACTERS) break;
  }
  return text;
};

export const MAX_LINES = 1000;
export const MAX_CHARACTERS = 64 * 1024;
export const MAX_LINE_CHARACTERS = 2000;

/**
 * Without what has no shape: marks of direction, blanks of no width, a byte order mark, a carriage return.
 * A word that is spelled out with them stays as it is: no program writes it so.
 */
export const withoutMarks = (text: string): string =>
  MARK.test(text) ? text.replace(SPELLED_OR_MARKS, (found) => (found.length > 1 ? found : "")) : text;

const MARK = /[\u061C\u200B\u200E\u200F\u202A-\u202C\u2060\u2066-\u2069\uFEFF\r]/;
const SPELLED_OR_MARKS = new RegExp(`${SPELLED_OUT.source}|${MARK.source}`, "gu");
