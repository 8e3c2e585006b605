import type { Unit } from "../words/units.ts";
import { numberValue } from "./asked-details.ts";
import type { ClauseLanguage } from "./clause-reading.ts";
import { definiteNumber, refusesDay, tellsToDo } from "./told-details.ts";

/**
 * What most likely names the request where nobody knows it: an amount, and days with a first and a last. A single
 * day is as likely one of several unless somebody is told to take it, "300 of the 500" is a part, and a day beside a refusal may be all of it.
 * @param units a clause with an answer in it
 * @param sentence with its signs
 * @returns tells whether a day or number of the clause does
 */
export const likelyDetails = (
  units: readonly Unit[],
  sentence: readonly Unit[],
  language: ClauseLanguage,
): ((unit: Unit, at: number) => boolean) => {
  const signed = signedNumbers(sentence);
  const isDay = (at: number): boolean => isDayOfMonth(units, at, language.forms.isBound);
  const isAmount = (unit: Unit, at: number): boolean =>
    signed.has(unit) || isLarge(unit) || isThousands(units, at) || isThousands(units, at - 1);
  const amounts = units.filter(
    (unit, at) => isAmount(unit, at) && !isDay(at) && !isThousands(units, at - 1),
  ).length;
  const isRefused = units.some(
    ({ tag, alone }) => tag === "rejects" || tag === "negates" || alone === "reject",
  );
  const isAmountOnly = (unit: Unit, at: number): boolean => amounts === 1 && isAmount(unit, at);
  if (isRefused) {
    const isDayRefused = refusesDay(units, sentence, language);
    return (unit, at) =>
      (isDayRefused && unit.tag === "days") || (!isDay(at) && unit.tag !== "times" && isAmountOnly(unit, at));
  }
  const namesDays = units.filter((_, at) => isDay(at)).length > 1;
  const isTold = tellsToDo(units, language);
  const counted = definiteNumber(units, language.forms, isDay);
  return (unit, at) => {
    if (counted.includes(at) || (isTold && unit.tag === "days")) return true;
    return isDay(at) || unit.tag === "times" ? namesDays : isAmountOnly(unit, at);
  };
};

/** "3. August", "14th", "3 to 7 June": beside a month or another such day. */
const isDayOfMonth = (units: readonly Unit[], at: number, isBound: (word: string) => boolean): boolean => {
  const unit = units[at];
  if (unit === undefined || !DAY.test(unit.word)) return false;
  const isBetween = (beside: Unit | undefined): boolean => beside?.words.every(isBound) ?? false;
  const before = units[at - (isBetween(units[at - 1]) ? 2 : 1)];
  const after = units[at + (isBetween(units[at + 1]) ? 2 : 1)];
  return (
    ORDINAL.test(unit.word) || [before, after].some((beside) => beside !== undefined && tellsDay(beside))
  );
};

const tellsDay = ({ tag, word }: Unit): boolean => tag === "times" || DAY.test(word);

const DAY = /^(?:[12]?\d|3[01])(?:st|nd|rd|th|er|ª|º|日|号|일|[./-]\d{1,2}(?:[./-]\d{2,4})?)?$/;
const ORDINAL = /^\d+(?:st|nd|rd|th|[./]\d)/;

/** Numbers with "%" or "€" beside them. */
const signedNumbers = (units: readonly Unit[]): ReadonlySet<Unit> =>
  new Set(
    units.filter(
      ({ tag }, at) =>
        tag === "number" && [units[at - 1], units[at + 1]].some((beside) => SIGN.test(beside?.word ?? "")),
    ),
  );

const SIGN = /^[%٪$€£¥₴₽]$/;

/** "15 000". */
const isThousands = (units: readonly Unit[], at: number): boolean =>
  /^\d{1,3}$/.test(units[at]?.word ?? "") && /^\d{3}$/.test(units[at + 1]?.word ?? "");

/** Of three digits and more, but no year: fewer may count anything. */
const isLarge = ({ tag, word }: Unit): boolean =>
  tag === "number" && numberValue(word).length > 2 && !YEAR.test(word) && !/\p{L}/u.test(word);

const YEAR = /^(?:19|20)\d\d$/;
