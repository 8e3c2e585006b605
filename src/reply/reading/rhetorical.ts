import { has, type ReadClause, type ReadSentence } from "./place.ts";

/** "How could I say no? Approved.": it asks for no answer, but gives the one that follows. */
export const isRhetorical = (sentence: ReadSentence, next: ReadSentence | undefined): boolean => {
  const reading = next?.clauses.find(({ reading: { is } }) => is !== "friendly")?.reading;
  return (
    sentence.isAsked &&
    next?.isAsked === false &&
    reading?.is === "verdict" &&
    reading.verdict === "approve" &&
    (reading.strength === "strong" || sentence.clauses.some(isLitotes)) &&
    sentence.clauses.some(doubtsRefusal) &&
    sentence.clauses.every((clause) => !approves(clause) || doubtsRefusal(clause))
  );
};

const approves = ({ clause: { units } }: ReadClause): boolean =>
  units.some(({ tag, alone }) => tag === "approves" || alone === "approve");

/** A refusal is asked about, or "I can't say no" is. */
const doubtsRefusal = (read: ReadClause): boolean =>
  approves(read)
    ? isLitotes(read)
    : read.clause.units.flatMap(({ words }) => words).length >= MIN_ASKED &&
      read.clause.units.some(({ tag, alone }) => tag === "rejects" || alone === "reject");

/** "I can't say no": its negations are part of what is listed. */
const isLitotes = (read: ReadClause): boolean =>
  approves(read) && read.denies && !has(read.clause, "negates");

/** "Approve or reject?" asks which. */
const MIN_ASKED = 3;
