import { GAP, hasGroups, type Step, waysThrough } from "./written-phrase.ts";

/**
 * Many phrases as one graph of their words, in which a phrase is found word by word: as large as what is
 * written, however many phrases its groups stand for.
 */
export type PhraseGraph<Sense> = {
  /** Where phrases begin that may stand anywhere. */
  readonly anywhere: Place<Sense>;
  /** Where phrases begin that only stand first: `^has`. */
  readonly first: Place<Sense>;
};

/** Where one is in a phrase when some of its words are read. */
export type Place<Sense> = {
  /** What may follow. A word may lead to several places, since a phrase with groups shares none with others. */
  readonly next: ReadonlyMap<string, readonly Place<Sense>[]>;
  /** What follows later, behind other words: "lehne … ab". */
  readonly later: Place<Sense> | null;
  /** What the phrases mean that end here. */
  readonly ends: readonly Sense[];
  /** What those mean that end here only if a clause does: `согласовала$`. */
  readonly lastEnds: readonly Sense[];
};

/** @param wordsOf takes apart what stands between two spaces: "j'approuve" is two words */
export const phraseGraph = <Sense extends object>(
  phrases: Iterable<readonly [written: string, sense: Sense]>,
  wordsOf: (written: string) => readonly string[],
): PhraseGraph<Sense> => {
  const graph = { anywhere: newPlace<Sense>(), first: newPlace<Sense>() };
  const grouped: (readonly [string, Sense])[] = [];
  for (const phrase of phrases) {
    if (hasGroups(phrase[0])) grouped.push(phrase);
    else addPlain(graph, ...phrase, wordsOf);
  }
  // Behind the plain ones, whose beginnings are shared and must lead to nothing but themselves.
  for (const phrase of grouped) addGrouped(graph, ...phrase, wordsOf);
  return graph;
};

/** The places behind a word. */
export const behind = <Sense extends object>(
  places: readonly Place<Sense>[],
  word: string | undefined,
): readonly Place<Sense>[] => {
  if (word === undefined) return [];
  const [only] = places;
  if (only !== undefined && places.length === 1) return only.next.get(word) ?? [];
  const found: Place<Sense>[] = [];
  for (const { next } of places) for (const place of next.get(word) ?? []) found.push(place);
  return found;
};

type Growing<Sense> = {
  next: Map<string, Growing<Sense>[]>;
  later: Growing<Sense> | null;
  ends: readonly Sense[];
  lastEnds: readonly Sense[];
};

type GrowingGraph<Sense> = { readonly [start in keyof PhraseGraph<Sense>]: Growing<Sense> };

type WordsOf = (written: string) => readonly string[];

/** Most places have little: what they do not have is shared. */
const newPlace = <Sense extends object>(): Growing<Sense> => ({
  next: NOTHING,
  later: null,
  ends: NONE,
  lastEnds: NONE,
});
const NOTHING: Map<string, never[]> = new Map();
const NONE: readonly never[] = [];

const lead = <Sense extends object>(
  place: Growing<Sense>,
  word: string,
  to: Growing<Sense>,
): Growing<Sense> => {
  if (place.next === NOTHING) place.next = new Map();
  const known = place.next.get(word);
  if (known === undefined) place.next.set(word, [to]);
  else known.push(to);
  return to;
};

const laterThan = <Sense extends object>(place: Growing<Sense>): Growing<Sense> => {
  place.later ??= newPlace();
  return place.later;
};

const end = <Sense extends object>(place: Growing<Sense>, sense: Sense, isLast: boolean): void => {
  if (isLast) place.lastEnds = withSense(place.lastEnds, sense);
  else place.ends = withSense(place.ends, sense);
};

/** Thousands of places end one phrase each, of a few dozen senses: those share their lists. */
const withSense = <Sense extends object>(senses: readonly Sense[], sense: Sense): readonly Sense[] => {
  if (senses.includes(sense)) return senses;
  if (senses.length > 0) return [...senses, sense];
  const known = (ALONE.get(sense) as readonly Sense[] | undefined) ?? [sense];
  ALONE.set(sense, known);
  return known;
};
const ALONE = new WeakMap<object, readonly object[]>();

