import { describe, expect, test } from "vitest";
import { FOLDERS, figuresLine, figuresOf, isWrong, phrasesIn, resultOf } from "./phrases.ts";

/** What must be understood of the clear answers, by language. */
const UNDERSTOOD: Readonly<Record<string, number>> = { en: 0.98 };
const UNDERSTOOD_ELSEWHERE = 0.95;
const COMMENTS = 0.95;

/** The classifier learnt from the second set; half of it does, for the time that the tests may take. */
const EVERY = { phrases: 1, "phrases-extra": 2 } as const;

describe.each(FOLDERS)("of the labelled texts in %s", (folder) => {
  for (const [language, phrases] of phrasesIn(folder)) {
    const results = phrases.filter((_, index) => index % EVERY[folder] === 0).map(resultOf);
    const figures = figuresOf(results);

    test(`none in "${language}" is decided wrongly`, () => {
      console.log(`${folder}  ${figuresLine(language, results)}`);

      expect(results.filter(isWrong)).toEqual([]);
    });

    test(`the clear ones in "${language}" are understood`, () => {
      expect(figures.understood).toBeGreaterThanOrEqual(UNDERSTOOD[language] ?? UNDERSTOOD_ELSEWHERE);
    });

    test(`the comments in "${language}" are the author's own words`, () => {
      expect(figures.comments).toBeGreaterThanOrEqual(COMMENTS);
    });
  }
});
