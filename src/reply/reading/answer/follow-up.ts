import { has, isBare, isRefusal, type Place, strengthOf } from "../clauses/place.ts";
import { IDEOGRAPH } from "../words/script.ts";
import type { Unit } from "../words/units.ts";
import type { AnswerRule } from "./answer.ts";

/**
 * Whether a sentence behind a plain approval tells at length what else is to be done, so that a word of doubt in it
 * is none about the approval: "Approved. Before you leave please close the open orders, and tell Nuria what is still
 * pending." What is short may limit it ("If Bob covers."), and so may what begins with whom or what it is about
 * ("That holds if …", "We will see later …"), what counts parts, and what answers again.
 */
export const isFollowUp = (doubt: AnswerRule, place: Place, decision: Place | undefined): boolean => {
  const { sentence, row } = place;
  if (decision === undefined || isRefusal(decision) || strengthOf(decision.reading) !== "strong")
    return false;
  if (row <= decision.row || (sentence.isAsked && doubt !== "asks") || !OF_OTHER_THINGS.has(doubt))
    return false;
  const units = sentence.clauses.flatMap(({ clause }) => clause.units);
  return (
    lengthOf(units) >= (isBare(decision) || doubt === "later" ? MIN_LENGTH : MIN_BESIDE_NAMED) &&
    units.every(({ tag, alone }) => !SETTLES_MORE.has(tag) && alone === null) &&
    !has(place.clause, "exception") &&
    !has(place.clause, "part") &&
    sentence.clauses.every(
      ({ namesOthers, namesIt }) => !namesOthers && (!namesIt || units.some(({ tag }) => ARRANGING.has(tag))),
    ) &&
    sentence.clauses[0]?.clause.isContrast === false &&
    (doubt === "condition"
      ? !BEGINS_LIMIT.has(units[0]?.tag ?? "mark")
      : sentence.clauses.every(({ saysI }) => !saysI))
  );
};

const OF_OTHER_THINGS: ReadonlySet<AnswerRule> = new Set<AnswerRule>([
  "condition",
  "later",
  "asks",
  "somebody else decides",
]);

/** In words; a word of Chinese or Japanese has one to three characters. */
const lengthOf = (units: readonly Unit[]): number =>
  units.reduce((count, { word, words }) => count + (IDEOGRAPH.test(word) ? 0.6 : words.length), 0);

const MIN_LENGTH = 8;
/** Beside "I approve the trip": who says so, or of what. */
const MIN_BESIDE_NAMED = 6;

const BEGINS_LIMIT: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>([
  "condition",
  "others",
  "speaker",
  "small words",
  "links",
]);

const SETTLES_MORE: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>([
  "approves",
  "rejects",
  "verdict stems",
  "withdrawn",
  "hedges",
]);

const ARRANGING: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>(["friendly", "harmless", "next steps"]);
