/** The scripts of our languages; what is in none of the others counts as Latin. */
export type Script = keyof typeof LETTERS | "latin";

const LETTERS = {
  cyrillic: /\p{Script=Cyrillic}/u,
  hebrew: /\p{Script=Hebrew}/u,
  arabic: /\p{Script=Arabic}/u,
  korean: /\p{Script=Hangul}/u,
  ideographs: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u,
} as const;

const OTHERS = Object.keys(LETTERS) as (keyof typeof LETTERS)[];

/** The script of a word; one of them where a word has several. */
export const scriptOf = (word: string): Script =>
  isLatin(word) ? "latin" : (OTHERS.find((script) => LETTERS[script].test(word)) ?? "latin");

/** Whether a phrase has words in this script. */
export const isIn = (phrase: string, script: Script): boolean =>
  script === "latin" ? LATIN.test(phrase) || scriptOf(phrase) === "latin" : LETTERS[script].test(phrase);

/** As languages are written: to look for all of \p{Script=Latin} takes several times as long. */
const LATIN = /[A-Za-zÀ-ÖØ-öø-ʸḀ-ỿ]/;

/** Nothing behind the Latin letters in the order of codes. */
const isLatin = (word: string): boolean => /^[\0-\u02ff]*$/.test(word);

/** A character that is a word, or half of one. */
export const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Of a script without capitals, where an unknown word may be a name or not. */
export const UNCASED = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
