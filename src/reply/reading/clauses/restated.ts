import { once } from "../../once.ts";
import type { Unit } from "../words/units.ts";
import { answers } from "./answering.ts";
import { type AskedDetails, numberValue } from "./asked-details.ts";
import type { ClauseLanguage } from "./clause-reading.ts";
import type { Clause } from "./clauses.ts";
import { likelyDetails } from "./likely-details.ts";
import { monthOf } from "./months.ts";
import { namedThings } from "./named-things.ts";
import { isOtherCount, repeatedTimes } from "./repeated-times.ts";
import { TIMES } from "./time-limits.ts";
import { weekdayIn, weekdayNamed, weekdayOf } from "./weekdays.ts";

/**
 * Makes of each clause of a sentence one in which the days and numbers that only repeat what was asked for are words like any other, and
 * those that were not asked for are a part: "approved from 3 to 14 August" is a decision where that is the
 * whole leave, and none where it was to last until the 21st.
 * @param asked null where nothing is known to compare with: then what a decision names is what was asked for
 */
export const restatedIn = (
  sentence: readonly Unit[],
  asked: () => AskedDetails | null,
  language: ClauseLanguage,
): ((clause: Clause) => Clause) => {
  const restate = once(() => {
    const details = asked();
    return details === null ? likelyIn(sentence, language) : knownIn(sentence, details, language);
  });
  return (clause) => {
    const { units } = clause;
    const isCompared = units.some(answers) || (sentence.some(answers) && tellsWhen(units));
    return isCompared ? { ...clause, units: restate()(units) } : clause;
  };
};

type Restate = (units: readonly Unit[]) => readonly Unit[];

const likelyIn =
  (sentence: readonly Unit[], language: ClauseLanguage): Restate =>
  (units) => {
    if (!units.some(isTime)) return units;
    const names = likelyDetails(units, sentence, language);
    return units.map((unit, at) => (names(unit, at) ? plain(unit) : unit));
  };

const knownIn = (sentence: readonly Unit[], details: AskedDetails, language: ClauseLanguage): Restate => {
  const withThings = namedThings(sentence, details, language);
  return (written) => {
    if (written.every(({ alone }) => alone !== null)) return written;
    const units = withThings(written).flatMap((unit) => withTimesWithin(unit, language));
    if (units.some(isTime) && namesEveryDay(units, details)) return units.map(plain);
    const repeated = repeatedTimes(units, details, language);
    const approves = units.some(({ tag, alone }) => tag === "approves" || alone === "approve");
    return units.map((unit, at) => {
      if (repeated.has(at)) return asAsked(unit);
      const months = unit.words.map((word) => monthOf(word, details, language.language));
      if (isTime(unit) && months.includes("all") && units.filter(isTime).length === 1) return asAsked(unit);
      const isPart =
        isOther(unit, details) ||
        isOtherCount(units, at, details, language) ||
        (approves && months.includes("none"));
      return isPart ? { ...unit, tag: "part" } : unit;
    });
  };
};

/** "Take Friday off", "the 3 laptops": listed as one phrase, these name a day or a number nevertheless. */
const withTimesWithin = (unit: Unit, { language }: ClauseLanguage): readonly Unit[] => {
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
      if (weekdayIn(language, word) !== undefined) return [asUnit("days", word)];
      return /^\d/.test(word)
        ? [asUnit("number", word), asUnit("small words", unit.words[at + 1] ?? "")]
        : [];
    }),
  ];
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

const plain = (unit: Unit): Unit => (isTime(unit) ? asAsked(unit) : unit);

/** Words of which nothing is doubtful stay what they are. */
const asAsked = (unit: Unit): Unit => (unit.tag === "small words" ? unit : { ...unit, tag: "as asked" });

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
