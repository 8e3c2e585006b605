import { isFirmRefusal, isRefusal, type Place } from "../clauses/place.ts";
import type { Unit } from "../words/units.ts";

/** "The train is fine, but the hotel I say no to"; but "the idea is fine, but I say no". */
export const isOtherThing = ({ reading, clause, row }: Place, decision: Place): boolean =>
  reading.is === "mention" &&
  reading.verdict === "approve" &&
  isRefusal(decision) &&
  row === decision.row &&
  clause.units.some(isThing) &&
  decision.refusesThing();

const isThing = ({ tag, alone }: Unit): boolean => alone === null && (tag === "unknown" || tag === "common");

/** "No, I have nothing against it": the "no" belongs to what is denied. */
export const isNoObjection = ({ reading, sentence: { clauses }, column }: Place): boolean => {
  const next = clauses[column + 1];
  return (
    reading.is === "verdict" &&
    reading.verdict === "reject" &&
    reading.strength === "alone" &&
    next?.reading.is === "verdict" &&
    next.reading.verdict === "approve" &&
    next.reading.strength === "strong" &&
    next.denies &&
    !next.asksYou &&
    !next.clause.isContrast &&
    next.clause.units.every(({ tag }) => tag !== "unknown" && tag !== "common") &&
    clauses.slice(column + 2).every(({ reading: behind }) => behind.is === "friendly")
  );
};

/** "Declined, the old laptop is good enough": praise of a thing is why something else is refused. */
export const isReasonBehind = (
  { clause, row, column, namesOthers, saysI }: Place,
  decision: Place,
): boolean =>
  isFirmRefusal(decision) &&
  row === decision.row &&
  column > decision.column &&
  !clause.isContrast &&
  !namesOthers &&
  !saysI &&
  clause.units.filter(({ tag, alone }) => alone === null && TELLING.has(tag)).length > 1;

const TELLING: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>(["unknown", "common", "reasons"]);
