import { isBlank } from "./line.ts";

/**
 * Lines as they were typed: joins those that a program broke because the next word had no room. What somebody
 * breaks himself is shorter, ends a sentence or begins a list.
 */
export const unwrapped = (lines: readonly string[]): readonly string[] => {
  if (lines.some((line) => line.length > WIDEST)) return lines;
  const joined: string[] = [];
  let isOpen = false;
  for (const [index, line] of lines.entries()) {
    if (isOpen) joined.push(`${joined.pop() ?? ""} ${line.trimStart()}`);
    else joined.push(line);
    isOpen = isBroken(line, lines[index + 1] ?? "");
  }
  return joined;
};

/** Programs break lines at 72 to 80 characters. */
const NARROWEST = 72;
const WIDEST = 80;

const isBroken = (line: string, next: string): boolean => {
  if (isBlank(line) || isBlank(next) || LIST_ITEM.test(next)) return false;
  if (/[.!?:;]["”»')]?$/.test(line) && !/^\p{Ll}/u.test(next)) return false;
  const [word = ""] = next.trimStart().split(/\s/, 1);
  return line.length + 1 + word.length > NARROWEST;
};

const LIST_ITEM = /^\s*(?:[-*•–]|\d{1,2}[.)])\s|^\s{2,}/;
