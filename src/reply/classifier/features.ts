import type { AskedDetails } from "../reading/clauses/asked-details.ts";
import type { ReadClause, ReadSentence } from "../reading/clauses/place.ts";
import type { ReadText } from "../reading/read-text.ts";
import type { Unit } from "../reading/words/units.ts";
import { repeats } from "./repeats.ts";

/**
 * What a sentence is compared by with those that people have labelled: runs of letters and of words, told apart
 * by language; and, the same in all languages, runs and pairs of what the lexicons say of its words, the runs
 * also with what of them stands in the request, where that is known; what its clauses say by the rules; and
 * where in the reply it stands, beside what, and what the rules say of the whole. Each kind is a list of buckets
 * that count alike.
 */
export type Features = readonly { readonly buckets: readonly number[]; readonly value: number }[];

/** How many buckets there are; runs that share one by chance count as the same. */
export const BUCKETS = 2 ** 18;

/**
 * The features of each sentence of a reply.
 *
 * @param asked null where the request is not known
 */
export const featuresOf = (
  { sentences, likeliest, rule }: Pick<ReadText, "sentences" | "likeliest" | "rule">,
  asked: AskedDetails | null,
): readonly Features[] => {
  const markOf = asked === null ? null : repeats(asked);
  const gists = sentences.map(gistOf);
  return sentences.map((sentence, at) => {
    const said = senses(sentence, () => "");
    return [
      bucketsOf(`letters ${likeliest}`, 0.7, runs(letters(sentence), 2, 5)),
      bucketsOf(`words ${likeliest}`, 0.7, runs(words(sentence), 1, 3)),
      bucketsOf("senses", 1, runs(said, 1, 4)),
      bucketsOf("pairs", 1, pairs(said.filter(isTelling).slice(0, MAX_PAIRED))),
      bucketsOf("clauses", 1, clauseFacts(sentence)),
      bucketsOf("asked", 1, markOf === null ? [] : runs(senses(sentence, markOf), 1, 3)),
      bucketsOf("place", 0.9, placeFacts(sentences, at)),
      bucketsOf("beside", 0.8, [
        ...(gists[at - 1] ?? []).map((said) => ["before", said]),
        ...(gists[at + 1] ?? []).map((said) => ["behind", said]),
      ]),
      bucketsOf("rule", 0.6, [[rule], ...(gists[at] ?? []).map((said) => [rule, said])]),
    ];
  });
};

const bucketsOf = (kind: string, weight: number, parts: Iterable<readonly string[]>): Features[number] => {
  const buckets = new Set<number>();
  const seed = hashed(FNV_OFFSET, kind);
  for (const run of parts) buckets.add(bucketOf(run, seed));
  return { buckets: [...buckets], value: weight / Math.sqrt(Math.max(1, buckets.size)) };
};

const bucketOf = (run: readonly string[], seed: number): number => {
  let hash = seed;
  for (const part of run) hash = hashed(hash, `${part}\u0000`);
  return (hash ^ (hash >>> 15)) & (BUCKETS - 1);
};

/** FNV-1a of 32 bits, by UTF-16 code units. */
const hashed = (hash: number, text: string): number => {
  let result = hash;
  for (let at = 0; at < text.length; at++) result = Math.imul(result ^ text.charCodeAt(at), FNV_PRIME);
  return result >>> 0;
};

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Every run of so many parts. */
function* runs(parts: readonly string[], shortest: number, longest: number): Iterable<readonly string[]> {
  for (let start = 0; start < parts.length; start++)
    for (let length = shortest; length <= longest && start + length <= parts.length; length++)
      yield parts.slice(start, start + length);
}

/** Every two parts, in their order. */
function* pairs(parts: readonly string[]): Iterable<readonly string[]> {
  for (const [at, one] of parts.entries()) for (const other of parts.slice(at + 1)) yield [one, other];
}

const MAX_PAIRED = 14;

const letters = ({ text }: ReadSentence): readonly string[] => [...` ${folded(text)} `];

const words = ({ text }: ReadSentence): readonly string[] => [
  BEGIN,
  ...(folded(text).match(WORD_OR_SIGN) ?? []),
  END,
];

const WORD_OR_SIGN = /[\p{L}\p{M}\p{N}_]+|[^\s]/gu;

const senses = ({ clauses, isAsked }: ReadSentence, markOf: (unit: Unit) => string): readonly string[] => [
  BEGIN,
  ...clauses.flatMap(({ clause: { units } }, index) => [
    ...(index > 0 ? [PARTED] : []),
    ...units.map((unit) => (unit.tag === "mark" ? unit.word : `${senseOf(unit)}${markOf(unit)}`)),
  ]),
  isAsked ? ASKED : END,
];

const BEGIN = "\u0001";
const END = "\u0002";
const ASKED = "\u0003";
const PARTED = "\u0004";

const senseOf = ({ tag, alone }: Unit): string => `${tag}${alone ?? ""}`;

/** Whether a sense says something beside any other. */
const isTelling = (sense: string): boolean => !SMALL.has(sense);

const SMALL: ReadonlySet<string> = new Set(["unknown", "common", "small words", "number", BEGIN, END, ","]);

function* clauseFacts({ clauses }: ReadSentence): Iterable<readonly string[]> {
  yield* runs([BEGIN, ...clauses.map((clause) => answerOf(clause)), END], 1, 3);
  const flags = clauses.map(flagsOf);
  yield* runs(
    [BEGIN, ...clauses.map((clause, at) => `${answerOf(clause)}/${flags[at]?.join("")}`), END],
    1,
    3,
  );
  for (const flag of new Set(flags.flat())) yield [flag];
}

const answerOf = ({ reading }: ReadClause): string =>
  [
    reading.is,
    "doubt" in reading ? reading.doubt : "",
    "verdict" in reading ? reading.verdict : "",
    "strength" in reading ? reading.strength : "",
  ].join("/");

const flagsOf = (clause: ReadClause): readonly string[] => FLAGS.filter((flag) => clause[flag]);

const FLAGS = [
  "isTopic",
  "namesIt",
  "saysI",
  "denies",
  "bindsYou",
  "asksYou",
  "tellsYou",
  "directs",
  "concludes",
  "namesOthers",
] as const satisfies readonly (keyof ReadClause)[];

function* placeFacts(sentences: readonly ReadSentence[], at: number): Iterable<readonly string[]> {
  const count = Math.min(sentences.length, MANY);
  const place = at === 0 ? "first" : at === sentences.length - 1 ? "last" : "between";
  yield ["count", `${count}`];
  yield [place, `${count}`];
  yield ["behind a question", `${sentences[at - 1]?.isAsked ?? false}`];
  yield ["length", `${Math.min(LONG, Math.floor((sentences[at]?.text.length ?? 0) / 15))}`];
}

/** More sentences count as so many, and longer ones as of so many times 15 characters. */
const MANY = 8;
const LONG = 8;

/** What a sentence says in short, to whatever stands beside it. */
const gistOf = ({ clauses }: ReadSentence): readonly string[] => {
  const units = clauses.flatMap(({ clause }) => clause.units);
  const said = units.map(senseOf).filter((sense) => sense !== "mark" && isTelling(sense));
  return [...new Set([...clauses.map(answerOf), ...(said.length === 0 ? ["none"] : said)])];
};

/** Capitals, full-width letters and which digits do not matter. */
const folded = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/\d/g, "0");
