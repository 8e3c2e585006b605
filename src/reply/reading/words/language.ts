import { scriptOf } from "./script.ts";
import type { Token } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** All vocabularies, and which of them know a word. */
export type Library = {
  readonly vocabularies: readonly Vocabulary[];
  /** One bit a vocabulary, in their order. */
  readonly knowing: (word: string) => number;
};

/** Asks the languages for a word once, since mails say the same again and again. */
export const libraryOf = (vocabularies: readonly Vocabulary[]): Library => {
  const asked = new Map<string, number>();
  const knowing = (word: string): number => {
    const known = asked.get(word);
    if (known !== undefined) return known;
    const script = scriptOf(word);
    const bits = vocabularies.reduce((all, { written }, index) => {
      const { words, spellings } = written(script);
      return words.has(word) || spellings.has(word) ? all | (1 << index) : all;
    }, 0);
    if (asked.size >= MAX_ASKED) asked.clear();
    asked.set(word, bits);
    return bits;
  };
  return { vocabularies, knowing };
};

/** As many words as some thousand mails have. */
const MAX_ASKED = 20_000;

export const knowers = ({ vocabularies, knowing }: Library, word: string): readonly Vocabulary[] => {
  const bits = knowing(word);
  return bits === 0 ? [] : vocabularies.filter((_, index) => (bits & (1 << index)) !== 0);
};

/** How many words of a text each language knows. */
export const coverage = (tokens: readonly Token[], { vocabularies, knowing }: Library): readonly number[] => {
  const counts = vocabularies.map(() => 0);
  for (const [index, { word, kind, capital }] of tokens.entries()) {
    // Names are words of some language.
    if (kind !== "word" || (capital && index > 0)) continue;
    let bits = knowing(word);
    for (let language = 0; bits !== 0; language++, bits >>>= 1) {
      if (bits & 1) counts[language] = (counts[language] ?? 0) + 1;
    }
  }
  return counts;
};

/** The languages that know most of a text; several when they are equal. */
export const likeliest = (counts: readonly number[]): readonly number[] => {
  const most = Math.max(...counts);
  return most === 0 ? [] : counts.flatMap((count, index) => (count === most ? [index] : []));
};
