import type { Unit } from "../words/units.ts";
import type { Verdict } from "../words/vocabulary.ts";
import type { ClauseLanguage, Doubt } from "./clause-reading.ts";

/**
 * Whether times or numbers in a clause limit its decision to a part of what was asked for: "approved for
 * Monday", but not "your leave from 3 to 14 August is approved". What is refused is refused as a whole, even
 * if it names its time; only a single day may be one of several.
 */
export const timeLimit = (
  units: readonly Unit[],
  verdict: Verdict,
  language: ClauseLanguage,
): Extract<Doubt, "part" | "number"> | null => {
  const named = requestTimes(units, language);
  const limiting = units.filter((unit, index) => {
    if (!TIMES.has(unit.tag) || named.has(index)) return false;
    return verdict === "approve" || (unit.tag !== "times" && !isDated(units, index, language.forms));
  });
  if (limiting.some(({ tag }) => tag !== "number")) return "part";
  return limiting.length > 0 ? "number" : null;
};

/** Words that tell when, and numbers. */
export const TIMES: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>(["times", "days", "number"]);

/** "Week 42", "3. August", but not "until Monday". */
const isDated = (units: readonly Unit[], index: number, { isBound }: ClauseLanguage["forms"]): boolean =>
  [units[index - 1], units[index + 1]].some(
    (beside) => beside?.tag === "times" && !(units[index]?.tag === "days" && beside.words.every(isBound)),
  );

/** Where the times stand that tell which request is meant, beside the word for it. */
export const requestTimes = (
  units: readonly Unit[],
  { forms, grammar }: ClauseLanguage,
): ReadonlySet<number> => {
  const isLast = grammar.has("thing last");
  const named = new Set<number>();
  for (const [index, { words }] of units.entries()) {
    if (!namesRequest(words, forms)) continue;
    const places = [
      ...run(units, index, 1, describes),
      ...run(units, index, -1, isLast ? describes : isAdjective),
      ...definiteBefore(units, index, forms.isArticle),
    ];
    const isBound = ({ words: time }: Unit): boolean => time.some(forms.isBound);
    if (
      hasBothEnds(
        places.flatMap((at) => units[at] ?? []),
        isBound,
      )
    )
      for (const at of places) named.add(at);
  }
  return named;
};

/** The places from this one on, forwards or backwards, as long as words are of a kind. */
const run = (
  units: readonly Unit[],
  index: number,
  step: 1 | -1,
  is: (unit: Unit) => boolean,
): readonly number[] => {
  const places: number[] = [];
  for (let at = index + step; ; at += step) {
    const unit = units[at];
    if (unit === undefined || !is(unit)) return places;
    places.push(at);
  }
};

/** "From 3 to 14 August"; with one end only, "from Wednesday" may be a part. */
const hasBothEnds = (units: readonly Unit[], isBound: (unit: Unit) => boolean): boolean => {
  if (!units.some(isBound)) return true;
  // "14일까지" is both a day and its bound.
  const points = units.filter((unit) => !isBound(unit) || unit.tag !== "times" || /\p{N}/u.test(unit.word));
  const days = points.filter(({ tag }) => tag === "number" || tag === "days").length;
  return days > 1 || (days === 0 && points.filter(({ tag }) => tag === "times").length > 1);
};

/** Chinese and Japanese words are of several characters, each a word here. */
export const namesRequest = (words: readonly string[], forms: ClauseLanguage["forms"]): boolean =>
  words.some(forms.isRequest) || forms.isRequest(words.join(" ")) || forms.isRequest(words.join(""));

/**
 * Whether words do nothing but name what was asked for, and when: "8月3日の休暇".
 * @param named where times stand that belong to it
 */
export const isTopic = (
  units: readonly Unit[],
  named: ReadonlySet<number>,
  { forms }: ClauseLanguage,
): boolean =>
  units.every((unit, index) => describes(unit) && (!TIMES.has(unit.tag) || named.has(index))) &&
  units.some(({ words }) => namesRequest(words, forms));

const describes = ({ tag }: Unit): boolean => DESCRIBING.has(tag);

const DESCRIBING: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>([
  ...TIMES,
  "as asked",
  "leads",
  "limits to",
  "follows",
  "small words",
  "around a name",
]);

/** "Your August leave". */
const isAdjective = ({ tag }: Unit): boolean => tag === "times" || tag === "days";

/** "The two weeks of leave" are those that were asked for. */
const definiteBefore = (
  units: readonly Unit[],
  index: number,
  isArticle: (word: string) => boolean,
): readonly number[] => {
  const places = run(units, index, -1, describes);
  const article = places.findIndex((at) => units[at]?.words.some(isArticle) && isCounted(units[at + 1]));
  return places.slice(0, article + 1);
};

/** "The 2 weeks", "the two weeks". */
const isCounted = (unit: Unit | undefined): boolean => unit?.tag === "number" || unit?.tag === "times";
