import { type AskedDetails, numberValue } from "../reading/clauses/asked-details.ts";
import type { Unit } from "../reading/words/units.ts";

/** Tells what stands in the request, in some form, and numbers that do not. */
export const repeats = ({ words, names, numbers, days }: AskedDetails): ((unit: Unit) => string) => {
  const asked = [...words];
  const stems = new Set(asked.filter(isLong).map(stem));
  const nameStems = new Set([...names].filter(isLong).map(stem));
  const unspaced = asked.filter((word) => UNSPACED.test(word)).join(" ");
  const dates = new Set(days.flatMap((day) => day.split("-").map(numberValue)));
  const isIn = (word: string): boolean =>
    words.has(word) ||
    (isLong(word) && stems.has(stem(word))) ||
    (word.length > 1 && UNSPACED.test(word) && unspaced.includes(word));
  return ({ tag, word, words: said }) => {
    if (tag === "number" || /^\d/.test(word)) {
      const value = numberValue(word);
      return numbers.has(value) || dates.has(value) || words.has(word) ? REPEATED : OTHER;
    }
    if (!said.some(isIn)) return "";
    return said.some((one) => isLong(one) && nameStems.has(stem(one))) ? NAME : REPEATED;
  };
};

/** Whether a word tells what a request is about: "de" and "la" stand in any. */
export const isTelling = (word: string): boolean => isLong(word) || UNSPACED.test(word);

/** Long enough to be the same word with another ending. */
const isLong = (word: string): boolean => word.length >= STEM;
const stem = (word: string): string => word.slice(0, STEM);
const STEM = 4;

const UNSPACED = /[\p{Script=Han}\p{Script=Hangul}]/u;

/** Of the words of a request but its names. */
export const REPEATED = "*";
const NAME = "*name";
const OTHER = "-";
