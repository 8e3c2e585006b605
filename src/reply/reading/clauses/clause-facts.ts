import { once } from "../../once.ts";
import { IDEOGRAPH, UNCASED } from "../words/script.ts";
import type { Unit } from "../words/units.ts";
import { type ClauseLanguage, readClause } from "./clause-reading.ts";
import type { Clause } from "./clauses.ts";
import { isDirective } from "./directive.ts";
import { grants, grantsBefore, namesThing, refusesThing } from "./granting.ts";
import type { ReadClause } from "./place.ts";
import { isTopic, namesRequest, requestTimes } from "./time-limits.ts";
import { weekdayIn } from "./weekdays.ts";

/** What a clause says, and what about it matters beside other clauses. */
export const readIn = (language: ClauseLanguage, clause: Clause): ReadClause => {
  const named = requestTimes(clause.units, language);
  const { isAddressee, isTherefore, isSpeaker, isFirstPerson, isNegation } = language.forms;
  const hasWord = (test: (word: string) => boolean): boolean =>
    clause.units.some(({ words }) => words.some(test));
  return {
    clause,
    reading: readClause(clause, language),
    named,
    isTopic: isTopic(clause.units, named, language),
    namesIt: clause.units.some(({ words }) => namesRequest(words, language.forms)),
    saysI: hasWord(
      (word) => isSpeaker(word) || isSpeaker(word.split("'", 1)[0] ?? "") || isFirstPerson(word),
    ),
    bindsYou: clause.units.some(
      ({ tag, words }, index) =>
        tag === "condition" && [...words, clause.units[index + 1]?.word ?? ""].some(isAddressee),
    ),
    ifs: new Set(
      clause.units.flatMap((unit, at) => (unit.tag === "harmless" && isIf(unit, language) ? [at] : [])),
    ),
    asksYou: hasWord(isAddressee),
    directs: isDirective(clause.units, language),
    concludes: clause.units[0] !== undefined && isTherefore(clause.units[0].word),
    infers: hasWord(isTherefore),
    grants: once(() => grants(clause.units, language)),
    grantsAtFirst: once(() => grantsBefore(clause.units, language)),
    namesThing: once(() => namesThing(clause.units, language)),
    capsNumber: once(() => capsNumber(clause.units, language)),
    namesDay: once(() => clause.units.some((unit) => namesDay(unit, language))),
    refusesThing: once(() => refusesThing(clause.units, language)),
    tellsYou: tellsYou(clause.units, language),
    denies: clause.units.some(({ tag }) => tag === "negates") || hasWord(isNegation),
    namesOthers: clause.units.some(({ tag, words }) => tag === "others" && !words.some(isAddressee)),
  };
};

const capsNumber = (units: readonly Unit[], { forms }: ClauseLanguage): boolean => {
  const words = units.flatMap((unit) => unit.words);
  return words.some(
    (word, at) =>
      /^\d/.test(word) &&
      (forms.isAbove(words[at - 1] ?? "") || forms.isAbove(words.slice(Math.max(0, at - 2), at).join(" "))),
  );
};

const namesDay = ({ tag, words }: Unit, { language }: ClauseLanguage): boolean =>
  tag === "days" ||
  // In Arabic and Hebrew all days begin alike.
  (words.length > 1 && words.some((word) => !UNCASED.test(word) && weekdayIn(language, word) !== undefined));

const tellsYou = ([first, second]: readonly Unit[], { forms }: ClauseLanguage): boolean =>
  first?.tag === "others" &&
  forms.isAddressee(first.word) &&
  (second?.tag === "unknown" || second?.tag === "common");

const isIf = ({ words, word }: Unit, { forms }: ClauseLanguage): boolean =>
  words.length <= MAX_IF && (forms.isIf(word) || forms.isIf(words.join(IDEOGRAPH.test(word) ? "" : " ")));

/** What is longer tells what to do then: "if anything comes up let me know". */
const MAX_IF = 6;
