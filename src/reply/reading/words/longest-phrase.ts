import type { Start } from "./phrase-graph.ts";
import { UNCASED } from "./script.ts";
import type { Token } from "./tokens.ts";
import { type Sense, senseOf, type Vocabulary } from "./vocabulary.ts";
import type { Place } from "./word-graph.ts";

/** A phrase that stands in a sentence. */
export type Found = {
  readonly sense: Sense;
  /** How many words of it stand together. */
  readonly length: number;
  /** Where the words stand that follow later: "lehne … ab". */
  readonly later: readonly number[];
  /** Of two phrases at one place, the one with the higher rank is meant. */
  readonly rank: number;
};

/** A sentence with its words as one vocabulary spells them. */
export type Spelled = {
  readonly vocabulary: Vocabulary;
  readonly tokens: readonly Token[];
  readonly words: readonly string[];
  /** The same word with the apostrophe that it was typed without, where both are listed. */
  readonly meant: (at: number) => string | undefined;
  /** Whether a word is somebody's name. */
  readonly isName: (at: number) => boolean;
};

/** @param concerned whether a word stands in what was asked for, which tells names from other words */
export const spelledBy = (
  vocabulary: Vocabulary,
  tokens: readonly Token[],
  concerned: (word: string) => boolean = () => false,
): Spelled => {
  const words = tokens.map((token) => spelled(token, vocabulary));
  const isUnlisted = (at: number): boolean => {
    const { script = null } = tokens[at] ?? {};
    return script !== null && !vocabulary.written(script).words.has(words[at] ?? "");
  };
  const isName = (at: number): boolean => {
    const token = tokens[at];
    if (token === undefined || !(token.capital || UNCASED.test(token.word)) || !isUnlisted(at)) return false;
    return (token.capital && !isBegun(tokens, at)) || concerned(token.word);
  };
  const meant = (at: number): string | undefined => {
    const { script = null } = tokens[at] ?? {};
    return script === null ? undefined : vocabulary.written(script).apostrophes.get(words[at] ?? "");
  };
  return { vocabulary, tokens, words, meant, isName };
};

/** Whether a word begins a sentence, where a capital letter is no sign of a name. */
const isBegun = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1];
  return before === undefined || (before.kind !== "word" && before.kind !== "number" && before.word !== ",");
};

/** A word as the vocabulary spells it. */
export const spelled = ({ word, plain, script }: Token, { written }: Vocabulary): string => {
  if (script === null) return word;
  const { words, spellings } = written(script);
  return words.has(word) ? word : (spellings.get(word) ?? spellings.get(plain) ?? word);
};

/**
 * The longest phrase at a place of a sentence; of equally long ones that of the earlier vocabulary.
 * @param taken where words of phrases stand that began before
 */
export const longestPhrase = (
  chain: readonly Spelled[],
  at: number,
  isFirst: boolean,
  taken: ReadonlySet<number>,
): Found | null => {
  let longest: Found | null = null;
  for (const sentence of chain) {
    const found = longestOf(sentence, at, isFirst, taken);
    if (found !== null && (longest === null || lengthOf(found) > lengthOf(longest))) longest = found;
  }
  return longest;
};

const lengthOf = ({ length, later }: Found): number => length + later.length;

const longestOf = (
  sentence: Spelled,
  at: number,
  isFirst: boolean,
  taken: ReadonlySet<number>,
): Found | null => {
  const isNamed = sentence.isName(at);
  if (
    !isNamed &&
    !sentence.vocabulary.mayBegin(sentence.words[at] ?? "", sentence.tokens[at]?.script ?? null)
  )
    return null;
  const { begun, behind } = sentence.vocabulary.table().graph;
  let best: Found | null = null;
  for (const start of isFirst ? FIRST : ANYWHERE) {
    let named: readonly Place[] = isNamed ? begun(start, NAME) : [];
    const meant = sentence.meant(at);
    let places: readonly Place[] = [
      ...begun(start, sentence.words[at]),
      ...(meant === undefined ? [] : begun(start, meant)),
      ...named,
    ];
    for (let length = 1; places.length > 0; length++) {
      for (const found of phrasesEnding(places, sentence, at, length, start === "first"))
        if (best === null || isBefore(found, best)) best = found;
      if (taken.has(at + length)) break;
      const next = followed(places, sentence, at + length);
      // A name may be of several words.
      named = sentence.isName(at + length) ? [...named, ...behind(places, NAME)] : [];
      places = named.length === 0 ? next : [...next, ...named];
    }
  }
  return best;
};

