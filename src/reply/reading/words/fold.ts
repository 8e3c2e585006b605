/** A text as it is compared: in lower case, one way of writing each character, without invisible ones. */
export const folded = (text: string): string =>
  ORDINARY.test(text) ? text.toLowerCase() : foldedFully(text);

/**
 * Signs and letters that need nothing but lower case; most words have no others. In the order of their codes:
 * Latin without ß and ı, Cyrillic without ё, Hebrew, Arabic without the forms of alef, kana, Chinese, Korean.
 */
const ORDINARY =
  /^[ -~À-ÖØ-Þà-öø-ÿĄ-ćČ-ďĘ-ěĞğŁ-ńŇňŐ-œŘřŚśŞşŠ-ťŮ-űŹ-žЄІЇА-яєіїҐґא-תءؤئابةت-غف-ويぁ-ゖァ-ヺー一-龥가-힣]*$/;

/** Only letters and signs of English. */
const isPlain = (text: string): boolean => /^[ -~]*$/.test(text);

/** Has letters or apostrophes that not everybody types. */
export const isAccented = (word: string): boolean => ACCENTED.test(word);

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
export const withoutAccents = (word: string): string => {
  if (isPlain(word)) return word;
  if (LATIN.test(word)) return word.replace(/[À-ɏḀ-ỿ]/g, (letter) => PLAIN[letter] ?? decomposed(letter));
  return /\p{Script=Latin}/u.test(word) ? decomposed(word) : word;
};

const LATIN = /^[ -~À-ɏḀ-ỿ]*$/;
const ACCENTED = /[À-ɏḀ-ỿ]|\p{L}'\p{L}/u;

const decomposed = (letters: string): string =>
  letters
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đłøæœ]/g, (letter) => PLAIN[letter] ?? letter);

/** A word with two letters for an umlaut, as people type it who have no key for it. */
const withLongUmlauts = (word: string): string =>
  word.replace(/[äöüøåæœ]/g, (letter) => LONG[letter] ?? letter);

/**
 * What each of many words becomes under the hands of people without keys for its accents: "grun" and "gruen",
 * "dont" for "don't". All at once, which is much faster.
 */
export const formsWithoutAccents = (words: readonly string[]): readonly (readonly string[])[] => {
  const text = words.join(" ");
  const [short, long] = [withoutAccents(text).split(" "), withLongUmlauts(text).split(" ")];
  const bare = text.replace(/(?<=\p{L})'(?=\p{L})/gu, "").split(" ");
  return words.map((word, index) => [short[index] ?? word, long[index] ?? word, bare[index] ?? word]);
};

const PLAIN: Readonly<Record<string, string>> = Object.fromEntries(
  `àa áa âa ãa äa åa æae çc èe ée êe ëe ìi íi îi ïi ñn òo óo ôo õo öo øo ùu úu ûu üu ýy ąa ćc čc ďd đd ęe ěe ğg
   łl ńn ňn œoe řr śs şs šs ťt ůu źz żz žz`
    .split(/\s+/)
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);
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
