import { isBlank, type Line } from "./line.ts";
import { type Introduction, introductions, MAX_LINES } from "./quote-introduction.ts";

/** Splits a line of which only the end introduces the quote; says where each introduction ends. */
export const withIntroductions = (
  lines: readonly Line[],
): { readonly lines: readonly Line[]; readonly ends: ReadonlyMap<number, number> } => {
  const given = lines.flatMap(originalApart);
  const isDeep = deepInQuote(given);
  const texts = given.map(({ text, made }, index) => (made === undefined && !isDeep(index) ? text : ""));
  const nextQuoted = quotedNext(given);
  const found = introductions(texts, (after) => nextQuoted[after] === true);
  const split: Line[] = [];
  const ends = new Map<number, number>();
  let at = 0;
  for (const introduction of found.filter(({ first }) => given[first]?.quoted !== true)) {
    split.push(...given.slice(at, introduction.first), ...headOf(given, introduction));
    ends.set(split.length, split.length + introduction.end - introduction.first);
    split.push(...given.slice(introduction.first, introduction.end));
    at = introduction.end;
  }
  return { lines: [...split, ...given.slice(at)], ends };
};

/** Yahoo's apps put the first line of the original behind the introduction, and mark neither. */
const originalApart = (line: Line): readonly Line[] => {
  if (line.quoted || !line.text.includes("<")) return [line];
  const [, head = "", original = ""] = SHARED_END.exec(line.text) ?? [];
  return head !== "" && introductions([head], () => false).length > 0
    ? [
        { ...line, text: head },
        { text: original, quoted: false, made: "original" },
      ]
    : [line];
};

const SHARED_END = /^(.{0,200}<[^<>\s@]{1,80}@[^<>\s]{1,100}>[^<>:]{0,40}:)\s{2,8}(\S.*)$/u;

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
