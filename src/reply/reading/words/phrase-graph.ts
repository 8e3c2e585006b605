import { type Place, type WordGraph, wordGraph } from "./word-graph.ts";
import { GAP, hasGroups, type Step, stepsFrom, waysThrough } from "./written-phrase.ts";

/**
 * Many phrases as one graph of their words, in which a phrase is found word by word: as large as what is
 * written, however many phrases its groups stand for. A phrase is added when the first of its words is asked
 * for, since most mails have few of them.
 */
export type PhraseGraph<Sense> = Pick<WordGraph<Sense>, "behind" | "next" | "later" | "ends" | "lastEnds"> & {
  /** The places behind the first word of phrases. */
  readonly begun: (start: Start, word: string | undefined) => readonly Place[];
};

/** Where phrases stand: anywhere, or only first as `^has`. */
export type Start = "anywhere" | "first";

/** @param wordsOf takes apart what stands between two spaces: "j'approuve" is two words */
export const phraseGraph = <Sense>(
  phrases: Iterable<readonly [written: string, sense: Sense]>,
  wordsOf: WordsOf,
): PhraseGraph<Sense> => {
  const graph = wordGraph<Sense>();
  const newStarts = () => ({ anywhere: graph.newPlace(), first: graph.newPlace() });
  // Apart, since the beginnings of plain phrases are shared and must lead to nothing but themselves.
  const [plain, grouped] = [newStarts(), newStarts()];
  const waiting = waitingByWord(phrases, wordsOf);
  const asked = new Map<string, Begun>();
  const add = (phrase: Phrase<Sense>): void => {
    if (hasGroups(phrase.written)) addGrouped({ graph, ...grouped, wordsOf }, phrase);
    else addPlain({ graph, ...plain, wordsOf }, phrase);
  };
  const placesBehind = (word: string): Begun | undefined => {
    const phrases = waiting.take(word);
    if (phrases === undefined) return undefined;
    for (const phrase of phrases) add(phrase);
    const behind = (start: Start) => graph.behind([plain[start], grouped[start]], word);
    const begun = { anywhere: behind("anywhere"), first: behind("first") };
    asked.set(word, begun);
    return begun;
  };
  return {
    ...graph,
    begun: (start, word = "") => (asked.get(word) ?? placesBehind(word))?.[start] ?? [],
  };
};

/** The places behind a word: all phrases that begin with it are added together. */
type Begun = { readonly [start in Start]: readonly Place[] };

type WordsOf = (written: string) => readonly string[];

type Phrase<Sense> = { readonly written: string; readonly sense: Sense };

/** Phrases until one of their first words is asked for. */
type Waiting<Sense> = {
  /** Those that begin with a word, in their order, but for those that were taken before; none where no phrase does. */
  readonly take: (word: string) => readonly Phrase<Sense>[] | undefined;
};

/** In lists of numbers, since there are thousands, most of which are never asked for. */
const waitingByWord = <Sense>(
  phrases: Iterable<readonly [written: string, sense: Sense]>,
  wordsOf: WordsOf,
): Waiting<Sense> => {
  const [writtens, senses]: [string[], Sense[]] = [[], []];
  /** The last entry of each word; of each entry its phrase and the entry before it. */
  const [lasts, entries] = [new Map<string, number>(), [] as number[]];
  const wordsOnce = remembered(wordsOf);
  for (const [written, sense] of phrases) {
    for (const word of firstWords(written, wordsOnce))
      lasts.set(word, entries.push(writtens.length, lasts.get(word) ?? NONE) - 2);
    writtens.push(written);
    senses.push(sense);
  }
  return {
    take: (word) => {
      const last = lasts.get(word);
      if (last === undefined) return undefined;
      lasts.delete(word);
      const taken: Phrase<Sense>[] = [];
      for (let entry = last; entry !== NONE; entry = entries[entry + 1] as number) {
        const phrase = entries[entry] as number;
        const written = writtens[phrase] as string;
        if (written !== "") taken.push({ written, sense: senses[phrase] as Sense });
        writtens[phrase] = "";
      }
      return taken.reverse();
    },
  };
};

const NONE = -1;

/** Thousands of phrases begin with the same few hundred words. */
const remembered = (wordsOf: WordsOf): WordsOf => {
  const known = new Map<string, readonly string[]>();
  return (written) => {
    const words = known.get(written) ?? wordsOf(written);
    known.set(written, words);
    return words;
  };
};

/** The words a phrase may begin with. */
export const firstWords = (written: string, wordsOf: WordsOf): readonly string[] => {
  const found: string[] = [];
  if (addFirstWords(found, written, written.startsWith("^") ? 1 : 0, wordsOf)) return found;
  const bare = written.replace(/^\^|\$$/g, "");
  return hasGroups(bare) ? firstWordsFrom(0, bare, wordsOf) : firstWord(bare.split(GAP, 1), wordsOf);
};

/** What most phrases begin with, from a place on; false where one has to look closer. */
const addFirstWords = (found: string[], written: string, at: number, wordsOf: WordsOf): boolean => {
  if (written[at] !== "{") return addWord(found, written.slice(at, endOfWord(written, at)), wordsOf);
  const close = written.indexOf("}", at);
  if (close === -1) return false;
  const [mayEnd, isEnd] = [written[close + 1] === " ", close + 1 === written.length];
  for (const choice of written.slice(at + 1, close).split("|")) {
    const end = choice.indexOf(" ");
    if (choice === "") {
      if (isEnd || !addFirstWords(found, written, close + (mayEnd ? 2 : 1), wordsOf)) return false;
    } else if (end === -1 && !mayEnd && !isEnd) return false;
    else if (!addWord(found, end === -1 ? choice : choice.slice(0, end), wordsOf)) return false;
  }
  return true;
};

