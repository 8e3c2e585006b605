import { rememberedOf } from "../../once.ts";
import { folded, withoutAccents } from "./fold.ts";
import { scriptOf, UNCASED } from "./script.ts";
import { type Slip, slipIn } from "./slip.ts";
import type { Vocabulary, Written } from "./vocabulary.ts";

/** Where words are known that are names, or stand in what was asked for. */
export type Named = (word: string) => boolean;

/**
 * What a text with mistyped words may mean: for each word that the vocabulary does not know, the words that one slip
 * of the fingers makes it of, in every combination. None where there is no such word, or more than a hurried hand
 * makes.
 */
export const retypings = (text: string, vocabulary: Vocabulary, isNamed: Named): readonly string[] => {
  const mistyped = mistypedIn(text, vocabulary, isNamed, isLikely);
  if (mistyped.length === 0 || mistyped.length > MAX_SLIPS) return [];
  const count = mistyped.reduce((product, { meant }) => product * meant.length, 1);
  return count > MAX_TEXTS ? [] : mistyped.reduceRight(inEveryWay, [text]);
};

/** A text with one of its unknown words as it may have been meant, each by itself, in every way that may be. */
export const retypedOnce = (text: string, vocabulary: Vocabulary, isNamed: Named): readonly string[] =>
  mistypedIn(text, vocabulary, isNamed, () => true)
    .flatMap((mistyped) => inEveryWay([text], mistyped))
    .slice(0, MAX_TEXTS);

const MAX_SLIPS = 3;
const MAX_TEXTS = 24;

type Mistyped = { readonly at: number; readonly written: string; readonly meant: readonly string[] };

const inEveryWay = (texts: readonly string[], { at, written, meant }: Mistyped): readonly string[] =>
  texts.flatMap((text) => meant.map((word) => text.slice(0, at) + word + text.slice(at + written.length)));

type Believed = (slip: Slip, written: Unknown, meant: string, vocabulary: Vocabulary) => boolean;

const mistypedIn = (
  text: string,
  vocabulary: Vocabulary,
  isNamed: Named,
  isBelieved: Believed,
): readonly Mistyped[] =>
  [...text.matchAll(WORD)].flatMap(({ 0: written, index: at }) => {
    const unknown = unknownWord(written, text.slice(Math.max(0, at - 3), at), vocabulary, isNamed);
    const meant = unknown === null ? [] : meantBy(unknown, vocabulary, isBelieved);
    const spelled = unknown?.isCapital === true ? meant.map(capitalized) : meant;
    return spelled.length === 0 ? [] : [{ at, written, meant: spelled }];
  });

/** A word, but not one with an apostrophe behind it: "wasn't" has a lexicon for itself. */
const WORD = /(?<![\p{L}\p{M}'’])\p{L}[\p{L}\p{M}]{1,19}(?![\p{L}\p{M}'’])/gu;

const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A word that a vocabulary does not know, as it is compared, and without its accents. */
type Unknown = { readonly word: string; readonly bare: string; readonly isCapital: boolean };

const unknownWord = (
  written: string,
  before: string,
  vocabulary: Vocabulary,
  isNamed: Named,
): Unknown | null => {
  const word = folded(written);
  const script = scriptOf(word);
  const isCapital = /^\p{Lu}/u.test(written);
  // With a capital letter it is a name, as far as anybody knows.
  if ((isCapital && !BEGINNING.test(before)) || script === "korean" || script === "ideographs") return null;
  if (isKnown(word, vocabulary.written(script)) || isNamed(word)) return null;
  return { word, bare: withoutAccents(word), isCapital };
};

/** In front of the first word of a sentence. */
const BEGINNING = /(?:^|[.!?…:]\s{1,2}|\n\s{0,2})$/;

const meantBy = (unknown: Unknown, vocabulary: Vocabulary, isBelieved: Believed): readonly string[] => {
  const { word, bare } = unknown;
  const known = vocabulary.written(scriptOf(word));
  const words = byFirstLetter(known);
  const alike = [...new Set([bare.charAt(0), bare.charAt(1)])].flatMap((first) =>
    [-1, 0, 1].flatMap((more) => words.get(`${first}${bare.length + more}`) ?? []),
  );
  return alike.flatMap(({ word: meant, plain }) => {
    const slip = slipIn(bare, plain);
    // The first letter is hardly ever missed, but for its place.
    if (slip === null || (slip.at === 0 && slip.kind !== "swapped")) return [];
    return !isOtherForm(word, meant, known) && isBelieved(slip, unknown, meant, vocabulary) ? [meant] : [];
  });
};

/** Whether it is a slip that people often make of such a word; what may be a name is most often one. */
const isLikely: Believed = ({ kind, at }, { word, isCapital }, meant, { deciding, written }) => {
  // A letter more or less at the end mostly makes another form.
  const endsLikeOthers = endingsOf(written(scriptOf(word))).has(word.slice(-MIN_END));
  if (isCapital && !deciding.includes(meant)) return false;
  if (!SHORT.has(kind)) return word.length >= MIN_LETTERS && !(at >= word.length - 1 && endsLikeOthers);
  return word.length >= (isCapital || UNCASED.test(word) ? MIN_LETTERS : MIN_SHORT);
};

/** What is believed of a short word, too. */
const SHORT: ReadonlySet<Slip["kind"]> = new Set<Slip["kind"]>(["swapped", "other key", "doubled"]);
const MIN_SHORT = 3;
const MIN_LETTERS = 4;

/** How many words of a text a vocabulary does not know. */
export const unknownIn = (vocabulary: Vocabulary, text: string): number =>
  (text.match(/[\p{L}\p{M}]+/gu) ?? []).filter((written) => {
    const word = folded(written);
    return !isKnown(word, vocabulary.written(scriptOf(word)));
  }).length;

const isKnown = (word: string, { words, spellings }: Written): boolean =>
  words.has(word) || spellings.has(withoutAccents(word));

/**
 * Whether a word ends otherwise than the meant one, and as words of the language do: "в цене" is no "в цена",
 * "approvate" no "approvare".
 */
const isOtherForm = (written: string, meant: string, known: Written): boolean =>
  written.length >= MIN_FORM &&
  !meant.endsWith(written.slice(-2)) &&
  endingsOf(known).has(written.slice(-endLength(written)));

/** Shorter words have no endings. */
const MIN_FORM = 6;

/** How much of a word tells whether there are words that end so. */
const endLength = ({ length }: string): number => (length >= 7 ? 5 : 4);

type Plain = { readonly word: string; readonly plain: string };

/** The words of a language without accents, by their first letters and lengths. */
const byFirstLetter = rememberedOf(({ words }: Written) =>
  Map.groupBy(
    Array.from(words, (word): Plain => ({ word, plain: withoutAccents(word) })),
    ({ plain }) => `${plain.charAt(0)}${plain.length}`,
  ),
);

/** The ends that several words of a language have. */
const endingsOf = rememberedOf(({ words }: Written): ReadonlySet<string> => {
  const [once, often] = [new Set<string>(), new Set<string>()];
  for (const word of words)
    for (const length of END_LENGTHS) {
      const end = word.slice(-length);
      (once.has(end) ? often : once).add(end);
    }
  return often;
});

const MIN_END = 3;
const END_LENGTHS = [MIN_END, 4, 5];
