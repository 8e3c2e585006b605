import { IDEOGRAPH } from "../words/script.ts";
import type { Unit } from "../words/units.ts";
import type { ClauseLanguage } from "./clause-reading.ts";

/**
 * Whether words say that somebody gets, may or is paid something: "he gets the desk", "I'll cover the flight". Not
 * where it is limited, denied, wished or to be paid by whoever asked.
 */
export const grants = (units: readonly Unit[], language: ClauseLanguage): boolean =>
  units.length <= MAX_GRANTING &&
  grantsAt(units, language) !== -1 &&
  !units.some(({ words }) => words.some((word) => isDenying(word, language))) &&
  units.every(
    (unit) => unit.alone !== "reject" && (!LIMITING.has(unit.tag) || grantsAt([unit], language) !== -1),
  );

/** What is longer tells a story. */
const MAX_GRANTING = 9;

const isDenying = (word: string, { forms }: ClauseLanguage): boolean =>
  forms.isNegation(word) || forms.isYourself(word);

/** Where a word or phrase stands that grants; -1 where there is none. */
export const grantsAt = (units: readonly Unit[], { forms }: ClauseLanguage): number => {
  const words = units.flatMap(({ words: own }, at) => own.map((word) => ({ word, at })));
  const found = words.find(({ word }, start) =>
    LENGTHS.some((length) => {
      const some = words.slice(start, start + length);
      return (
        some.length === length &&
        forms.isGrant(some.map((one) => one.word).join(IDEOGRAPH.test(word) ? "" : " "))
      );
    }),
  );
  return found?.at ?? -1;
};

/** In words; Chinese and Japanese characters are a word each. */
const LENGTHS = [1, 2, 3, 4] as const;

const LIMITING: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>([
  "rejects",
  "negates",
  "objections",
  "condition",
  "hedges",
  "other case",
  "wishes",
  "reported",
  "hindrances",
]);

/** Whether words name a thing, and not only "this" or "it". */
export const namesThing = (units: readonly Unit[], language: ClauseLanguage): boolean =>
  units.some((unit) => isThing(unit, language));

const isThing = ({ tag, alone, words }: Unit, { forms }: ClauseLanguage): boolean =>
  alone === null &&
  (NAMING.has(tag) || (tag !== "mark" && words.length >= MIN_PHRASE && words.some(forms.isGrant))) &&
  words.some(
    (word) =>
      (word.length >= MIN_THING || SHORT_SCRIPT.test(word)) &&
      ![forms.isGrant, forms.isArticle, forms.isAddressee, forms.isSpeaker].some((is) => is(word)),
  );

/** Shorter words are mostly pronouns. */
const MIN_THING = 3;
const SHORT_SCRIPT = /^\p{Script=Hangul}{2}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** "We'll take the": listed for what it mostly says. */
const MIN_PHRASE = 3;

const NAMING: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>([
  "unknown",
  "common",
  "small words",
  "reasons",
  "times",
  "days",
  "part",
  "number",
  "as asked",
]);

/** Whether a refusal is of a thing that it names. */
export const refusesThing = (units: readonly Unit[], language: ClauseLanguage): boolean =>
  namesThing(units, language) || units.some(({ tag, words }) => tag === "rejects" && hasTopic(words));

/** "タクシー代は出せません" is one phrase. */
const hasTopic = (words: readonly string[]): boolean => words.slice(1).some((word) => TOPIC.test(word));

const TOPIC = /^[はをが]$/u;

/** Whether something is given before something else is refused in the same clause. */
export const grantsBefore = (units: readonly Unit[], language: ClauseLanguage): boolean => {
  const refusal = units.findIndex(({ tag }) => tag === "rejects");
  if (refusal === -1) return false;
  const before = units.slice(0, refusal);
  const at = grantsAt(before, language);
  return (
    at > 0 &&
    grants(before, language) &&
    namesThing(before.slice(0, at), language) &&
    namesThing(before.slice(at + 1), language)
  );
};
