import type { Unit } from "../words/units.ts";
import type { Tag, Verdict, Vocabulary } from "../words/vocabulary.ts";
import type { Clause } from "./clauses.ts";
import { readShort, saysLittle } from "./short-answer.ts";
import { isStrong, readStrong } from "./strong-answer.ts";

/** Why a text does not decide, although it has words of a decision, or what takes a decision back. */
export type Doubt =
  | "two-answers"
  | "double-negation"
  | "negation-beside"
  | "quoted-words"
  | "company-name"
  | "verdict-word"
  | "describing-word"
  | "unknown-subject"
  | "unknown-words"
  | "number"
  | "somebody-else"
  | DoubtfulTag;

/** Tags that make a clause with a decision in it doubtful. */
export type DoubtfulTag =
  | "withdrawn"
  | "asks"
  | "favours"
  | "condition"
  | "later"
  | "hindrances"
  | "somebody else decides"
  | "exception"
  | "part"
  | "reported"
  | "other case"
  | "wishes"
  | "hedges"
  | "hopes"
  | "objections";

/** What one clause says. */
export type ClauseReading =
  | {
      readonly is: "verdict";
      readonly verdict: Verdict;
      readonly strength: "strong" | "alone";
      readonly negated: boolean;
    }
  /** It has a word of a decision and is none. */
  | { readonly is: "doubtful"; readonly doubt: Doubt; readonly verdict: Verdict | null }
  /** Words such as "yes" or "fine" among others, which decide nothing but may contradict. */
  | { readonly is: "mention"; readonly verdict: Verdict }
  /** Nothing but a negation: "not this time". */
  | { readonly is: "negation" }
  | { readonly is: "friendly" | "other" };

/** The grammar of the language in which a clause is read. */
export type ClauseLanguage = Pick<Vocabulary, "grammar" | "forms" | "language">;

export const readClause = (clause: Clause, language: ClauseLanguage): ClauseReading => {
  const { units } = clause;
  if (units.some(({ tag }) => tag === "verdict stems"))
    return { is: "doubtful", doubt: "verdict-word", verdict: null };
  if (clause.isReason) return readReason(units, language);
  if (units.some(isStrong)) return readStrong(clause, language);
  if (units.some(({ alone }) => alone !== null)) return readShort(units, language);
  if (units.some(({ tag }) => tag === "negates") && units.every(saysLittle)) return { is: "negation" };
  return { is: isFriendly(units, language) ? "friendly" : "other" };
};

/** "Because finance did not approve the budget" refuses nothing more, but "because I approve another" is an answer. */
const readReason = (units: readonly Unit[], { forms }: ClauseLanguage): ClauseReading =>
  units.some(({ tag, alone }) => tag === "approves" || alone === "approve") &&
  !units.some(({ tag, words }) => DENYING.has(tag) || words.some(forms.isNegation))
    ? { is: "doubtful", doubt: "two-answers", verdict: null }
    : { is: "other" };

const DENYING: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>([
  "negates",
  "rejects",
  "objections",
  "other case",
]);

/** Begun by such a word: "and please say hello". */
const isFriendly = (units: readonly Unit[], { forms }: ClauseLanguage): boolean => {
  const first = units.find(({ word, words }) => words.length > 1 || !forms.isAnd(word));
  return first !== undefined && FRIENDLY.has(first.tag);
};

const FRIENDLY: ReadonlySet<Tag | string> = new Set([
  "friendly",
  "harmless",
  "hopes",
  "greetings",
  "closings",
]);
