import { pageLines } from "./page-lines.ts";
import { sentRuns } from "./sent-runs.ts";

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
    .map((version) => sentRuns(reply, version, CITED))
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
  return words.match(IS_LATIN.test(words) ? LATIN_WORD : WORD) ?? [];
};

/** Most mail is, and a pattern without scripts is a lot faster. Has no digits but these once it is normalized. */
const IS_LATIN = /^[\0-\u024F\u2000-\u206F]*$/;
const LATIN_WORD = /[a-z0-9\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F]+/g;
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|\uE000|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}\p{N}])+/gu;

const LINKS = /[[<(]?\b(?:https?|mailto|cid):[^\s>\])]{1,4000}[>\])]?/g;
const LINK = /\b(?:https?|mailto|cid):/;
