import { readFileSync } from "node:fs";
import { type Lexicon, lexicon } from "./lexicon.ts";

/** The languages in which replies are read, by their code; each has a file beside this one. */
const LANGUAGES = [
  "en",
  "da",
  "fi",
  "de",
  "nb",
  "sv",
  "tr",
  "fr",
  "cs",
  "pl",
  "ru",
  "uk",
  "es",
  "nl",
  "it",
  "pt",
  "ar",
  "he",
  "ja",
  "ko",
  "zh",
] as const;

export const lexicons: readonly Lexicon[] = LANGUAGES.map((language) =>
  lexicon(language, () => readFileSync(new URL(`./${language}.txt`, import.meta.url), "utf8")),
);
