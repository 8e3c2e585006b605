import { once } from "../once.ts";
import { type LineNumbers, lineNumbers } from "./line-numbers.ts";
import { pageLines } from "./page-lines.ts";
import { type Sent, sentNumbers, sentRuns } from "./sent-runs.ts";

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

/** What was sent, text and HTML, once it is needed; undefined if that is not known. */
export type SentWords = () => SentVersions | undefined;

type SentVersions = { readonly versions: readonly Sent[]; readonly book: LineNumbers };

export const sentWords = (original: Original | undefined): SentWords =>
  original === undefined ? () => undefined : once(() => versionsOf(original));

const versionsOf = ({ text, html }: Original): SentVersions => {
  const page = pageLines([html], "all").lines.map((line) => line.text);
  const written = text.split("\n");
  const book = lineNumbers([...written, ...page, CITED]);
  const [gap] = book.numbered([CITED], 1).numbers;
  const versions = [written, page].map((lines) => sentNumbers(book.numbered(lines, MAX_WORDS).numbers, gap));
  return { versions, book };
};

/**
 * Finds again what we sent, however it was wrapped, marked, stripped of its links or shown as text: by runs
 * of words in the order in which we wrote them. Linear in the reply.
 *
 * A few words that happen to be ours as well are not ours: the approver may have typed "Approve", or cite a
 * line.
 */
export const ownLines = (lines: readonly string[], sent: SentWords): OwnLines => {
  const known = sent();
  if (known === undefined) return linksAlone(lines);
  const { numbers, lineEnds } = known.book.numbered(lines, MAX_WORDS);
  const isSign = (at: number): boolean => known.book.isSign(numbers[at] ?? 0);
  const versions = known.versions
    .map((version) => sentRuns(numbers, isSign, version))
    .filter(({ count }) => count >= MIN_WORDS);
  if (versions.length === 0) return linksAlone(lines);
  const wordsOf = (index: number): readonly [number, number] => [
    lineEnds[index - 1] ?? 0,
    lineEnds[index] ?? 0,
  ];
  const isOwn = lines.map((line, index) => {
    const [start, end] = wordsOf(index);
    if (hasOwnLink(line)) return true;
    if (start === end) return LINK.test(line);
    return end <= numbers.length && versions.some(({ found }) => isAllOf(found, start, end));
  });
  const isCited = lines.map((_, index) => {
    const [start, end] = wordsOf(index);
    return end > start && versions.some(({ cited }) => cited[end - 1] === 1);
  });
  return { isOwn, isCited, density: Math.max(...versions.map(({ density }) => density)) };
};

const linksAlone = (lines: readonly string[]): OwnLines => ({
  isOwn: lines.map(hasOwnLink),
  isCited: [],
  density: 0,
});

const isAllOf = (found: Uint8Array, start: number, end: number): boolean => {
  for (let at = start; at < end; at++) if (found[at] === 0) return false;
  return true;
};

/** More than anybody cites. */
const MIN_WORDS = 20;
const MAX_WORDS = 12_000;

/** The path of a decision or status link, also inside of what a gateway made of it. */
const hasOwnLink = (line: string): boolean =>
  (line.includes("/") || line.includes("%")) && /(?:\/|%2F)[ds](?:\/|%2F)[\w-][\w.-]{20}/i.test(line);

const LINK = /\b(?:https?|mailto|cid):/;