const addPlain = <Sense extends object>(
  graph: GrowingGraph<Sense>,
  written: string,
  sense: Sense,
  wordsOf: WordsOf,
): void => {
  const [isFirst, isLast] = [written.startsWith("^"), written.endsWith("$")];
  const bare = written.slice(isFirst ? 1 : 0, isLast ? -1 : written.length);
  const [words = "", later = ""] = bare.split(GAP);
  const place = along(isFirst ? graph.first : graph.anywhere, words, wordsOf);
  // A gap with nothing behind it is none.
  end(later === "" ? place : along(laterThan(place), later, wordsOf), sense, isLast);
};

const along = <Sense extends object>(
  from: Growing<Sense>,
  words: string,
  wordsOf: WordsOf,
): Growing<Sense> => {
  let place = from;
  for (const written of words.split(" "))
    for (const word of wordsOf(written)) place = sharedBehind(place, word);
  return place;
};

/** The place behind a word in all plain phrases that begin alike. */
const sharedBehind = <Sense extends object>(place: Growing<Sense>, word: string): Growing<Sense> =>
  place.next.get(word)?.[0] ?? lead(place, word, newPlace());

/** A phrase with groups that is being added. */
type Adding<Sense> = {
  readonly ways: ReturnType<typeof waysThrough>;
  readonly sense: Sense;
  readonly wordsOf: WordsOf;
  /** The places of the graph for those of the phrase. */
  readonly places: Map<string, Growing<Sense>>;
};

/** Where one is in a phrase that is being added; the same words may stand before and behind a gap. */
type At = { readonly place: number; readonly isLater: boolean };

const addGrouped = <Sense extends object>(
  graph: GrowingGraph<Sense>,
  written: string,
  sense: Sense,
  wordsOf: WordsOf,
): void => {
  const adding = { ways: waysThrough(written), sense, wordsOf, places: new Map() };
  for (const { word, to } of adding.ways.get(0) ?? []) {
    const start = word.startsWith("^") ? graph.first : graph.anywhere;
    addStep(start, { place: 0, isLater: false }, { word: word.replace(/^\^/, ""), to }, adding);
  }
};

const addStep = <Sense extends object>(
  from: Growing<Sense>,
  at: At,
  { word, to }: Step,
  adding: Adding<Sense>,
): void => {
  if (word === GAP) {
    if (at.isLater) end(from, adding.sense, false);
    else addSteps(laterThan(from), { place: to, isLater: true }, adding);
    return;
  }
  const isLast = word.endsWith("$");
  const words = adding.wordsOf(isLast ? word.slice(0, -1) : word);
  const parted = behindParts(from, at, words.slice(0, -1), adding);
  const [last] = words.slice(-1);
  if (isLast) end(last === undefined ? from : lead(parted, last, newPlace()), adding.sense, true);
  else if (last === undefined) addSteps(from, { ...at, place: to }, adding);
  else lead(parted, last, placeFor({ ...at, place: to }, adding));
};

const addSteps = <Sense extends object>(from: Growing<Sense>, at: At, adding: Adding<Sense>): void => {
  const steps = adding.ways.get(at.place);
  if (steps === undefined) end(from, adding.sense, false);
  for (const step of steps ?? []) addStep(from, at, step, adding);
};

/** The place behind the first parts of what is written as one word and is several. */
const behindParts = <Sense extends object>(
  from: Growing<Sense>,
  { place, isLater }: At,
  parts: readonly string[],
  { places }: Adding<Sense>,
): Growing<Sense> => {
  let [reached, key] = [from, `${isLater} ${place}`];
  for (const part of parts) {
    key += ` ${part}`;
    const known = places.get(key) ?? lead(reached, part, newPlace());
    places.set(key, known);
    reached = known;
  }
  return reached;
};

/** One place of the graph for a place of the phrase. */
const placeFor = <Sense extends object>(at: At, adding: Adding<Sense>): Growing<Sense> => {
  const key = `${at.isLater} ${at.place}`;
  const known = adding.places.get(key);
  if (known !== undefined) return known;
  const place = newPlace<Sense>();
  adding.places.set(key, place);
  addSteps(place, at, adding);
  return place;
};
