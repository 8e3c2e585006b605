import { isFullDate } from "./weekdays.ts";

/** How long something lasts, in one of the units that people count it in. */
export type Length = {
  /** How many, as `3`. */
  readonly value: string;
  /** The names of the unit in one language: "week", "weeks". */
  readonly words: readonly string[];
};

/**
 * How long it is from the first to the last of two days, as somebody may say it: 13 to 31 July are three weeks, 19 days or
 * 15 working days. None for fewer or more days, of which nobody knows what they begin and end.
 * @param days such as `2026-07-13`
 */
export const lengthsOf = (days: readonly string[], language: string): readonly Length[] => {
  const [first, last, ...others] = days.filter(isFullDate).sort();
  if (first === undefined || last === undefined || others.length > 0) return [];
  const count = (Date.parse(last) - Date.parse(first)) / DAY_MS + 1;
  const counts = [
    ["day", count],
    ["day", workingDays(first, count)],
    ["week", Math.round(count / 7)],
    ["month", wholeOf(count / DAYS_OF_MONTH)],
    ["year", wholeOf(count / DAYS_OF_YEAR)],
  ] as const;
  return counts.flatMap(([unit, value]) =>
    value > 0 ? { value: `${value}`, words: namesOf(unit, language) } : [],
  );
};

const DAY_MS = 24 * 60 * 60 * 1000;
const DAYS_OF_MONTH = 30.44;
const DAYS_OF_YEAR = 365.25;

/** Monday to Friday. */
const workingDays = (first: string, count: number): number => {
  const begun = new Date(first).getUTCDay();
  return Array.from({ length: Math.min(count, MAX_DAYS) }, (_, day) => (begun + day) % 7).filter(
    (weekday) => weekday !== 0 && weekday !== 6,
  ).length;
};

/** Nobody counts the days of more than a year. */
const MAX_DAYS = 400;

/** Of "two and a half months" there is no number. */
const wholeOf = (length: number): number =>
  Math.abs(length - Math.round(length)) < NEARLY ? Math.round(length) : 0;

const NEARLY = 0.15;

const namesKnown = new Map<string, readonly string[]>();

const namesOf = (unit: "day" | "week" | "month" | "year", language: string): readonly string[] => {
  const key = `${language} ${unit}`;
  const known = namesKnown.get(key) ?? formsOf(unit, language);
  namesKnown.set(key, known);
  return known;
};

/** As many forms as languages have for one, two, five and more. */
const formsOf = (unit: string, language: string): readonly string[] => {
  const format = new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" });
  const forms = [1, 2, 5, 11].flatMap((count) =>
    format
      .formatToParts(count)
      .filter(({ type }) => type === "unit")
      .map(({ value }) => value.toLowerCase()),
  );
  return [...new Set(forms)];
};
