import { folded, withoutAccents } from "./fold.ts";
import { areNeighbours, neighboursOf } from "./keyboard.ts";
import { scriptOf } from "./script.ts";
import type { Vocabulary, Written } from "./vocabulary.ts";

/**
 * A text with its mistyped words as they were meant: each word that the vocabulary does not know, and that one
 * slip of the fingers makes of a word that it knows. Null where there is none, or more than a hurried hand makes.
 * A guess: what it says counts only where the text as written says nothing.
 */
export const retyped = (text: string, vocabulary: Vocabulary): string | null => {
  let slips = 0;
  const meant = text.replace(WORD, (written, at: number) => {
    if (slips > MAX_SLIPS) return written;
    const word = meantBy(written, text.slice(Math.max(0, at - 3), at), vocabulary);
    if (word === null) return written;
    slips++;
    return word;
  });
  return slips === 0 || slips > MAX_SLIPS ? null : meant;
};

/** A word, but not one with an apostrophe behind it: "wasn't" has a lexicon for itself. */
const WORD = /(?<![\p{L}\p{M}'’])\p{L}[\p{L}\p{M}]{3,19}(?![\p{L}\p{M}'’])/gu;

const MAX_SLIPS = 3;

const meantBy = (written: string, before: string, vocabulary: Vocabulary): string | null => {
  const word = folded(written);
  const script = scriptOf(word);
  const known = vocabulary.written(script);
  if (script === "korean" || script === "ideographs" || isKnown(word, known)) return null;
  const isCapital = /^\p{Lu}/u.test(written);
  // A name, as far as anybody knows.
  if (isCapital && !BEGINNING.test(before)) return null;
  const meant = slipped(word, known, begins(word, vocabulary));
  if (meant === null) return null;
  const mayBeOther = isCapital || isOtherForm(word, meant, known);
  if (mayBeOther && !vocabulary.deciding.includes(meant)) return null;
  return isCapital ? meant.charAt(0).toUpperCase() + meant.slice(1) : meant;
};

/** Whether a vocabulary knows every word of a text. */
export const knowsAll = (vocabulary: Vocabulary, text: string): boolean =>
  (text.match(/[\p{L}\p{M}]+/gu) ?? []).every((written) => {
    const word = folded(written);
    return isKnown(word, vocabulary.written(scriptOf(word)));
  });

const isKnown = (word: string, { words, spellings }: Written): boolean =>
  words.has(word) || spellings.has(withoutAccents(word));

/** In front of the first word of a sentence. */
const BEGINNING = /(?:^|[.!?…:]\s{1,2}|\n\s{0,2})$/;

/** Whether it is a form of a word whose other forms mean something else. */
const begins = (word: string, { patterns }: Vocabulary): boolean => {
  for (let length = word.length; length > 0; length--)
    if (patterns.beginnings.has(word.slice(0, length))) return true;
  return false;
};

/** The only word that the likeliest kind of slip explains. @param isForm of a word whose forms mean different things */
const slipped = (word: string, known: Written, isForm: boolean): string | null => {
  const replaced: Slips = () =>
    placesOf(word).flatMap((at) => (isForm && mayBeForm(word, at, known) ? [] : neighbours(word, at)));
  for (const kind of isForm ? [swaps, replaced] : [swaps, replaced, additions, omissions]) {
    const found = new Set(kind(word).filter((meant) => meant.length >= MIN_LETTERS && isKnown(meant, known)));
    const [first = null, second] = found;
    if (first !== null) return second === undefined ? listed(first, known) : null;
  }
  return null;
};

const MIN_LETTERS = 4;

/** A word with the accents that it has in the lexicon. */
const listed = (word: string, { words, spellings }: Written): string =>
  words.has(word) ? word : (spellings.get(withoutAccents(word)) ?? word);

/**
 * Whether a letter may make another form of a word ("approvare", "approvate"): near its end, where words of the
 * language have it between the same letters.
 */
const mayBeForm = (word: string, at: number, known: Written): boolean => {
  const isInner = word.length >= MIN_FORM && at <= word.length - 3;
  return !isInner && runsOf(known).has(`${word}${END}`.slice(Math.max(0, at - 1), at + 2));
};

const MIN_FORM = 8;
const END = " ";

/** Whether it differs in its last letter, and words of the language end as it does: "в цене" is no "в цена". */
const isOtherForm = (word: string, meant: string, known: Written): boolean =>
  !meant.endsWith(word.slice(-1)) && runsOf(known).has(word.slice(-2) + END);

/** The runs of three letters that several words of a language have, and of two at their end. */
const runsOf = (known: Written): ReadonlySet<string> => {
  const made = RUNS.get(known) ?? runsIn(known.words);
  RUNS.set(known, made);
  return made;
};

const runsIn = (words: ReadonlySet<string>): ReadonlySet<string> => {
  const [once, often] = [new Set<string>(), new Set<string>()];
  for (const word of words)
    for (let at = 0; at + 1 < word.length; at++) {
      const run = `${word}${END}`.slice(at, at + 3);
      (once.has(run) ? often : once).add(run);
    }
  return often;
};

const RUNS = new WeakMap<Written, ReadonlySet<string>>();

const placesOf = (word: string): readonly number[] => Array.from(word, (_, at) => at);

type Slips = (word: string) => readonly string[];

/** "kalr" */
const swaps: Slips = (word) =>
  placesOf(word).flatMap((at) => {
    const [letter = "", next = ""] = [word[at], word[at + 1]];
    return next === "" || next === letter ? [] : [word.slice(0, at) + next + letter + word.slice(at + 2)];
  });

/** "godkäbt": another key, but hardly ever at the beginning. */
const neighbours = (word: string, at: number): readonly string[] =>
  at === 0
    ? []
    : [...neighboursOf(word.charAt(at))].map((meant) => word.slice(0, at) + meant + word.slice(at + 1));

/** "comprre": a key hit twice, or another with it. */
const additions: Slips = (word) =>
  word.length <= MIN_LETTERS
    ? []
    : placesOf(word).flatMap((at) => {
        const [before = "", letter = "", after = ""] = [word[at - 1], word[at], word[at + 1]];
        const isBeside = after !== "" && (areNeighbours(letter, before) || areNeighbours(letter, after));
        return at > 0 && (letter === before || isBeside) ? [word.slice(0, at) + word.slice(at + 1)] : [];
      });

/** "bestelen": one letter of two. */
const omissions: Slips = (word) =>
  word.length <= MIN_LETTERS
    ? []
    : placesOf(word).map((at) => word.slice(0, at) + word.charAt(at) + word.slice(at));
