import { type AskedDetails, numberValue } from "../reading/clauses/asked-details.ts";
import type { ReadSentence } from "../reading/clauses/place.ts";
import type { Unit } from "../reading/words/units.ts";

/**
 * What a text is compared by with texts that people have labelled: runs of letters and of words, told apart by
 * language; runs of what the lexicons say of its words, which are the same in all languages; and the same
 * with what of them stands in the request, where that is known. Each kind is a list of buckets that count
 * alike.
 */
export type Features = readonly { readonly buckets: readonly number[]; readonly value: number }[];

/** How many buckets there are; runs that share one by chance count as the same. */
export const BUCKETS = 2 ** 19;

/**
 * @param language in which the sentences were read, such as `de`
 * @param asked null where the request is not known
 */
export const featuresOf = (
  sentences: readonly ReadSentence[],
  language: string,
  asked: AskedDetails | null,
): Features => [
  bucketsOf(`letters ${language}`, 0.7, [2, 5], sentences.map(letters)),
  bucketsOf(`words ${language}`, 0.7, [1, 3], sentences.map(words)),
  bucketsOf("senses", 1, [1, 4], sentences.map(senses(() => ""))),
  bucketsOf("asked", 1, [1, 3], asked === null ? [] : sentences.map(senses(repeats(asked)))),
];

const bucketsOf = (
  kind: string,
  weight: number,
  [shortest, longest]: readonly [number, number],
  sentences: readonly (readonly string[])[],
): Features[number] => {
  const seed = hashed(FNV_OFFSET, kind);
  const buckets = new Set<number>();
  for (const parts of sentences) addRuns(buckets, parts, seed, shortest, longest);
  return { buckets: [...buckets], value: weight / Math.sqrt(Math.max(1, buckets.size)) };
};

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

const senses =
  (markOf: (unit: Unit) => string) =>
  ({ clauses, isAsked }: ReadSentence): readonly string[] => [
    BEGIN,
    ...clauses.flatMap(({ clause: { units } }, index) => [
      ...(index > 0 ? [PARTED] : []),
      ...units.map((unit) =>
        unit.tag === "mark" ? unit.word : `${unit.tag}${unit.alone ?? ""}${markOf(unit)}`,
      ),
    ]),
    isAsked ? ASKED : END,
  ];

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

/** Long enough to be the same word with another ending. */
const isLong = (word: string): boolean => word.length >= STEM;
const stem = (word: string): string => word.slice(0, STEM);
const STEM = 4;

const UNSPACED = /[\p{Script=Han}\p{Script=Hangul}]/u;

const REPEATED = "*";
const NAME = "*name";
const OTHER = "-";

const BEGIN = "\u0001";
const END = "\u0002";
const ASKED = "\u0003";
const PARTED = "\u0004";

/** Capitals, full-width letters and which digits do not matter. */
const folded = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/\d/g, "0");
