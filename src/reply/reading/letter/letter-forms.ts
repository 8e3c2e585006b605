import type { Heading, Lexicon } from "../../lexicon/lexicon.ts";
import { once } from "../../once.ts";
import { IDEOGRAPH } from "../words/script.ts";
import { spacedWords, type Token } from "../words/tokens.ts";
import { GAP, multiplied, timesMultiplied } from "../words/written-phrase.ts";

/** What a line says, as far as a letter's form is concerned. */
export type LineSense = {
  /** A word that decides, negates or doubts: such a line is neither greeting nor name. */
  readonly saysSomething: boolean;
  /** Words that no lexicon knows; as names are. */
  readonly unknown: number;
  readonly known: number;
  /** Of the known ones those that say nothing here, as names may be: "Tom" is "empty" in Swedish. */
  readonly common: number;
  readonly tokens: readonly Token[];
  /** Nothing but the author's own names. */
  readonly isOwnName: boolean;
};

export type Look = (line: string) => LineSense;

export type LetterForms = {
  readonly greetings: Forms;
  readonly closings: Forms;
  /** Closings that are thanks or wishes elsewhere: they close only right above a name. */
  readonly thanks: () => ReadonlySet<string>;
  readonly aroundNames: ReadonlySet<string>;
  readonly aroundNameEndings: readonly string[];
};

/** Phrases of all languages, with a space between two words. */
export type Forms = { readonly phrases: ReadonlySet<string>; readonly longest: number };

export const letterForms = (lexicons: readonly Lexicon[]): LetterForms => {
  const around = listed(lexicons, "around a name").flatMap(multiplied);
  return {
    greetings: formsOf(listed(lexicons, "greetings")),
    closings: formsOf(listed(lexicons, "closings")),
    // Seldom asked for, and many.
    thanks: once(() => formsOf(listed(lexicons, "friendly").filter(isThanks)).phrases),
    aroundNames: new Set(
      around.filter((phrase) => !phrase.startsWith("-")).flatMap((phrase) => spacedWords(phrase).split(" ")),
    ),
    aroundNameEndings: around.filter((phrase) => phrase.startsWith("-")).map((phrase) => phrase.slice(1)),
  };
};

const listed = (lexicons: readonly Lexicon[], heading: Heading): readonly string[] =>
  lexicons.flatMap(({ phrases }) => phrases.get(heading) ?? []);

/** A phrase that stands for hundreds tells what to do; thanks and wishes have few forms. */
const isThanks = (phrase: string): boolean => !phrase.includes(GAP) && timesMultiplied(phrase) <= MAX_FORMS;

const MAX_FORMS = 300;

const formsOf = (written: readonly string[]): Forms => {
  const phrases = new Set(written.flatMap(multiplied).map(spacedWords));
  let longest = 0;
  for (const phrase of phrases) longest = Math.max(longest, phrase.split(" ").length);
  return { phrases, longest };
};

/** How many words at this place are one of the phrases. */
export const matched = (words: readonly string[], at: number, { phrases, longest }: Forms): number => {
  for (let length = Math.min(longest, words.length - at); length > 0; length--)
    if (phrases.has(words.slice(at, at + length).join(" "))) return length;
  return 0;
};

/** Of a line that greets or closes: longer ones say something. */
export const MAX_FORMULA = 80;

/** Names of three words; four characters for a name in Chinese or Japanese. */
export const maxNames = (tokens: readonly Token[]): number =>
  tokens.some(({ word }) => IDEOGRAPH.test(word)) ? 6 : 4;
