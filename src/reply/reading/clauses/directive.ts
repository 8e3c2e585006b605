import type { Unit } from "../words/units.ts";
import type { ClauseLanguage } from "./clause-reading.ts";
import { weekdayNamed } from "./weekdays.ts";

/**
 * Whether a clause does nothing but tell whoever asked to do what he asked for: "take the Friday", "mesaiye kalın".
 * Beside a short yes it says the same once more, while "take it up with Ann" names somebody else.
 */
export const isDirective = (units: readonly Unit[], language: ClauseLanguage): boolean => {
  const said = units.filter(({ tag }) => tag !== "friendly");
  const at = said.findIndex((unit) => directs(unit, language));
  const isLast = language.grammar.has("thing last") && at === said.length - 1;
  const isFirst = said
    .slice(0, at)
    .every(({ tag, word }) => tag === "small words" || language.forms.isAnd(word));
  return (
    at !== -1 &&
    (isFirst || isLast) &&
    said.every((unit, index) => unit.alone === null && (index === at || isOfIt(unit, language)))
  );
};

const directs = ({ words: [word = "", ...others] }: Unit, { forms }: ClauseLanguage): boolean =>
  others.length === 0 && forms.isDirective(word);

const isOfIt = ({ tag, words }: Unit, { forms }: ClauseLanguage): boolean =>
  OF_IT.has(tag) ||
  (tag === "others" && words.every(forms.isAddressee)) ||
  (tag === "days" && words.some((word) => weekdayNamed(word) !== undefined));

const OF_IT: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>([
  "small words",
  "friendly",
  "leads",
  "follows",
  "as asked",
  "harmless",
  "next steps",
  "reasons",
]);
