import { has, isFirmRefusal, type ReadClause, type ReadSentence } from "../clauses/place.ts";

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

/** "How could I possibly refuse? Congratulations!": a phrase that approves just as it asks, and what follows takes it so. */
export const isSelfAnswered = (sentence: ReadSentence, next: ReadSentence | undefined): boolean => {
  if (isRefusedTwice(sentence, next)) return true;
  const said = sentence.clauses.filter(({ reading }) => reading.is !== "friendly");
  const [asked] = said;
  if (!sentence.isAsked || asked === undefined || said.length > 1 || !isOnePhrase(asked)) return false;
  if (next === undefined || next.isAsked || next.clauses.length === 0) return false;
  if (next.clauses.some(({ clause }) => clause.isContrast)) return false;
  if (next.clauses.every(({ reading }) => reading.is === "friendly"))
    return asked.denies || (wordsOf(asked).length > MIN_ASKED && next.clauses.flatMap(wordsOf).length > 1);
  return next.clauses.every(({ reading }) => reading.is === "friendly" || isApproval(reading));
};

/** "Um no?? 2k for a phone, rejected" */
const isRefusedTwice = ({ clauses }: ReadSentence, next: ReadSentence | undefined): boolean =>
  clauses.length > 0 &&
  clauses.every(
    ({ reading }) => reading.is === "verdict" && !isApproval(reading) && reading.strength === "alone",
  ) &&
  next?.isAsked === false &&
  next.clauses.some(isFirmRefusal);

const isOnePhrase = ({ reading, clause: { units } }: ReadClause): boolean =>
  isApproval(reading) &&
  units.length === 1 &&
  units.every(({ tag, words }) => tag === "approves" && words.length >= MIN_ASKED);

const isApproval = (reading: ReadClause["reading"]): boolean =>
  reading.is === "verdict" && reading.verdict === "approve";

const wordsOf = ({ clause: { units } }: ReadClause): readonly string[] => units.flatMap(({ words }) => words);

const approves = ({ clause: { units } }: ReadClause): boolean =>
  units.some(({ tag, alone }) => tag === "approves" || alone === "approve");

/** A refusal is asked about, or "I can't say no" is. */
const doubtsRefusal = (read: ReadClause): boolean =>
  approves(read)
    ? isLitotes(read)
    : wordsOf(read).length >= MIN_ASKED &&
      read.clause.units.some(({ tag, alone }) => tag === "rejects" || alone === "reject");

/** "I can't say no": its negations are part of what is listed. */
const isLitotes = (read: ReadClause): boolean =>
  approves(read) && read.denies && !has(read.clause, "negates");

/** "Approve or reject?" asks which. */
const MIN_ASKED = 3;
