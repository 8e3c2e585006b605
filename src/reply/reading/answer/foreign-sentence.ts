import type { Clause } from "../clauses/clauses.ts";
import type { ReadSentence } from "../clauses/place.ts";

/**
 * A sentence in a language that nobody here knows. English words are mixed into any language, so beside them
 * a clause counts as foreign that has more unknown words than known ones.
 */
export const foreignSentence = (
  sentences: readonly ReadSentence[],
  language: string | null,
): ReadSentence | undefined =>
  sentences.find(
    ({ text, clauses }) =>
      UNREAD.test(text) ||
      (language === "en" &&
        clauses.some(
          ({ clause, reading }, index) => reading.is === "other" && isForeign(clause, index === 0),
        )),
  );

const isForeign = ({ units }: Clause, isFirst: boolean): boolean => {
  // A capital letter is that of a name, but not at the beginning of a sentence.
  const words = units.filter(
    ({ capital, joined }, index) => joined !== "script" && (!capital || (isFirst && index === 0)),
  );
  const unknown = words.filter(({ tag }) => tag === "unknown").length;
  return unknown > 1 && unknown > words.length - unknown;
};

/** Letters of scripts that none of our languages is written in. */
const UNREAD =
  /(?!\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Common}|\p{Script=Inherited})\p{L}/u;
