import type { ClauseLanguage } from "./clause-reading.ts";
import type { Unit } from "./units.ts";

/**
 * Whether a clause does nothing but tell whoever asked to do what he asked for: "take the Friday", "mesaiye kalın".
 * Beside a short yes it says the same once more, while "take it up with Ann" names somebody else.
 */
export const isDirective = (units: readonly Unit[], language: ClauseLanguage): boolean =>
  begins(
    units.filter(({ tag }) => tag !== "friendly"),
    language,
  ) && units.every((unit) => unit.alone === null && isOfIt(unit, language));

const begins = (units: readonly Unit[], { forms, grammar }: ClauseLanguage): boolean => {
  const at = units.findIndex(
    ({ words: [word = "", ...others] }) => others.length === 0 && forms.isDirective(word),
  );
  const isLast = grammar.has("thing last") && at === units.length - 1;
  return (
    at !== -1 &&
    (isLast || units.slice(0, at).every(({ tag, word }) => tag === "small words" || forms.isAnd(word)))
  );
};

const isOfIt = ({ tag, words }: Unit, { forms }: ClauseLanguage): boolean =>
  OF_IT.has(tag) || (tag === "others" && words.every(forms.isAddressee));

const OF_IT: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>([
  "unknown",
  "common",
  "small words",
  "friendly",
  "times",
  "days",
  "number",
  "leads",
  "follows",
  "as asked",
  "harmless",
  "next steps",
  "reasons",
]);
