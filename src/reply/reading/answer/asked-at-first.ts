import {
  has,
  isBare,
  isRefusal,
  type Place,
  type ReadClause,
  type ReadSentence,
  strengthOf,
} from "../clauses/place.ts";
import { TIMES } from "../clauses/time-limits.ts";
import type { Unit } from "../words/units.ts";

/**
 * "How are you all after the weekend? … We won't hire him.": whoever decides outright behind it waits for no answer, if
 * it has no word of a decision.
 */
export const isAskedAtFirst = (
  { isAsked, clauses }: ReadSentence,
  row: number,
  decision: Place | undefined,
): boolean =>
  isAsked &&
  decision !== undefined &&
  row < decision.row &&
  strengthOf(decision.reading) === "strong" &&
  !isBare(decision) &&
  !decision.concludes &&
  clauses.every(
    (asked) =>
      asked.clause.units.every(({ tag, alone }) => alone === null && !DECIDING.has(tag)) &&
      (isRefusal(decision) || !mayLimit(asked, row, decision)),
  );

/** "Just the first week? I approve that.", "Can she do without the monitor? I approve the laptop." */
const mayLimit = ({ clause, namesIt, namesOthers }: ReadClause, row: number, decision: Place): boolean =>
  has(clause, "part") ||
  has(clause, "exception") ||
  (namesIt && decision.namesIt) ||
  decision.clause.units.some(({ tag }) => TIMES.has(tag)) ||
  (row < decision.row - 1 && (has(clause, "condition") || namesOthers));

const DECIDING: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>([
  "approves",
  "rejects",
  "verdict stems",
  "withdrawn",
  "reported",
  "somebody else decides",
]);
