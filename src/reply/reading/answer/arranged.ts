import { has, type Place, type ReadClause } from "../clauses/place.ts";

/** "Sure. Could you put it into the calendar?": it asks for what follows an answer, and for nothing else. */
export const isArranged = ({ clause, namesOthers }: ReadClause): boolean =>
  has(clause, "next steps") && !has(clause, "acknowledges") && !namesOthers && !clause.isContrast;

/** "Rejected. Ask again after the audit.", "Approved. Agree the model with IT.": what is done next. */
export const isPutOff = ({ clause, row, saysI }: Place, decision: Place | undefined): boolean => {
  if (decision?.reading.is !== "verdict" || decision.reading.strength !== "strong") return false;
  if (row <= decision.row || clause.isContrast) return false;
  const isArranged = has(clause, "next steps");
  const isBare = clause.units.every(({ tag, alone }) => alone === null && tag !== "exception");
  if (decision.reading.verdict === "approve")
    return isBare && isArranged && !APPROVAL_ENDS.some((tag) => has(clause, tag));
  // "I can't approve it. If Tom covers for you I will."
  const isOwnCondition = saysI && clause.units[0]?.tag === "condition";
  return (
    isBare &&
    (isArranged || has(clause, "friendly")) &&
    !isOwnCondition &&
    !GRAVE.some((tag) => has(clause, tag))
  );
};

/** "Approved. Send me the invoice once you have it.", with a comma or without: what is asked for depends, not the decision. */
export const isBoundFavour = (place: Place, decision: Place | undefined): boolean => {
  const { clause, row, column, sentence, bindsYou, namesOthers, denies } = place;
  if (decision?.reading.is !== "verdict" || decision.reading.strength !== "strong") return false;
  const isBehind = row > decision.row || (row === decision.row && column > decision.column);
  if (!isBehind || !bindsYou || namesOthers || denies || clause.isContrast) return false;
  const isFavour = (one: ReadClause | undefined): boolean =>
    one !== undefined &&
    one.reading.is === "friendly" &&
    (one.saysI || (row > decision.row && TOLD.some((tag) => has(one.clause, tag))));
  const isBeforeFavour = row > decision.row && isFavour(sentence.clauses[column + 1]);
  return (
    isFavour(place) ||
    (clause.units[0]?.tag === "condition" && (isFavour(sentence.clauses[column - 1]) || isBeforeFavour))
  );
};

const TOLD = ["harmless", "favours", "next steps"] as const;

/** What is no arrangement after a refusal. */
const GRAVE = ["withdrawn", "asks", "somebody else decides"] as const;

/** What is no arrangement after an approval. */
const APPROVAL_ENDS = ["withdrawn", "asks", "condition", "negates", "others"] as const;
