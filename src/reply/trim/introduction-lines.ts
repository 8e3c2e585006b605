import { isBlank, type Line } from "./line.ts";
import { type Introduction, introductions } from "./quote-introduction.ts";

/** Splits a line of which only the end introduces the quote; says where each introduction ends. */
export const withIntroductions = (
  given: readonly Line[],
): { readonly lines: readonly Line[]; readonly ends: ReadonlyMap<number, number> } => {
  const texts = given.map(({ text, made }) => (made === undefined ? text : ""));
  const nextQuoted = quotedNext(given);
  const found = introductions(texts, (after) => nextQuoted[after] === true);
  const lines: Line[] = [];
  const ends = new Map<number, number>();
  let at = 0;
  for (const introduction of found.filter(({ first }) => given[first]?.quoted !== true)) {
    lines.push(...given.slice(at, introduction.first), ...headOf(given, introduction));
    ends.set(lines.length, lines.length + introduction.end - introduction.first);
    lines.push(...given.slice(introduction.first, introduction.end));
    at = introduction.end;
  }
  return { lines: [...lines, ...given.slice(at)], ends };
};

const headOf = (lines: readonly Line[], { first, column }: Introduction): readonly Line[] => {
  const head = (lines[first]?.text ?? "").slice(0, column).replace(/[\s-]+$/, "");
  return column === 0 || head === "" ? [] : [{ text: head, quoted: false }];
};

/** For each index whether the next line that is not blank is quoted. */
const quotedNext = (lines: readonly Line[]): readonly boolean[] => {
  const next: boolean[] = lines.map(() => false);
  let quoted = false;
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index];
    if (line !== undefined && (line.quoted || !isBlank(line.text))) quoted = line.quoted;
    next[index] = quoted;
  }
  return next;
};
