import { once } from "../../once.ts";
import type { Unit } from "../words/units.ts";
import { type AskedDetails, numberValue } from "./asked-details.ts";
import { type Length, lengthsOf } from "./asked-lengths.ts";
import type { ClauseLanguage } from "./clause-reading.ts";
import { TIMES } from "./time-limits.ts";
import { weekdayIn } from "./weekdays.ts";

/**
 * Where a clause only repeats how many, how long or on which days of the week was asked for: "the twelve hours", "three
 * weeks" of a leave from the 13th to the 31st, "Mondays and Fridays" if no other day was.
 */
export const repeatedTimes = (
  units: readonly Unit[],
  details: AskedDetails,
  language: ClauseLanguage,
): ReadonlySet<number> => {
  const found = new Set<number>();
  const lengths = once(() => lengthsOf(details.days, language.language));
  for (const [at, unit] of units.entries()) {
    const next = units[at + 1];
    if (!isAsked(countedAt(units, at, language), details, lengths)) continue;
    found.add(at);
    if (unit.words.length === 1 && next !== undefined && TIMES.has(next.tag)) found.add(at + 1);
  }
  for (const at of repeatedWeekdays(units, details, language)) found.add(at);
  return found;
};

/** "One laptop", where two were asked for. */
export const isOtherCount = (
  units: readonly Unit[],
  at: number,
  { numbers }: AskedDetails,
  language: ClauseLanguage,
): boolean => {
  const { value, isWritten, behind } = countedAt(units, at, language);
  const isSame = (word: string): boolean => isSameWord(word, behind);
  return (
    isWritten &&
    value !== "" &&
    [...numbers].some(([number, words]) => number !== value && words.some(isSame)) &&
    numbers.get(value)?.some(isSame) !== true
  );
};

/** A number, in digits or as a word, and the word behind it. */
type Counted = { readonly value: string; readonly isWritten: boolean; readonly behind: string };

const countedAt = (units: readonly Unit[], at: number, { forms }: ClauseLanguage): Counted => {
  const { tag, word, words } = units[at] as Unit;
  const [first = "", behind = ""] = words.length > 1 ? words : [word, units[at + 1]?.word];
  const isWritten = tag !== "number";
  return { value: isWritten ? (forms.numberOf(first) ?? "") : numberValue(first), isWritten, behind };
};

const isAsked = (
  { value, isWritten, behind }: Counted,
  { numbers }: AskedDetails,
  lengths: () => readonly Length[],
): boolean => {
  if (value === "") return false;
  const isSame = (word: string): boolean => isSameWord(word, behind);
  const asked = numbers.get(value);
  if (asked?.some(isSame)) return true;
  // A small number may be that of something else, unless there is no other.
  const isOnly = [...numbers.keys()].filter((number) => number.length <= 2).length === 1;
  if (asked !== undefined && !isWritten && (value.length > 2 || isOnly)) return true;
  return lengths().some((length) => length.value === value && length.words.some(isSame));
};

const isSameWord = (one: string, other: string): boolean =>
  one.length >= MIN_WORD && other.length > 0 && one.slice(0, STEM) === other.slice(0, STEM);

const MIN_WORD = 2;
const STEM = 4;

const repeatedWeekdays = (
  units: readonly Unit[],
  { words }: AskedDetails,
  { language }: ClauseLanguage,
): readonly number[] => {
  const weekdays = units.map(({ tag, word }) =>
    MAY_BE_DAY.has(tag) ? weekdayIn(language, word) : undefined,
  );
  const places = weekdays.flatMap((weekday, at) => (weekday === undefined ? [] : [at]));
  if (places.length === 0) return [];
  const asked = new Set([...words].flatMap((word) => weekdayIn(language, word) ?? []));
  const named = new Set(weekdays.flatMap((weekday) => weekday ?? []));
  return asked.size === named.size && [...asked].every((weekday) => named.has(weekday)) ? places : [];
};

const MAY_BE_DAY: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>([
  "days",
  "times",
  "part",
  "common",
  "unknown",
]);