const endOfWord = (written: string, at: number): number => {
  const end = written.indexOf(" ", at);
  return end === -1 ? written.length : end;
};

const addWord = (found: string[], written: string, wordsOf: WordsOf): boolean => {
  if (MARK.test(written)) return false;
  const [first] = wordsOf(written);
  if (first !== undefined) found.push(first);
  return first !== undefined;
};

const MARK = /[{|}^$…]/;

const firstWord = ([words = ""]: readonly string[], wordsOf: WordsOf): readonly string[] => {
  for (const written of words.split(" ")) {
    const [first] = wordsOf(written);
    // Others are signs that are no words.
    if (first !== undefined) return [first];
  }
  return [];
};

const firstWordsFrom = (at: number, written: string, wordsOf: WordsOf): readonly string[] =>
  stepsFrom(written, at).flatMap(({ word, to }) => {
    if (word === GAP) return [];
    const [first] = wordsOf(word.replace(/^\^|\$$/g, ""));
    return first ?? (to < written.length ? firstWordsFrom(to, written, wordsOf) : []);
  });

/** What phrases are added to. */
type Into<Sense> = { readonly [start in Start]: Place } & {
  readonly graph: WordGraph<Sense>;
  readonly wordsOf: WordsOf;
};

const addPlain = <Sense>(into: Into<Sense>, { written, sense }: Phrase<Sense>): void => {
  const { graph, anywhere, first } = into;
  const [isFirst, isLast] = [written.startsWith("^"), written.endsWith("$")];
  const bare = written.slice(isFirst ? 1 : 0, isLast ? -1 : written.length);
  const [words = "", later = ""] = bare.split(GAP);
  const place = along(into, isFirst ? first : anywhere, words);
  // A gap with nothing behind it is none.
  graph.end(later === "" ? place : along(into, graph.laterThan(place), later), sense, isLast);
};

const along = <Sense>({ graph, wordsOf }: Into<Sense>, from: Place, words: string): Place => {
  let place = from;
  for (const written of words.split(" "))
    for (const word of wordsOf(written)) place = graph.sharedBehind(place, word);
  return place;
};

/** A phrase with groups that is being added. */
type Adding<Sense> = Into<Sense> & {
  readonly ways: ReturnType<typeof waysThrough>;
  readonly sense: Sense;
  /** The places of the graph for those of the phrase, by `keyOf`. */
  readonly places: Map<number, Place>;
  /** Those behind the first parts of what is written as one word and is several. */
  readonly partPlaces: Map<string, Place>;
};

/** Where one is in a phrase that is being added; the same words may stand before and behind a gap. */
type At = { readonly place: number; readonly isLater: boolean };

const keyOf = ({ place, isLater }: At): number => 2 * place + (isLater ? 1 : 0);

const addGrouped = <Sense>(into: Into<Sense>, { written, sense }: Phrase<Sense>): void => {
  const ways = waysThrough(written);
  const adding = { ...into, ways, sense, places: new Map(), partPlaces: new Map() };
  for (const { word, to } of ways.get(0) ?? []) {
    const start = word.startsWith("^") ? into.first : into.anywhere;
    addStep(start, { place: 0, isLater: false }, { word: word.replace(/^\^/, ""), to }, adding);
  }
};

const addStep = <Sense>(from: Place, at: At, { word, to }: Step, adding: Adding<Sense>): void => {
  const { graph, sense } = adding;
  if (word === GAP) {
    if (at.isLater) graph.end(from, sense, false);
    else addSteps(graph.laterThan(from), { place: to, isLater: true }, adding);
    return;
  }
  const isLast = word.endsWith("$");
  const words = adding.wordsOf(isLast ? word.slice(0, -1) : word);
  const parted = words.length > 1 ? behindParts(from, at, words.slice(0, -1), adding) : from;
  const last = words.at(-1);
  if (isLast) graph.end(last === undefined ? from : graph.lead(parted, last, graph.newPlace()), sense, true);
  else if (last === undefined) addSteps(from, { ...at, place: to }, adding);
  else graph.lead(parted, last, placeFor({ ...at, place: to }, adding));
};

const addSteps = <Sense>(from: Place, at: At, adding: Adding<Sense>): void => {
  const steps = adding.ways.get(at.place);
  if (steps === undefined) adding.graph.end(from, adding.sense, false);
  for (const step of steps ?? []) addStep(from, at, step, adding);
};

const behindParts = <Sense>(
  from: Place,
  at: At,
  parts: readonly string[],
  { graph, partPlaces }: Adding<Sense>,
): Place => {
  let [reached, key] = [from, `${keyOf(at)}`];
  for (const part of parts) {
    key += ` ${part}`;
    const known = partPlaces.get(key) ?? graph.lead(reached, part, graph.newPlace());
    partPlaces.set(key, known);
    reached = known;
  }
  return reached;
};

/** One place of the graph for a place of the phrase. */
const placeFor = <Sense>(at: At, adding: Adding<Sense>): Place => {
  const known = adding.places.get(keyOf(at));
  if (known !== undefined) return known;
  const place = adding.graph.newPlace();
  adding.places.set(keyOf(at), place);
  addSteps(place, at, adding);
  return place;
};
