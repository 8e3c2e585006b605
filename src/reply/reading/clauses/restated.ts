import type { Unit } from "../words/units.ts";
import { type AskedDetails, numberValue } from "./asked-details.ts";
import type { ClauseLanguage } from "./clause-reading.ts";
import { answers, type Clause } from "./clauses.ts";
import { likelyDetails } from "./likely-details.ts";
import { withNamedThings } from "./named-things.ts";
import { TIMES } from "./time-limits.ts";
import { weekdayNamed, weekdayOf } from "./weekdays.ts";

/**
 * A clause in which the days and numbers that only repeat what was asked for are words like any other, and
 * those that were not asked for are a part: "approved from 3 to 14 August" is a decision where that is the
 * whole leave, and none where it was to last until the 21st.
 * @param asked null where nothing is known to compare with: then what a decision names is what was asked for
 */
export const restated = (
  clause: Clause,
  sentence: readonly Unit[],
  asked: () => AskedDetails | null,
  language: ClauseLanguage,
): Clause => {
  const { units: written } = clause;
  if (!written.some(answers) && !(sentence.some(answers) && tellsWhen(written))) return clause;
  const details = asked();
  const units =
    details === null ? written : withNamedThings(written, details, language).flatMap(withTimesWithin);
  if (!units.some(isTime)) return { ...clause, units };
  if (details === null) {
    const names = likelyDetails(units, sentence, language);
    return { ...clause, units: units.map((unit, at) => (names(unit, at) ? plain(unit) : unit)) };
  }
  if (namesEveryDay(units, details)) return { ...clause, units: units.map(plain) };
  return { ...clause, units: units.map((unit, at) => compared(unit, units[at + 1], details)) };
};

/** "Take Friday off", "the 3 laptops": listed as one phrase, these name a day or a number nevertheless. */
const withTimesWithin = (unit: Unit): readonly Unit[] => {
  if (isTime(unit) || unit.words.length === 1) return [unit];
  const asUnit = (tag: Unit["tag"], word: string): Unit => ({
    ...unit,
    tag,
    alone: null,
    word,
    words: [word],
  });
  return [
    unit,
    ...unit.words.flatMap((word, at): readonly Unit[] => {
      if (isWeekday(word)) return [asUnit("days", word)];
      return /^\d/.test(word)
        ? [asUnit("number", word), asUnit("small words", unit.words[at + 1] ?? "")]
        : [];
    }),
  ];
};

const isWeekday = (word: string): boolean => word.length >= MIN_WEEKDAY && weekdayNamed(word) !== undefined;

/** Shorter words are often others. */
const MIN_WEEKDAY = 5;

const compared = (unit: Unit, next: Unit | undefined, details: AskedDetails): Unit => {
  if (repeats(unit, next, details)) return plain(unit);
  return isOther(unit, details) ? { ...unit, tag: "part" } : unit;
};

/** A number or day that is none of the request, or one of several, of which so much is approved. */
const isOther = ({ tag, word }: Unit, { numbers, days }: AskedDetails): boolean =>
  (tag === "number" && !numbers.has(numberValue(word))) || (tag === "days" && days.length > 0);

/** "Approved: 10 to 20 January"; a number alone may count anything. */
const tellsWhen = (units: readonly Unit[]): boolean =>
  units.every((unit) => isTime(unit) || BESIDE_TIME.has(unit.tag)) &&
  units.some(({ tag }) => tag === "times" || tag === "days");

const BESIDE_TIME: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>(["small words", "leads", "limits to"]);

/** Days, numbers, and a day such as "3rd", which is a part as well. */
const isTime = ({ tag, word }: Unit): boolean => TIMES.has(tag) || (tag === "part" && /^\d/.test(word));

const plain = (unit: Unit): Unit => (isTime(unit) ? { ...unit, tag: "as asked" } : unit);

/** All days of the request, by date or by weekday, and no number that is none of it. */
const namesEveryDay = (units: readonly Unit[], { days, numbers }: AskedDetails): boolean => {
  const named = units.flatMap(numbersIn);
  const weekdays = units.filter(({ tag }) => tag === "days").flatMap(({ word }) => weekdayNamed(word) ?? []);
  const parts = new Set(
    days.flatMap((day) => day.split("-").flatMap((part) => [numberValue(part), part.slice(-2)])),
  );
  return (
    days.length > 0 &&
    (named.length > 0 || weekdays.length > 0) &&
    days.every(
      (day) => named.includes(numberValue(day.slice(-2))) || weekdays.includes(weekdayOf(day) ?? -1),
    ) &&
    weekdays.every((weekday) => days.some((day) => weekdayOf(day) === weekday)) &&
    named.every((number) => parts.has(number) || numbers.has(number))
  );
};

/** "1.3." is two numbers, "3,200" is one. */
const numbersIn = ({ tag, word }: Unit): readonly string[] => {
  if (tag !== "number" && !(tag === "part" && /^\d/.test(word))) return [];
  const isDate = /^\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?$|^\d{4}-/.test(word);
  return isDate ? word.split(/\D/).map(numberValue) : [numberValue(word)];
};

const repeats = (unit: Unit, next: Unit | undefined, details: AskedDetails): boolean => {
  const value = numberValue(unit.word);
  const behind = unit.tag === "number" ? details.numbers.get(value) : undefined;
  return behind !== undefined && isSame(value, behind, next?.word ?? "", details);
};

/** A small number may be that of something else, unless the same word stands behind it or there is no other. */
const isSame = (value: string, behind: readonly string[], next: string, { numbers }: AskedDetails): boolean =>
  value.length > 2 ||
  behind.some((word) => word.length > 2 && word.slice(0, STEM) === next.slice(0, STEM)) ||
  [...numbers.keys()].filter((number) => number.length <= 2).length === 1;

const STEM = 4;
