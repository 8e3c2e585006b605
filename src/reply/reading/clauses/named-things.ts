import { withoutAccents } from "../words/fold.ts";
import { IDEOGRAPH } from "../words/script.ts";
import type { Unit } from "../words/units.ts";
import type { AskedDetails } from "./asked-details.ts";
import type { ClauseLanguage } from "./clause-reading.ts";
import { weekdayIn } from "./weekdays.ts";

/**
 * Makes of each clause of a sentence one in which the words that only repeat what was asked for name it: "the TV for the
 * canteen we won't buy", where a TV for the canteen was asked for. Some of several things that were are a part: "the dock
 * is approved", but not in "I approve the dock, the laptop and the monitor".
 */
export const namedThings = (
  sentence: readonly Unit[],
  { things, words, names }: AskedDetails,
  language: ClauseLanguage,
): ((units: readonly Unit[]) => readonly Unit[]) => {
  const named = namedIn(sentence, things, language);
  return (units) => {
    const isRefused = units.some(({ tag, alone }) => REFUSING.has(tag) || alone === "reject");
    return units.map((unit, at) => {
      if (!MAY_NAME.has(unit.tag) || unit.alone !== null || isWeekday(unit.word, language)) return unit;
      const of = named.find(({ thing }) => isNamed(units, at, thing));
      if (of?.tag === "part") return { ...unit, tag: "part" };
      const isThing =
        of !== undefined &&
        (!LIMITING.has(unit.tag) || of.thing.length <= MAX_NAMING) &&
        (!mayBeName(unit, of.thing, names) || (unit.capital ? isArticled(units[at - 1]) : isRefused));
      // Words of which nothing is doubtful need not become known.
      const isNew = unit.tag !== "small words" && (isThing || isPlace(units, at, words));
      return isNew ? { ...unit, tag: "as asked" } : unit;
    });
  };
};

const REFUSING: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>(["rejects", "negates"]);

/** "The first week" is what was asked for if the field says so and little else. */
const LIMITING: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>(["part", "times", "days"]);
const MAX_NAMING = 6;

/** "Tom approves it", where a note says that Tom stands in: a name tells who, unless an article stands before it. */
const mayBeName = ({ words }: Unit, thing: Thing, names: ReadonlySet<string>): boolean =>
  words.some(
    (word) => IDEOGRAPH.test(word) || thing.some((other) => names.has(other) && isSame(word, other)),
  );

const isArticled = (before: Unit | undefined): boolean => ARTICLED.has(before?.tag ?? "mark");

const LEADING: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>(["leads", "limits to"]);
const ARTICLED: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>([...LEADING, "small words"]);

/** A thing of the request that a sentence names, and what that makes of its words. */
type Named = { readonly thing: Thing; readonly tag: "part" | "as asked" };

const namedIn = (
  sentence: readonly Unit[],
  things: AskedDetails["things"],
  language: ClauseLanguage,
): readonly Named[] =>
  things.flatMap((field) => {
    const list = listOf(field, language);
    const found = list.filter((thing) => sentence.some((_, at) => isNamed(sentence, at, thing)));
    const tag = found.length < list.length ? "part" : "as asked";
    return found.map((thing) => ({ thing, tag }) as const);
  });

/** What tells nothing else by itself. */
const MAY_NAME: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>([
  "unknown",
  "common",
  "small words",
  "part",
  "times",
  "days",
]);

type Thing = readonly string[];

/**
 * The things of a field: "a dock and a monitor" are two, and of two with nothing but a comma between them the second mostly
 * tells more of the first: "cleaning contract, Brill". Weekdays tell when.
 */
const listOf = (field: readonly Thing[], language: ClauseLanguage): readonly Thing[] => {
  if (field.some((words) => words.some((word) => isWeekday(word, language)))) return [];
  const list = field.flatMap((words) =>
    words.length > MAX_PAIR ? [words] : parted(words, language.forms.isAnd),
  );
  return field.length === 2 && list.length === 2 ? [] : list;
};

/** In words: "a dock and a monitor". */
const MAX_PAIR = 5;

const parted = (words: Thing, isAnd: (word: string) => boolean): readonly Thing[] => {
  const and = words.findIndex(isAnd);
  if (and === -1) return words.length === 0 ? [] : [words];
  return [...parted(words.slice(0, and), isAnd), ...parted(words.slice(and + 1), isAnd)];
};

const isWeekday = (word: string, { language }: ClauseLanguage): boolean =>
  weekdayIn(language, word) !== undefined;

/** "Green light for Lyon", "no to Manchester": behind such a word a name says what, not who. */
const isPlace = (units: readonly Unit[], at: number, words: ReadonlySet<string>): boolean => {
  const unit = units[at];
  return unit?.tag === "unknown" && words.has(unit.word) && LEADING.has(units[at - 1]?.tag ?? "mark");
};

/** Whether a unit stands in the name of a thing. */
const isNamed = (units: readonly Unit[], at: number, thing: Thing): boolean => {
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
  const isInflected =
    one.slice(0, stem) === other.slice(0, stem) && Math.abs(one.length - other.length) <= MAX_LONGER;
  return isInflected || isHeadOf(one, other);
};

/** "Pöytää" of "sähköpöytä": the last part of a compound, whatever ending it has. */
const isHeadOf = (word: string, compound: string): boolean => {
  const stem = word.slice(0, Math.max(MIN_STEM, word.length - MAX_ENDING));
  const at = compound.lastIndexOf(stem);
  return at >= MIN_WORD && compound.length - at - stem.length <= MAX_ENDING;
};

const MIN_WORD = 3;
const MIN_STEM = 4;
const MAX_ENDING = 2;
const MAX_LONGER = 4;

const GLUING = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;
