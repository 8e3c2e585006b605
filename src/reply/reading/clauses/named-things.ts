import { withoutAccents } from "../words/fold.ts";
import { IDEOGRAPH } from "../words/script.ts";
import type { Unit } from "../words/units.ts";
import type { AskedDetails } from "./asked-details.ts";
import type { ClauseLanguage } from "./clause-reading.ts";

/**
 * A clause in which the words that only repeat what was asked for name it: "the TV for the canteen we won't buy", where
 * a TV for the canteen was asked for. Some of several things that were are a part: "the dock is approved".
 */
export const withNamedThings = (
  units: readonly Unit[],
  { things }: AskedDetails,
  { forms }: ClauseLanguage,
): readonly Unit[] => {
  const fields = things.map((list) => list.flatMap((words) => parted(words, forms.isAnd)));
  const named = fields.flatMap((list) => {
    const found = list.filter((thing) => units.some((_, at) => isNamed(units, at, thing)));
    return found.map((thing) => ({ thing, tag: found.length < list.length ? "part" : "as asked" }) as const);
  });
  return units.map((unit, at) => {
    if (!MAY_NAME.has(unit.tag) || unit.alone !== null) return unit;
    const of = named.find(({ thing }) => isNamed(units, at, thing));
    // Words of which nothing is doubtful need not become known.
    const isKnown = unit.tag === "small words" && of?.tag === "as asked";
    return of === undefined || isKnown ? unit : { ...unit, tag: of.tag };
  });
};

/** "A dock and a monitor" are two things. */
const parted = (
  words: readonly string[],
  isAnd: (word: string) => boolean,
): readonly (readonly string[])[] => {
  const and = words.findIndex(isAnd);
  if (and === -1) return [words];
  return [words.slice(0, and), ...parted(words.slice(and + 1), isAnd)].filter(({ length }) => length > 0);
};

/** What tells nothing else by itself. */
const MAY_NAME: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>([
  "unknown",
  "common",
  "small words",
  "part",
  "times",
]);

/** Whether a unit stands in the name of a thing. */
const isNamed = (units: readonly Unit[], at: number, thing: readonly string[]): boolean => {
  const unit = units[at];
  if (unit === undefined) return false;
  return IDEOGRAPH.test(unit.word)
    ? isWithin(unit.words, units[at - 1], units[at + 1], thing.join(""))
    : unit.words.every((word) => thing.some((other) => isSame(word, other)));
};

/** Chinese and Japanese characters are words each: two that stand together there, too. */
const isWithin = (
  words: readonly string[],
  before: Unit | undefined,
  after: Unit | undefined,
  thing: string,
): boolean => {
  const written = words.join("");
  const [first, last] = [before?.words.at(-1) ?? "", after?.words[0] ?? ""];
  const pairs = [
    written.length > 1 ? written : "",
    first && `${first}${written}`,
    last && `${written}${last}`,
  ];
  return pairs.some((pair) => pair !== "" && thing.includes(pair));
};

/** The same word, with another ending, or with what Arabic and Hebrew write before it. */
const isSame = (word: string, thing: string): boolean => {
  const [one, other] = [withoutAccents(word), withoutAccents(thing)];
  if (one === other) return one.length >= MIN_WORD;
  const length = Math.min(one.length, other.length);
  if (length < MIN_STEM) return false;
  if (GLUING.test(one)) return one.endsWith(other) || other.endsWith(one);
  const stem = Math.max(MIN_STEM, length - MAX_ENDING);
  return one.slice(0, stem) === other.slice(0, stem) && Math.abs(one.length - other.length) <= MAX_LONGER;
};

const MIN_WORD = 3;
const MIN_STEM = 4;
const MAX_ENDING = 2;
const MAX_LONGER = 4;

const GLUING = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;
