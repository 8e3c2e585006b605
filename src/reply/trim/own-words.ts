import { pageLines } from "./page-lines.ts";

/** What we sent: the notice that is answered, or all that might be. */
export type Original = { readonly text: string; readonly html: string };

/** Stands in what we sent for words that we cited there and no longer know: whatever takes its place is ours. */
export const CITED = "\uE000";

/** Which lines of a reply are ours, and how well we know the rest of them. */
export type OwnLines = {
  readonly isOwn: readonly boolean[];
  /** Lines in the place of words which we cited: ours, unless something else tells that they are not. */
  readonly isCited: readonly boolean[];
  /**
   * How completely the reply holds what we sent between the first and the last word it holds of it: from 0 to
   * 1. The closer to 1, the surer is that anything else between those lines was written into them.
   */
  readonly density: number;
};

/** What was sent as words, text and HTML, once they are needed. */
export type SentWords = () => readonly (readonly string[])[];

export const sentWords = (original: Original | undefined): SentWords => {
  let known: readonly (readonly string[])[] | undefined;
  return () => {
    known ??=
      original === undefined ? [] : [ownWordsOf(original.text), htmlWords(original.html)].map(firstWords);
    return known;
  };
};

/**
 * Finds again what we sent, however it was wrapped, marked, stripped of its links or shown as text: by runs
 * of words in the order in which we wrote them. Linear in the reply.
 *
 * A few words that happen to be ours as well are not ours: the approver may have typed "Approve", or cite a
 * line.
 */
export const ownLines = (lines: readonly string[], sent: SentWords): OwnLines => {
  if (sent().length === 0) return { isOwn: lines.map(hasOwnLink), isCited: [], density: 0 };
  const words = lines.map((line) => ownWordsOf(line));
  const reply = firstWords(words.flat());
  const versions = sent()
    .map((version) => matched(reply, version))
    .filter(({ count }) => count >= MIN_WORDS);
  const ends = endsOf(words);
  const isOwn = words.map((line, index) => {
    const end = ends[index] ?? 0;
    const start = end - line.length;
    if (hasOwnLink(lines[index] ?? "")) return true;
    if (line.length === 0) return versions.length > 0 && LINK.test(lines[index] ?? "");
    if (end > reply.length) return false;
    return versions.some(({ found }) => found.slice(start, end).every(Boolean));
  });
  const isCited = words.map((line, index) =>
    versions.some(({ cited }) => line.length > 0 && cited.has((ends[index] ?? 0) - 1)),
  );
  return { isOwn, isCited, density: Math.max(0, ...versions.map(({ density }) => density)) };
};

/** For each line the number of words up to its end. */
const endsOf = (words: readonly (readonly string[])[]): readonly number[] => {
  let end = 0;
  return words.map((line) => {
    end += line.length;
    return end;
  });
};

/** More than anybody cites. */
const MIN_WORDS = 20;
const MAX_WORDS = 12_000;

const firstWords = (words: readonly string[]): readonly string[] => words.slice(0, MAX_WORDS);

/** The path of a decision or status link, also inside of what a gateway made of it. */
const hasOwnLink = (line: string): boolean => /(?:\/|%2F)[ds](?:\/|%2F)[\w-][\w.-]{20}/i.test(line);

const htmlWords = (html: string): readonly string[] =>
  pageLines([html], "all").lines.flatMap(({ text }) => ownWordsOf(text));

/** Words without the links, marks and asterisks that come and go between programs; signs of Chinese are words. */
const ownWordsOf = (text: string): readonly string[] => {
  const words = text.normalize("NFKC").toLowerCase().replace(LINKS, " ");
  return words.match(IS_ASCII.test(words) ? ASCII_WORD : WORD) ?? [];
};

const IS_ASCII = /^[\0-\x7F]*$/;
const ASCII_WORD = /[a-z0-9]+/g;
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|\uE000|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}\p{N}])+/gu;

const LINKS = /[[<(]?\b(?:https?|mailto|cid):[^\s>\])]{1,4000}[>\])]?/g;
const LINK = /\b(?:https?|mailto|cid):/;

type Match = {
  /** The words in the place of what we cited. */
  readonly cited: ReadonlySet<number>;
  readonly found: readonly boolean[];
  readonly count: number;
  readonly density: number;
};

/** Runs of the reply that stand in the same order in what was sent. */
const matched = (reply: readonly string[], sent: readonly string[]): Match => {
  const places = placesOf(sent);
  const found: boolean[] = reply.map(() => false);
  const [seen, cited] = [new Set<number>(), new Set<number>()];
  let [first, last, next, end] = [sent.length, 0, 0, 0];
  for (let at = 0; at + SHINGLE <= reply.length; ) {
    const run = longestRun(reply, at, sent, places.get(shingle(reply, at)) ?? [], next);
    if (weight(reply, at, run.length) < MIN_RUN) {
      at++;
      continue;
    }
    for (let offset = 0; offset < run.length; offset++) {
      found[at + offset] = true;
      seen.add(run.place + offset);
    }
    if (sent[next] === CITED && run.place === next + 1 && at - end <= MAX_CITED) {
      found.fill(true, end, at);
      for (let gap = end; gap < at; gap++) cited.add(gap);
      seen.add(next);
    }
    at += run.length;
    end = at;
    next = run.place + run.length;
    [first, last] = [Math.min(first, run.place), Math.max(last, next)];
  }
  return { found, cited, count: seen.size, density: seen.size === 0 ? 0 : seen.size / (last - first) };
};

const SHINGLE = 3;
/** Words that a run has at least; a sign of Chinese counts half. */
const MIN_RUN = 7;
const MAX_PLACES = 6;
const MAX_CITED = 200;

const shingle = (words: readonly string[], at: number): string => words.slice(at, at + SHINGLE).join(" ");

const placesOf = (sent: readonly string[]): ReadonlyMap<string, readonly number[]> => {
  const places = new Map<string, number[]>();
  for (let at = 0; at + SHINGLE <= sent.length; at++) {
    const key = shingle(sent, at);
    const known = places.get(key);
    if (known === undefined) places.set(key, [at]);
    else if (known.length < MAX_PLACES) known.push(at);
  }
  return places;
};

/** Of runs equally long, the one that goes on where the one before it ended. */
const longestRun = (
  reply: readonly string[],
  at: number,
  sent: readonly string[],
  places: readonly number[],
  next: number,
): { readonly place: number; readonly length: number } => {
  let best = { place: 0, length: 0 };
  for (const place of places) {
    let length = SHINGLE;
    while (at + length < reply.length && reply[at + length] === sent[place + length]) length++;
    const isNext = length === best.length && best.place < next && place >= next;
    if (length > best.length || isNext) best = { place, length };
  }
  return best;
};

const weight = (words: readonly string[], at: number, length: number): number => {
  let sum = 0;
  for (let offset = 0; offset < length; offset++) sum += (words[at + offset]?.length ?? 0) > 1 ? 1 : 0.5;
  return sum;
};
