import { datesIn, withLatinDigits } from "../../dates-in.ts";
import { type Token, tokensOf } from "../words/tokens.ts";

/** What of a request an answer may repeat without limiting it: its days and its numbers. */
export type AskedDetails = {
  /** Every day that it names, such as `2026-08-03`, or `08-03` without its year. */
  readonly days: readonly string[];
  /** Its other numbers, each as `numberValue` writes it, with the words behind them. */
  readonly numbers: ReadonlyMap<string, readonly string[]>;
  /** Its words, as they are compared: the names of those whom it concerns are among them. */
  readonly words: ReadonlySet<string>;
  /** Of each field that tells of things, the words of each; what may be somebody's name, or tells a story, is none. */
  readonly things: readonly (readonly (readonly string[])[])[];
  /** Those of its words that may be somebody's name: with a capital letter, or in a script that has none. */
  readonly names: ReadonlySet<string>;
};

/** The details of a request, from what its fields say. */
export const askedDetails = (fields: string): AskedDetails => {
  const text = fields.slice(0, MAX_CHARACTERS);
  const digits = withLatinDigits(text);
  const dates = datesIn(digits);
  const numbers = new Map<string, string[]>();
  for (const match of digits.matchAll(NUMBER)) {
    if (dates.some(({ start, end }) => start <= match.index && match.index < end)) continue;
    const [, number = "", behind = ""] = match;
    numbers.set(numberValue(number), [...(numbers.get(numberValue(number)) ?? []), behind.toLowerCase()]);
  }
  const tokens = tokensOf(text);
  const words = new Set(tokens.flatMap(({ word }) => [word, ...givenNameIn(word)]));
  const names = new Set(tokens.filter(mayBeName).map(({ word }) => word));
  const things = text
    .split("\n")
    .map(thingsIn)
    .filter(({ length }) => length > 0)
    .slice(0, MAX_THINGS);
  return { days: [...new Set(dates.flatMap(({ iso }) => iso ?? []))], numbers, words, things, names };
};

/** "수민" of "이수민": Koreans write the family name before it, in one word. */
const givenNameIn = (word: string): readonly string[] => (KOREAN_NAME.test(word) ? [word.slice(1)] : []);

const KOREAN_NAME = /^[가-힣]{3}$/;

const thingsIn = (field: string): readonly (readonly string[])[] => {
  const list = field.split(PARTING).map(wordTokens);
  const words = list.flat();
  const isName = words.length <= MAX_NAME && words.every(mayBeName);
  const isStory =
    words.length > MAX_WORDS || (list.length > 1 && list.some(({ length }) => length > MAX_THING));
  if (isName || isStory) return [];
  return list.map((thing) => thing.map(({ word }) => word)).filter(({ length }) => length > 0);
};

const mayBeName = ({ word, capital }: Token): boolean => capital || !/\p{Ll}/u.test(word);

const wordTokens = (text: string) => tokensOf(text).filter(({ kind }) => kind === "word");

/** "Laptop, dock & monitor"; between digits they part thousands. */
const PARTING = /(?<!\d)[,;+&/、，；・•](?!\d)/;

/** Given name, family names; four Chinese characters. */
const MAX_NAME = 4;

/** What is of more words between two signs is a clause. */
const MAX_THING = 6;

const MAX_WORDS = 20;

/** Fields that tell of things; a form has few. */
const MAX_THINGS = 10;

const MAX_CHARACTERS = 4000;

const NUMBER = /(?<!\d[.,:]?)(\d+(?:[.,'’]\d+)*)(?:[^\S\n]{0,2}([\p{L}%€$£]+))?/gu;

/** A number without what parts its thousands and without empty decimals: `1240` for "1,240.00". */
export const numberValue = (number: string): string => {
  const whole = number.replace(/[.,]0{1,2}$/, "");
  const plain = /^\d{1,3}(?:[.,'’]\d{3})+$/.test(whole) ? whole.replace(/\D/g, "") : whole.replace(",", ".");
  return plain.replace(/^0+(?=\d)/, "").replace(/(?:st|nd|rd|th|er|e|ª|º)$/, "");
};
