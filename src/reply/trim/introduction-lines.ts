import { isBlank, type Line } from "./line.ts";
import { type Introduction, introductions, MAX_LINES } from "./quote-introduction.ts";

/** Splits a line of which only the end introduces the quote; says where each introduction ends. */
export const withIntroductions = (
  given: readonly Line[],
): { readonly lines: readonly Line[]; readonly ends: ReadonlyMap<number, number> } => {
  const isDeep = deepInQuote(given);
  const texts = given.map(({ text, made }, index) => (made === undefined && !isDeep(index) ? text : ""));
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

/** Whether so many lines around one are quoted that nothing which begins or ends at it is the author's. */
const deepInQuote = (lines: readonly Line[]): ((index: number) => boolean) => {
  const quotedUpTo = new Int32Array(lines.length + 1);
  lines.forEach(({ quoted }, index) => {
    quotedUpTo[index + 1] = (quotedUpTo[index] ?? 0) + (quoted ? 1 : 0);
  });
  return (index) => {
    const [start, end] = [index - MAX_LINES, index + MAX_LINES + 1];
    return (quotedUpTo[end] ?? 0) - (quotedUpTo[start] ?? 0) === end - start;
  };
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