/** Where the word at this place leads, however it is spelled. */
const followed = (
  places: readonly Place[],
  { vocabulary, words, meant }: Spelled,
  at: number,
): readonly Place[] => {
  const { behind } = vocabulary.table().graph;
  const other = meant(at);
  const next = behind(places, words[at]);
  return other === undefined ? next : [...next, ...behind(places, other)];
};

/** Stands for a name in a phrase: "let @ go". */
const NAME = "@";

const FIRST = ["first", "anywhere"] as const satisfies readonly Start[];
const ANYWHERE = ["anywhere"] as const satisfies readonly Start[];

const isBefore = (one: Found, other: Found): boolean =>
  one.rank > other.rank || (one.rank === other.rank && one.sense.order < other.sense.order);

/** The longest first; those whose words stand together before others, and those that stand at one place only. */
const rankOf = (length: number, later: number, isFirst: boolean): number =>
  8 * (length + later) + (length > 1 ? 4 : 0) + (isFirst ? 1 : 0);

/** The phrases of which so many words are read, and no more follow or only later ones. */
const phrasesEnding = (
  places: readonly Place[],
  sentence: Spelled,
  at: number,
  length: number,
  isFirst: boolean,
): readonly Found[] => {
  const { later: laterThan, ends, lastEnds } = sentence.vocabulary.table().graph;
  const found: Found[] = [];
  // "Das Budget von 500 € bewilligt": not by whom.
  const isCounted = sentence.tokens[at + length]?.kind === "number";
  const add = (reached: readonly Place[], later: readonly number[]): void => {
    const isEnd = endsClause(sentence.tokens[(later.at(-1) ?? at + length - 1) + 1]);
    const sense = answering(sensesOf(reached, ends), sentence, at, length, isEnd);
    const rank = rankOf(length, later.length, isFirst);
    if (sense !== null && !(isCounted && later.length > 0 && sense.tag === "reported"))
      found.push({ sense, length, later, rank });
    const last = isEnd ? sensesOf(reached, lastEnds) : null;
    if (last !== null) found.push({ sense: last, length, later, rank: rank + 1 });
  };
  add(places, []);
  const gaps = allOf(places, laterThan);
  if (gaps.length === 0) return found;
  const start = at + length;
  for (let [from, gap] = [start, 0]; from < sentence.tokens.length && gap < MAX_GAP; from++) {
    const kind = sentence.tokens[from]?.kind;
    if (kind === "mark" && !isWithin(sentence.tokens, from)) break;
    // A date is as long as it is written: "vom 1. März bis 31. August".
    if (kind === "word") gap++;
    const later: number[] = [];
    for (let to = from, ahead = followed(gaps, sentence, to); ahead.length > 0; ) {
      later.push(to);
      add(ahead, [...later]);
      ahead = followed(ahead, sentence, ++to);
    }
  }
  return found;
};

const MAX_GAP = 12;

/** The sign of a number: "1. März", "12 %". */
const isWithin = (tokens: readonly Token[], at: number): boolean => {
  const word = tokens[at]?.word ?? "";
  return (
    tokens[at - 1]?.kind === "number" && (word === "." ? tokens[at + 1] !== undefined : UNIT_SIGN.test(word))
  );
};

const UNIT_SIGN = /^[$€£¥₴₽%°§]$/u;

const endsClause = (next: Token | undefined): boolean =>
  next === undefined || next.kind === "mark" || next.kind === "picture";

const sensesOf = (places: readonly Place[], ends: (place: Place) => readonly Sense[]): Sense | null =>
  senseOf(allOf(places, ends));

/** As `flatMap`, but faster where most places have nothing and no more than one has something. */
const allOf = <Item>(places: readonly Place[], of: (place: Place) => readonly Item[]): readonly Item[] => {
  let found: readonly Item[] = [];
  for (const place of places) {
    const more = of(place);
    if (more.length > 0) found = found.length === 0 ? more : [...found, ...more];
  }
  return found;
};

/**
 * A rejection that is made of a negation answers only where nothing follows or precedes that it negates:
 * "leider nicht" before "genehmigt" is no answer but a negation.
 */
const answering = (
  sense: Sense | null,
  { vocabulary, words }: Spelled,
  at: number,
  length: number,
  isEnd: boolean,
): Sense | null => {
  if (sense?.tag !== null || sense.alone !== "reject" || length === 1) return sense;
  if (!words.slice(at, at + length).some(vocabulary.table().isNegation)) return sense;
  return isEnd ? { ...sense, tag: "negates" } : null;
};
