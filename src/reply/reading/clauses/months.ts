import { monthNamesIn } from "../../month-names.ts";
import { remembered } from "../../once.ts";
import { folded } from "../words/fold.ts";
import type { AskedDetails } from "./asked-details.ts";

/**
 * How the month that a word names, in whatever form, is to the days of the request: the one of all of them, the
 * month of some, or of none; null where the word names no month or the request no days.
 */
export const monthOf = (
  word: string,
  { days, words }: AskedDetails,
  language: string,
): "all" | "some" | "none" | null => {
  const asked = days.map((day) => Number(day.split("-").at(-2)));
  const month = word.length < MIN_NAME || asked.length === 0 ? undefined : monthIn(language, word);
  if (month === undefined) return null;
  const [first, last] = [Math.min(...asked), Math.max(...asked)];
  if (first === month && last === month) return "all";
  // From December to January.
  const isWithin =
    last - first > MONTHS / 2 ? month <= first || last <= month : first <= month && month <= last;
  return isWithin || [...words].some((one) => monthIn(language, one) === month) ? "some" : "none";
};

const monthIn = (language: string, word: string): number | undefined =>
  monthsOf(language).find(([stem]) => isFormOf(stem, word))?.[1];

/** With an ending, or behind a short word that is written together with it: "באוקטובר". */
const isFormOf = (stem: string, word: string): boolean =>
  (word.startsWith(stem) && word.length - stem.length <= MAX_ADDED) ||
  (PREFIXING.test(word) && word.endsWith(stem) && word.length - stem.length <= MAX_PREFIX);

/** "May" and its like mean other things, too. */
const MIN_NAME = 4;
const MAX_ADDED = 4;
const MAX_PREFIX = 2;
const PREFIXING = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;

const monthsOf = remembered((language) =>
  monthNamesIn(language, ["long"])
    .map(([name, month]) => [stemOf(folded(name), language), month] as const)
    .filter(([stem]) => stem.length >= MIN_NAME),
);

/** Without the letter that changes from case to case. */
const stemOf = (name: string, language: string): string =>
  INFLECTING.has(language) && name.length > MIN_NAME ? name.slice(0, -1) : name;

const INFLECTING = new Set(["cs", "pl", "ru", "uk"]);
const MONTHS = 12;
