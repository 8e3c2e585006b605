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
  const letters = [...word];
  const meant = slipped(letters, known, begins(word, vocabulary));
  if (meant === null) return null;
  const mayBeOther = isCapital || isOtherForm(letters, meant, known);
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
const slipped = (letters: readonly string[], known: Written, isForm: boolean): string | null => {
  const replaced: Slips = () =>
    letters.flatMap((_, at) => (isForm && mayBeForm(letters, at, known) ? [] : neighbours(letters, at)));
  for (const kind of isForm ? [swaps, replaced] : [swaps, replaced, additions, omissions]) {
    const found = new Set(
      kind(letters)
        .map((word) => word.join(""))
        .filter((word) => word.length >= MIN_LETTERS && isKnown(word, known)),
    );
    const [first = null, second] = found;
    if (first !== null)
      return second === undefined
        ? known.words.has(first)
          ? first
          : (known.spellings.get(withoutAccents(first)) ?? first)
        : null;
  }
  return null;
};

const MIN_LETTERS = 4;

/**
 * Whether a letter may make another form of a word ("approvare", "approvate"): near its end, where words of the
 * language have it between the same letters.
 */
const mayBeForm = (letters: readonly string[], at: number, known: Written): boolean => {
  const isInner = letters.length >= MIN_FORM && at <= letters.length - 3;
  const [before = "", letter = "", after = END] = [letters[at - 1], letters[at], letters[at + 1]];
  return !isInner && runsOf(known).has(before + letter + after);
};

const MIN_FORM = 8;
const END = " ";

/** Whether it differs in its last letter, and words of the language end as it does: "в цене" is no "в цена". */
const isOtherForm = (letters: readonly string[], meant: string, known: Written): boolean => {
  if (meant.endsWith(letters.at(-1) ?? "")) return false;
  return runsOf(known).has(letters.slice(-2).join("") + END);
};

/** All runs of three letters in the words of a language, and of two at their end. */
const runsOf = (known: Written): ReadonlySet<string> => {
  const made = RUNS.get(known) ?? new Set([...known.words].flatMap((word) => threes(`${word}${END}`)));
  RUNS.set(known, made);
  return made;
};

const RUNS = new WeakMap<Written, ReadonlySet<string>>();

const threes = (word: string): readonly string[] =>
  Array.from({ length: Math.max(0, word.length - 2) }, (_, at) => word.slice(at, at + 3));

type Slips = (letters: readonly string[]) => readonly (readonly string[])[];

/** "kalr" */
const swaps: Slips = (letters) =>
  letters.flatMap((letter, at) => {
    const next = letters[at + 1];
    return next === undefined || next === letter ? [] : [letters.toSpliced(at, 2, next, letter)];
  });

/** "godkäbt": another key, but hardly ever at the beginning. */
const neighbours = (letters: readonly string[], at: number): readonly (readonly string[])[] =>
  at === 0 ? [] : [...neighboursOf(letters[at] ?? "")].map((meant) => letters.toSpliced(at, 1, meant));

/** "comprre": a key hit twice, or another with it. */
const additions: Slips = (letters) =>
  letters.length <= MIN_LETTERS
    ? []
    : letters.flatMap((letter, at) => {
        const [before = "", after = ""] = [letters[at - 1], letters[at + 1]];
        const isTwice = letter === before;
        const isBeside = after !== "" && (areNeighbours(letter, before) || areNeighbours(letter, after));
        return at > 0 && (isTwice || isBeside) ? [letters.toSpliced(at, 1)] : [];
      });

/** "bestelen": one letter of two. */
const omissions: Slips = (letters) =>
  letters.length <= MIN_LETTERS ? [] : letters.map((letter, at) => letters.toSpliced(at, 0, letter));
