import type { ReadSentence } from "../reading/clauses/place.ts";
import type { Unit } from "../reading/words/units.ts";

/**
 * What a text is compared by with texts that people have labelled: runs of letters and of words, told apart by
 * language, and runs of what the lexicons say of its words, which are the same in all languages. Each kind is
 * a list of buckets that count alike.
 */
export type Features = readonly { readonly buckets: readonly number[]; readonly value: number }[];

/** How many buckets there are; runs that share one by chance count as the same. */
export const BUCKETS = 2 ** 19;

/** @param language in which the sentences were read, such as `de` */
export const featuresOf = (sentences: readonly ReadSentence[], language: string): Features =>
  [
    { kind: "letters", weight: 0.7, longest: 5, shortest: 2, parts: letters, language },
    { kind: "words", weight: 0.7, longest: 3, shortest: 1, parts: words, language },
    { kind: "senses", weight: 1, longest: 4, shortest: 1, parts: senses, language: "" },
  ].map(({ kind, weight, longest, shortest, parts, language }) => {
    const seed = hashed(FNV_OFFSET, `${kind} ${language}`);
    const buckets = new Set<number>();
    for (const sentence of sentences) addRuns(buckets, parts(sentence), seed, shortest, longest);
    return { buckets: [...buckets], value: weight / Math.sqrt(Math.max(1, buckets.size)) };
  });

/** Adds the bucket of every run of so many parts. */
const addRuns = (
  buckets: Set<number>,
  parts: readonly string[],
  seed: number,
  shortest: number,
  longest: number,
): void => {
  for (let start = 0; start < parts.length; start++) {
    let hash = seed;
    for (let length = 1; length <= longest && start + length <= parts.length; length++) {
      hash = hashed(hash, `${parts[start + length - 1]}\u0000`);
      if (length >= shortest) buckets.add((hash ^ (hash >>> 15)) & (BUCKETS - 1));
    }
  }
};

/** FNV-1a of 32 bits, by UTF-16 code units. */
const hashed = (hash: number, text: string): number => {
  let result = hash;
  for (let at = 0; at < text.length; at++) result = Math.imul(result ^ text.charCodeAt(at), FNV_PRIME);
  return result >>> 0;
};

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

const letters = ({ text }: ReadSentence): readonly string[] => [...` ${folded(text)} `];

const words = ({ text }: ReadSentence): readonly string[] => [
  BEGIN,
  ...(folded(text).match(WORD_OR_SIGN) ?? []),
  END,
];

const WORD_OR_SIGN = /[\p{L}\p{M}\p{N}_]+|[^\s]/gu;

const senses = ({ clauses, isAsked }: ReadSentence): readonly string[] => [
  BEGIN,
  ...clauses.flatMap(({ clause: { units } }, index) => [...(index > 0 ? [PARTED] : []), ...units.map(sense)]),
  isAsked ? ASKED : END,
];

const sense = ({ tag, alone, word }: Unit): string => (tag === "mark" ? word : `${tag}${alone ?? ""}`);

const BEGIN = "\u0001";
const END = "\u0002";
const ASKED = "\u0003";
const PARTED = "\u0004";

/** Capitals, full-width letters and which digits do not matter. */
const folded = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/\d/g, "0");
