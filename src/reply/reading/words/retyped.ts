import { folded } from "./fold.ts";
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

const isKnown = (word: string, { words, spellings }: Written): boolean =>
  words.has(word) || spellings.has(word);

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
  const last = isForm ? lastInner(letters) : letters.length - 1;
  const replaced: Slips = () => neighbours(letters, last);
  for (const kind of isForm ? [swaps, replaced] : [swaps, replaced, additions, omissions]) {
    const found = new Set(
      kind(letters)
        .map((word) => word.join(""))
        .filter((word) => word.length >= MIN_LETTERS && isKnown(word, known)),
    );
    const [first = null, second] = found;
    if (first !== null) return second === undefined ? (known.spellings.get(first) ?? first) : null;
  }
  return null;
};

const MIN_LETTERS = 4;

/** Not at the end, where a letter makes another form of a word: "approvare", "approvate". */
const lastInner = (letters: readonly string[]): number =>
  letters.length < MIN_FORM ? -1 : letters.length - 3;

const MIN_FORM = 8;

/** Whether it differs in its last letter, and words of the language end as it does: "в цене" is no "в цена". */
const isOtherForm = (letters: readonly string[], meant: string, known: Written): boolean => {
  if (meant.endsWith(letters.at(-1) ?? "")) return false;
  const ends = ENDS.get(known) ?? new Set([...known.words].map((word) => word.slice(-ENDING)));
  ENDS.set(known, ends);
  return ends.has(letters.slice(-ENDING).join(""));
};

const ENDS = new WeakMap<Written, ReadonlySet<string>>();
const ENDING = 2;

type Slips = (letters: readonly string[]) => readonly (readonly string[])[];

/** "kalr" */
const swaps: Slips = (letters) =>
  letters.flatMap((letter, at) => {
    const next = letters[at + 1];
    return next === undefined || next === letter ? [] : [letters.toSpliced(at, 2, next, letter)];
  });

/** "godkäbt": another key, but hardly ever at the beginning. @param last the index of the last letter that may be wrong */
const neighbours = (letters: readonly string[], last: number): readonly (readonly string[])[] =>
  letters.flatMap((letter, at) =>
    at === 0 || at > last ? [] : [...neighboursOf(letter)].map((meant) => letters.toSpliced(at, 1, meant)),
  );

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
