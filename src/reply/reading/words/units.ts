import { longestPhrase, spelled, spelledBy } from "./longest-phrase.ts";
import type { SpellingCheck } from "./spelling.ts";
import type { Token } from "./tokens.ts";
import { type Sense, senseOf, type Tag, type Verdict, type Vocabulary } from "./vocabulary.ts";

/** A phrase, word or sign of a sentence with what it is. */
export type Unit = {
  readonly tag: Tag | "unknown" | "common" | "number" | "mark" | "as asked";
  readonly alone: Verdict | null;
  readonly word: string;
  /** All words of the phrase that stand together. */
  readonly words: readonly string[];
  readonly capital: boolean;
  /** By what it hangs on to the word before it: "un-approved", or a script without spaces. */
  readonly joined: "no" | "hyphen" | "script";
  readonly quoted: boolean;
  /** A later word of a phrase that began before: the "ab" of "lehne … ab". */
  readonly isLater: boolean;
};

/** Where words are looked up: first the language of the sentence, then what is mixed into it. */
export type Lookup = {
  readonly chain: readonly Vocabulary[];
  /** Other languages, for words that nothing in the chain knows. */
  readonly foreign: (token: Token) => readonly Vocabulary[];
  /** The decision that a mistyped word means. */
  readonly mistyped: SpellingCheck;
  /** The author's names, which are no words. */
  readonly names: ReadonlySet<string>;
  /** Whether a word stands in what was asked for, as the names of those whom it concerns do. */
  readonly concerned: (word: string) => boolean;
};

/** Finds the longest phrases first, so that the "no" of "no problem" is no answer. */
export const unitsOf = (tokens: readonly Token[], lookup: Lookup): readonly Unit[] => {
  const units: Unit[] = [];
  const taken = new Set<number>();
  const chain = lookup.chain.map((vocabulary) => spelledBy(vocabulary, tokens, lookup.concerned));
  let quoted = false;
  let isFirst = true;
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.kind === "quote") {
      quoted = !quoted;
      at++;
      continue;
    }
    const found = taken.has(at) ? null : longestPhrase(chain, at, isFirst, taken);
    for (const position of found?.later ?? []) taken.add(position);
    const isLater = taken.has(at);
    const meaning: Meaning = isLater ? TAKEN : (found?.sense ?? meaningOf(token, lookup));
    const length = found?.length ?? 1;
    const joined = joinedBy(token, tokens[at - 1]);
    const { tag, alone } = meaning;
    const { word, capital } = token;
    const words = tokens.slice(at, at + length).map((one) => one.word);
    units.push({ tag: tag ?? "common", alone, word, words, capital, joined, quoted, isLater });
    // "Decent coffee at last ☕ Go ahead"
    isFirst = token.kind === "picture" || (isFirst && (alone !== null || (tag !== null && OPENERS.has(tag))));
    at += length;
  }
  return units;
};

const joinedBy = (token: Token, before: Token | undefined): Unit["joined"] => {
  if (!token.joined || token.kind !== "word" || before?.kind !== "word" || before.word.endsWith("'"))
    return "no";
  return IDEOGRAPH.test(token.word) || IDEOGRAPH.test(before.word) ? "script" : "hyphen";
};

type Meaning = { readonly tag: Unit["tag"] | null; readonly alone: Verdict | null };

/** The later words of a phrase with a gap. */
const TAKEN: Meaning = { tag: "small words", alone: null };
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;

/** What may stand before the first word of a clause. */
const OPENERS: ReadonlySet<string> = new Set(["friendly", "contrast", "greetings", "acknowledges", "mark"]);

