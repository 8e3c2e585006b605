import type { Lexicon } from "./lexicon/lexicon.ts";
import { wordsOf } from "./sentences.ts";

/** Whether a line only greets: a word of greeting and at most three words of names. */
export const isGreeting = (line: string, lexicons: readonly Lexicon[]): boolean => {
  const text = line.trim();
  return text.length <= MAX_CHARACTERS && /^[\p{L}\s.'’-]+[,!.:]?$/u.test(text) && greets(text, lexicons);
};

/** The text without a greeting that shares a line with it: "Hi Tom, approved." */
export const withoutGreeting = (text: string, lexicons: readonly Lexicon[]): string => {
  const [, greeting, rest] = /^([\p{L}\s.'’-]{2,40}[,!])\s+(\S[\s\S]*)$/u.exec(text) ?? [];
  return greeting !== undefined && rest !== undefined && isGreeting(greeting, lexicons) ? rest : text;
};

const MAX_CHARACTERS = 60;
const MAX_NAMES = 3;

const greets = (text: string, lexicons: readonly Lexicon[]): boolean => {
  const words = wordsOf(text);
  return lexicons.some(({ greetings, ...lexicon }) =>
    greetings.map(wordsOf).some((greeting) => {
      if (!greeting.every((word, index) => words[index] === word)) return false;
      const names = words.slice(greeting.length);
      // "Hi, no" greets and answers.
      const answers = [...lexicon.approve, ...lexicon.reject];
      return names.length <= MAX_NAMES && !names.some((name) => answers.includes(name));
    }),
  );
};
