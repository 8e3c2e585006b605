/** A text as it is compared: in lower case, one way of writing each character, without invisible ones. */
export const folded = (text: string): string => (isPlain(text) ? text.toLowerCase() : foldedFully(text));

/** Only letters and signs that need no folding; most words are so. */
const isPlain = (text: string): boolean => /^[ -~]*$/.test(text);

const foldedFully = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(INVISIBLE, "")
    .toLowerCase()
    .replace(/ß/g, "ss")
    // Turkish has a dotted and a dotless i, and capitals of both; mail programs mix them up.
    .replace(/ı|i\u0307/g, "i")
    .replace(/ё/g, "е")
    .replace(/[أإآٱ]/g, "ا")
    .replace(/ى/g, "ي")
    // Vowel signs that are mostly left out; the Arabic lengthening stroke.
    .replace(/[\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0640]/g, "")
    .replace(/[’‘`´ʼ′]/g, "'");

/** Joiners, soft hyphens, direction marks; variants and skin tones of pictures. */
const INVISIBLE = /\p{Cf}|\p{Variation_Selector}|\p{Emoji_Modifier}/gu;

/** A word without its accents, as people type it who have no key for them; Latin letters only. */
export const withoutAccents = (word: string): string =>
  !isPlain(word) && /\p{Script=Latin}/u.test(word)
    ? word
        .normalize("NFD")
        .replace(/\p{M}/gu, "")
        .replace(/[đłøæœ]/g, (letter) => PLAIN[letter] ?? letter)
    : word;

/** A word with two letters for an umlaut, as people type it who have no key for it. */
export const withLongUmlauts = (word: string): string =>
  word.replace(/[äöüøåæœ]/g, (letter) => LONG[letter] ?? letter);

const PLAIN: Readonly<Record<string, string>> = { đ: "d", ł: "l", ø: "o", æ: "ae", œ: "oe" };
const LONG: Readonly<Record<string, string>> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  ø: "oe",
  å: "aa",
  æ: "ae",
  œ: "oe",
};

/**
 * Whether a text shows something else than it says: struck out, turned around, or with letters of one
 * script in a word of another.
 */
export const isDisguised = (text: string): boolean =>
  /[\u0335-\u0338\u202d\u202e]|~~/.test(text) || (text.match(MIXED)?.length ?? 0) > 0;

const MIXED =
  /\p{Script=Latin}[\p{M}\d]*[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Cherokee}\p{Script=Armenian}]|[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Cherokee}\p{Script=Armenian}][\p{M}\d]*\p{Script=Latin}/gu;
