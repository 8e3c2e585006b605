import { once, remembered } from "../../once.ts";
import { folded } from "../words/fold.ts";

/**
 * Which day of the week a word names, in any of the languages that are read: 0 for Sunday; undefined if it
 * names none, or might name several.
 */
export const weekdayNamed = (word: string): number | undefined => {
  let [best, length]: [number | undefined, number] = [undefined, MIN_STEM - 1];
  for (const [name, weekday] of allWeekdays()) {
    if (name === word) return weekday;
    const shared = sharedStart(name, word);
    // What an ending stands behind is inflected: "среда", "среду".
    if (shared < Math.min(name.length, word.length) - MAX_ENDING) continue;
    if (shared === length && weekday !== best) best = undefined;
    if (shared > length) [best, length] = [weekday, shared];
  }
  return best;
};

/** The day of the week of an ISO date; undefined if it has no year. */
export const weekdayOf = (day: string): number | undefined =>
  isFullDate(day) ? new Date(day).getUTCDay() : undefined;

/** With its year: `2026-08-03`. */
export const isFullDate = (day: string): boolean => day.length === FULL_DATE;

/** The weekday that a word names in one language, in whatever form: "montags", "środę", "quintas". */
export const weekdayIn = (language: string, word: string): number | undefined =>
  word.length < MIN_NAME
    ? undefined
    : weekdaysOf(language).find(([name]) => isFormOf(name.split("-", 1)[0] ?? name, word))?.[1];

const isFormOf = (name: string, word: string): boolean => {
  const shared = sharedStart(name, word);
  return shared >= name.length - MAX_ENDING && word.length - shared <= MAX_ADDED;
};

const MIN_NAME = 4;
const MAX_ADDED = 4;

const FULL_DATE = "2026-08-03".length;
const MIN_STEM = 3;
const MAX_ENDING = 2;

const sharedStart = (one: string, other: string): number => {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
};

/** Hebrew says "day" before each. */
const DAY_BEFORE = /^יום /;

type WeekdayName = readonly [name: string, weekday: number];

/** Made when first needed, since few answers name a weekday. */
const weekdaysOf = remembered((language): readonly WeekdayName[] => {
  const format = new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" });
  return Array.from(
    { length: 7 },
    (_, weekday): WeekdayName => [
      // The 4th of January 2026 was a Sunday.
      folded(format.format(Date.UTC(2026, 0, 4 + weekday))).replace(DAY_BEFORE, ""),
      weekday,
    ],
  );
});

const allWeekdays = once(() => LANGUAGES.flatMap(weekdaysOf));

const LANGUAGES = "en de fr es pt it nl sv da nb fi pl cs tr ru uk ar he".split(" ");
