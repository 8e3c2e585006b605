import { expect, test } from "vitest";
import { HEADINGS } from "../../../src/reply/lexicon/lexicon.ts";
import { lexicons } from "../../../src/reply/lexicon/lexicons.ts";
import { signs } from "../../../src/reply/lexicon/signs.ts";
import { firstWords } from "../../../src/reply/reading/words/phrase-graph.ts";
import { tokensOf, wordsOf } from "../../../src/reply/reading/words/tokens.ts";
import { decidedAlone, phrasesWithSense, vocabularyOf } from "../../../src/reply/reading/words/vocabulary.ts";
import { hasGroups } from "../../../src/reply/reading/words/written-phrase.ts";

const phrasesOf = (lexicon: (typeof lexicons)[number]): readonly string[] =>
  HEADINGS.flatMap((heading) => lexicon.phrases.get(heading) ?? []);

test.each([...lexicons, signs].map((one) => [one.language, one] as const))(
  "every group in the lexicon %s is opened and closed, with no comma or other group in it",
  (_, lexicon) => {
    expect(phrasesOf(lexicon).filter((phrase) => /[{}]/.test(phrase) && !hasGroups(phrase))).toEqual([]);
  },
);

test.each([...lexicons, signs].map((one) => [one.language, one] as const))(
  "every phrase of the lexicon %s is looked for where its first word stands, and every decision by one word for a mistyped one",
  (_, lexicon) => {
    const starts = new Set(phrasesWithSense(lexicon).flatMap(([written]) => firstWords(written, wordsOf)));
    const fresh = vocabularyOf(lexicon);
    const isLookedFor = (word: string): boolean => fresh.mayBegin(word, tokensOf(word)[0]?.script ?? null);

    expect([...starts].filter((word) => !isLookedFor(word))).toEqual([]);
    const deciding = new Set(fresh.deciding);
    const decisions = [...starts].filter((word) => decidedAlone(word, fresh) !== null);
    expect(decisions.filter((word) => !deciding.has(word))).toEqual([]);
  },
);
