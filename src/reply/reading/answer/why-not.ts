import { isFirmRefusal, type Place } from "../clauses/place.ts";

/** "Rejected, the contract must first be read by legal"; but "rejected, unless …" and "… you can go when …" are no reasons. */
export const isWhyNot = (place: Place, decision: Place | undefined): boolean => {
  const { clause, row, column, reading, saysI, asksYou } = place;
  const at = clause.units.findIndex(({ tag }) => tag === "condition");
  return (
    decision !== undefined &&
    isFirmRefusal(decision) &&
    row === decision.row &&
    column > decision.column &&
    reading.is === "other" &&
    !clause.isContrast &&
    !saysI &&
    !asksYou &&
    at > 0 &&
    clause.units.slice(at).every(({ tag, capital }) => tag !== "unknown" || !capital)
  );
};