const meaningOf = (token: Token, lookup: Lookup): Meaning => {
  const { word, kind } = token;
  if (kind === "mark") return { tag: "mark", alone: null };
  if (kind === "number") return { tag: word.startsWith("#") ? "small words" : "number", alone: null };
  if (lookup.names.has(word)) return { tag: "around a name", alone: null };
  const isIn = (words: (vocabulary: Vocabulary) => ReadonlySet<string>): boolean =>
    lookup.chain.some((vocabulary) => words(vocabulary).has(spelled(token, vocabulary)));
  if (isIn(({ common }) => common)) return { tag: "common", alone: null };
  for (const vocabulary of lookup.chain) {
    const tag = byBeginning(token, vocabulary) ?? byEnding(token, vocabulary);
    if (tag === "verdict stems" && !isIn(({ written }) => written(token.script ?? "latin").words)) {
      const { verdict, alone } = lookup.mistyped(word, vocabulary, true) ?? NOT_MEANT;
      if (verdict !== null) return alone ? { tag: "common", alone: verdict } : tagOfVerdict(verdict);
    }
    if (tag !== null) return { tag, alone: null };
  }
  // A piece of some longer phrase.
  if (isIn(({ written }) => written(token.script ?? "latin").words)) return { tag: "common", alone: null };
  const others = lookup.foreign(token);
  if (others.length > 0) return foreignMeaning(token, others);
  for (const vocabulary of lookup.chain) {
    const { verdict, alone } = lookup.mistyped(word, vocabulary) ?? NOT_MEANT;
    if (verdict !== null) return alone ? { tag: "common", alone: verdict } : tagOfVerdict(verdict);
  }
  return { tag: "unknown", alone: null };
};

const NOT_MEANT = { verdict: null, alone: false } as const;

const tagOfVerdict = (verdict: Verdict): Meaning => ({
  tag: verdict === "approve" ? "approves" : "rejects",
  alone: null,
});

const byBeginning = ({ word, plain }: Token, vocabulary: Vocabulary): Tag | null => {
  const { beginnings } = vocabulary.patterns;
  if (beginnings.size === 0) return null;
  for (let length = Math.min(word.length, MAX_STEM); length >= 1; length--) {
    const tag = beginnings.get(word.slice(0, length)) ?? beginnings.get(plain.slice(0, length));
    if (tag !== undefined) return tag;
  }
  return null;
};

const byEnding = ({ word }: Token, vocabulary: Vocabulary): Tag | null => {
  const { endings } = vocabulary.patterns;
  if (endings.size === 0) return null;
  for (let length = Math.min(word.length - 1, MAX_STEM); length >= 1; length--) {
    const tag = endings.get(word.slice(-length));
    if (tag !== undefined) return tag;
  }
  return null;
};

const MAX_STEM = 20;

/** A word of another language: what it says if all that know it agree, and any doubt that one of them has. */
const foreignMeaning = (token: Token, vocabularies: readonly Vocabulary[]): Meaning => {
  const single = vocabularies.map((vocabulary) => singleSense(spelled(token, vocabulary), vocabulary));
  const doubt = single.find((phrase) => phrase?.tag != null && FOREIGN_DOUBTS.has(phrase.tag));
  if (doubt != null) return doubt;
  // Names look like words of some language.
  if (token.capital && single.every((phrase) => phrase?.alone == null && !isVerdict(phrase?.tag)))
    return { tag: "unknown", alone: null };
  const [first = null, ...rest] = single.map((phrase) => phrase ?? null);
  return first !== null && rest.every((phrase) => phrase?.tag === first.tag && phrase?.alone === first.alone)
    ? first
    : { tag: "common", alone: null };
};

/** What a word means by itself, wherever it stands. */
const singleSense = (word: string, vocabulary: Vocabulary): Sense | null => {
  const { begun, ends } = vocabulary.table().graph;
  return senseOf(begun("anywhere", word).flatMap(ends));
};

const isVerdict = (tag: Tag | null | undefined): boolean => tag === "approves" || tag === "rejects";

const FOREIGN_DOUBTS: ReadonlySet<string> = new Set<Tag>([
  "negates",
  "verdict stems",
  "somebody else decides",
  "withdrawn",
  "condition",
  "later",
  "exception",
  "contrast",
  "wishes",
  "hedges",
  "asks",
]);
