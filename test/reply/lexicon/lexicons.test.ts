import { expect, test } from "vitest";
import { HEADINGS } from "../../../src/reply/lexicon/lexicon.ts";
import { lexicons } from "../../../src/reply/lexicon/lexicons.ts";
import { signs } from "../../../src/reply/lexicon/signs.ts";
import { hasGroups } from "../../../src/reply/reading/written-phrase.ts";

const phrasesOf = (lexicon: (typeof lexicons)[number]): readonly string[] =>
  HEADINGS.flatMap((heading) => lexicon.phrases.get(heading) ?? []);

test.each([...lexicons, signs].map((one) => [one.language, one] as const))(
  "every group in the lexicon %s is opened and closed, with no comma or other group in it",
  (_, lexicon) => {
    expect(phrasesOf(lexicon).filter((phrase) => /[{}]/.test(phrase) && !hasGroups(phrase))).toEqual([]);
  },
);
