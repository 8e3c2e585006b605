import {
  has,
  isBare,
  isFirmRefusal,
  isRefusal,
  type Place,
  type ReadClause,
  type ReadSentence,
} from "../clauses/place.ts";

/** Where in a sentence the last decision of a kind stands; -1 where there is none. */
export type Row = { readonly contrasted: number; readonly refused: number };

export const rowsOf = (sentences: readonly ReadSentence[]): readonly Row[] =>
  sentences.map(({ clauses }) => ({
    contrasted: lastContrastBefore(clauses),
    refused: clauses.findLastIndex(isRefusal),
  }));

/** The last "but" that a decision follows: "… but Bob can cover, so approved". */
const lastContrastBefore = (clauses: readonly ReadClause[]): number => {
  const decided = clauses.findLastIndex(({ reading }) => reading.is === "verdict");
  return clauses.findLastIndex(({ clause }, index) => clause.isContrast && index <= decided);
};

/** Whether a "but" and a decision follow in the sentence: what stands before them counts no more. */
export const isBeforeContrast = ({ row, column }: Place, rows: readonly Row[]): boolean =>
  column < (rows[row]?.contrasted ?? -1);

/** Whether a doubt about a clause is none about the decision of its text. */
export const isSettled = (place: Place, rows: readonly Row[], decision: Place | undefined): boolean =>
  isUnsureAtFirst(place, rows) ||
  isWishRefused(place, rows) ||
  isHopeBeside(place, decision) ||
  isReason(place, decision) ||
  isSaidTwice(place, decision) ||
  isPast(place, decision) ||
  isNamedLater(place, decision);

/** "I wasn't sure at first, but yes." */
const isUnsureAtFirst = (place: Place, rows: readonly Row[]): boolean =>
  place.reading.is === "doubtful" && OVERRULED.has(place.reading.doubt) && isBeforeContrast(place, rows);

const OVERRULED: ReadonlySet<string> = new Set(["wishes", "hedges"]);

/** "Much as I'd like to approve it, I can't." */
const isWishRefused = ({ row, column, reading }: Place, rows: readonly Row[]): boolean =>
  reading.is === "doubtful" &&
  reading.doubt === "wishes" &&
  (column < (rows[row]?.refused ?? -1) || (rows[row + 1]?.refused ?? -1) >= 0);

/** "Approved. Hope that's ok for the team.": what is hoped is not what was decided. */
const isHopeBeside = ({ reading, row }: Place, decision: Place | undefined): boolean =>
  reading.is === "doubtful" &&
  reading.doubt === "hopes" &&
  decision?.reading.is === "verdict" &&
  decision.reading.strength === "strong" &&
  decision.row !== row;

/** "Rejected. I can't approve section 3.": what is refused, too, or was, is why the whole is. */
const isReason = ({ reading }: Place, decision: Place | undefined): boolean =>
  reading.is === "doubtful" &&
  REFUSED_TOO.has(reading.doubt) &&
  reading.verdict === "reject" &&
  decision?.reading.is === "verdict" &&
  decision.reading.verdict === "reject";

/** "Not approved, private purchases we don't pay": who says the one says the other. */
const isSaidTwice = (place: Place, decision: Place | undefined): boolean =>
  place.reading.is === "doubtful" &&
  place.reading.doubt === "unknown-subject" &&
  decision?.reading.is === "verdict" &&
  (decision.reading.strength === "strong" || explainsNo(place, decision)) &&
  decision.reading.verdict === place.reading.verdict &&
  (place.reading.verdict === "reject" || decision.saysI || isBare(decision));

/** "Nope, overtime is not paid any more"; but "no, Bob rejected it" tells of his answer. */
const explainsNo = ({ row, saysI, namesOthers, clause: { units } }: Place, decision: Place): boolean =>
  row === decision.row &&
  !saysI &&
  !namesOthers &&
  units.every(({ tag, capital }) => tag !== "unknown" || !capital);

/** "Last time I agreed, this time I do not." */
const isPast = ({ reading, row, column }: Place, decision: Place | undefined): boolean =>
  reading.is === "doubtful" &&
  reading.doubt === "other case" &&
  decision !== undefined &&
  isFirmRefusal(decision) &&
  row === decision.row &&
  column < decision.column;

/** "Go ahead. Your leave is signed from 1 July for two weeks.": what was approved is named, unless it is a part. */
const isNamedLater = ({ reading, row, clause }: Place, decision: Place | undefined): boolean =>
  reading.is === "doubtful" &&
  (reading.doubt === "part" || reading.doubt === "number") &&
  reading.verdict === "approve" &&
  decision?.reading.is === "verdict" &&
  decision.reading.verdict === "approve" &&
  decision.reading.strength === "strong" &&
  row > decision.row &&
  !clause.isContrast &&
  clause.units.filter(({ tag }) => tag === "days").length !== 1 &&
  !has(clause, "part") &&
  !has(clause, "exception");

const REFUSED_TOO: ReadonlySet<string> = new Set(["part", "number", "other case"]);
