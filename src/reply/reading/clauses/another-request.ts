import type { Forms } from "../words/forms.ts";
import { UNCASED } from "../words/script.ts";
import type { Unit } from "../words/units.ts";
import { namesRequest } from "./time-limits.ts";

/**
 * Whether it is told that the request of somebody named was decided: "I have just approved Paul's request".
 * Who says "I approve Paul's request" means the one he was asked for.
 * @param at the place of the deciding word
 */
export const decidesAnother = (units: readonly Unit[], at: number, forms: Forms): boolean => {
  const told = units.slice(0, at + 1);
  const isPast = told.some(({ words }) => words.some(forms.isPast));
  if (!isPast && !units[at]?.words.some(forms.isDescribing)) return false;
  const saysI = (word: string): boolean => forms.isSpeaker(word) || forms.isFirstPerson(word);
  const isByMe = isPast || told.some(({ words }) => words.some(saysI));
  return units.some(
    (_, index) => isOwnedBefore(units, index, forms) || (isByMe && isOwnedBehind(units, index, forms)),
  );
};

/** "Paul's request", but not "the Paris trip". */
const isOwnedBefore = (units: readonly Unit[], index: number, forms: Forms): boolean => {
  const [article, owner, request] = [units[index - 2], units[index - 1], units[index]];
  return (
    isRequest(request, forms) &&
    isNamed(owner) &&
    GENITIVE.test(owner?.word ?? "") &&
    !article?.words.some(forms.isArticle)
  );
};

/** "The request of Paul", "wniosek Pawła"; what an invoice is from may be a company. */
const isOwnedBehind = (units: readonly Unit[], index: number, forms: Forms): boolean => {
  const [request, next, afterNext] = [units[index], units[index + 1], units[index + 2]];
  if (!isRequest(request, forms)) return false;
  return isNamed(next) || (forms.isOwner(next?.word ?? "") && isNamed(afterNext));
};

const isRequest = (unit: Unit | undefined, forms: Forms): boolean =>
  unit !== undefined && namesRequest(unit.words, forms);

/** In a script without capitals every unknown word may be a name. */
const isNamed = (unit: Unit | undefined): boolean =>
  unit?.tag === "unknown" && (unit.capital || UNCASED.test(unit.word));

const GENITIVE = /(?:['’]|s|n|['’]\p{L}{1,3})$/u;
