import type { Token } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** All vocabularies, and which of them know a word. */
export type Library = {
  readonly vocabularies: readonly Vocabulary[];
  /** One bit a vocabulary, in their order. */
  readonly known: ReadonlyMap<string, number>;
};

export const libraryOf = (vocabularies: readonly Vocabulary[]): Library => {
  const known = new Map<string, number>();
  vocabularies.forEach(({ words, spellings }, index) => {
    for (const word of [...words, ...spellings.keys()])
      known.set(word, (known.get(word) ?? 0) | (1 << index));
  });
  return { vocabularies, known };
};

export const knowers = ({ vocabularies, known }: Library, word: string): readonly Vocabulary[] => {
  const bits = known.get(word) ?? 0;
  return bits === 0 ? [] : vocabularies.filter((_, index) => (bits & (1 << index)) !== 0);
};

/** How many words of a text each language knows. */
export const coverage = (tokens: readonly Token[], { vocabularies, known }: Library): readonly number[] => {
  const counts = vocabularies.map(() => 0);
  for (const [index, { word, kind, capital }] of tokens.entries()) {
    // Names are words of some language.
    if (kind !== "word" || (capital && index > 0)) continue;
    let bits = known.get(word) ?? 0;
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
