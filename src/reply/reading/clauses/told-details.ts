import type { Forms } from "../words/forms.ts";
import type { Unit } from "../words/units.ts";
import type { ClauseLanguage } from "./clause-reading.ts";
import { TIMES } from "./time-limits.ts";
import { weekdayNamed } from "./weekdays.ts";

/**
 * "Take Friday off": what somebody is told that he may do names its day, while "approved for Friday" may limit it,
 * and "I approve on Friday" tells when; where verbs come last they do not tell these apart by an "I".
 */
export const tellsToDo = (units: readonly Unit[], { forms, grammar }: ClauseLanguage): boolean =>
  !grammar.has("thing last") &&
  units.some(
    ({ tag, words }) => tag === "approves" && (words.length > 1 || !words.some(forms.isDescribing)),
  ) &&
  units.filter(({ tag }) => tag === "days").length === 1 &&
  units.every(({ words, tag }) => TOLD.has(tag) && !words.some((word) => saysOtherwise(word, forms)));

/** "I can't spare you on Friday"; but "I can't approve it today" puts it off, and "Friday is refused" may be a part. */
export const refusesDay = (
  units: readonly Unit[],
  sentence: readonly Unit[],
  { forms }: ClauseLanguage,
): boolean => {
  const [day, ...others] = sentence.filter(({ tag }) => tag === "days");
  return (
    day !== undefined &&
    others.length === 0 &&
    weekdayNamed(day.word) !== undefined &&
    units.every((unit) => unit === day || !(TIMES.has(unit.tag) || unit.tag === "other case")) &&
    units.some(({ tag, words }) => tag === "rejects" && words.length > 1) &&
    units.every(({ words, tag }) => tag !== "contrast" && !words.some(forms.isBound))
  );
};

const saysOtherwise = (word: string, { isSpeaker, isFirstPerson, isBound }: Forms): boolean =>
  isSpeaker(word) || isFirstPerson(word) || isBound(word);

const TOLD: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>([
  "approves",
  "days",
  "small words",
  "leads",
  "friendly",
  "harmless",
  "follows",
  "others",
  "around a name",
]);

/** Where "ten days" of "the ten days" stand: those that were asked for, unless others are counted beside them. */
export const definiteNumber = (
  units: readonly Unit[],
  { isArticle }: Forms,
  isDay: (at: number) => boolean,
): readonly number[] => {
  const isCounting = (unit: Unit | undefined): boolean => unit?.tag === "days" || unit?.tag === "times";
  const at = units.findIndex(
    ({ tag }, index) =>
      (tag === "number" || tag === "times") &&
      !isDay(index) &&
      (units[index - 1]?.words.some(isArticle) ?? false) &&
      isCounting(units[index + 1]),
  );
  const limits = units.filter((unit) => isCounting(unit) || unit.tag === "number" || unit.tag === "part");
  return at === -1 || limits.length > 2 ? [] : [at, at + 1];
};
