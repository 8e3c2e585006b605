import { datesIn, withLatinDigits } from "../../dates-in.ts";
import { tokensOf } from "../words/tokens.ts";

/** What of a request an answer may repeat without limiting it: its days and its numbers. */
export type AskedDetails = {
  /** Every day that it names, such as `2026-08-03`, or `08-03` without its year. */
  readonly days: readonly string[];
  /** Its other numbers, each as `numberValue` writes it, with the words behind them. */
  readonly numbers: ReadonlyMap<string, readonly string[]>;
  /** Its words, as they are compared: the names of those whom it concerns are among them. */
  readonly words: ReadonlySet<string>;
};

/** The details of a request, from what its fields say. */
export const askedDetails = (text: string): AskedDetails => {
  const digits = withLatinDigits(text.slice(0, MAX_CHARACTERS));
  const dates = datesIn(digits);
  const numbers = new Map<string, string[]>();
  for (const match of digits.matchAll(NUMBER)) {
    if (dates.some(({ start, end }) => start <= match.index && match.index < end)) continue;
    const [, number = "", behind = ""] = match;
    numbers.set(numberValue(number), [...(numbers.get(numberValue(number)) ?? []), behind.toLowerCase()]);
  }
  const words = new Set(tokensOf(text.slice(0, MAX_CHARACTERS)).map(({ word }) => word));
  return { days: [...new Set(dates.flatMap(({ iso }) => iso ?? []))], numbers, words };
};

const MAX_CHARACTERS = 4000;

const NUMBER = /(?<!\d[.,:]?)(\d+(?:[.,'’]\d+)*)(?:[^\S\n]{0,2}([\p{L}%€$£]+))?/gu;

/** A number without what parts its thousands and without empty decimals: `1240` for "1,240.00". */
export const numberValue = (number: string): string => {
  const whole = number.replace(/[.,]0{1,2}$/, "");
  const plain = /^\d{1,3}(?:[.,'’]\d{3})+$/.test(whole) ? whole.replace(/\D/g, "") : whole.replace(",", ".");
  return plain.replace(/^0+(?=\d)/, "").replace(/(?:st|nd|rd|th|er|e|ª|º)$/, "");
};
