import type { ClauseReading } from "../clauses/clause-reading.ts";
import { has, isBare, isRefusal, type Place, strengthOf } from "../clauses/place.ts";
import type { Tag } from "../words/vocabulary.ts";

/**
 * Whether a clause stands in a sentence before the one that decides plainly, and only leads there: what was
 * thought at first, what would have been, who was asked ("I wasn't sure, March is busy. Now it works, so I approve.").
 * Limits, drafts and answers of the other kind do not, unless a "but" turns away from them.
 */
export const isPreamble = (place: Place, decision: Place | undefined, places: readonly Place[]): boolean => {
  const { reading, row } = place;
  if (decision?.reading.is !== "verdict") return false;
  if (decision.reading.strength !== "strong" && !decision.concludes) return false;
  if (row >= decision.row || reading.is === "negation" || isTakenBack(place) || asks(place)) return false;
  // "It seemed dear, but I have changed my mind. I approve it."
  if (has(place.clause, "withdrawn")) return decision.saysI;
  const { verdict } = decision.reading;
  const isOpposite = "verdict" in reading && reading.verdict !== null && reading.verdict !== verdict;
  if (reading.is === "verdict" || reading.is === "mention") {
    const isNotMeant = reading.is === "mention" && verdict === "reject" && isTold(place);
    return (
      strengthOf(reading) !== "strong" && isOpposite && (isNotMeant || isTurned(place, decision, places))
    );
  }
  if (verdict === "approve" && !isBare(decision) && isTold(place) && !isOwnLimit(place)) return true;
  if (reading.is === "doubtful" && LIMITS.has(reading.doubt)) return verdict === "reject" && !isOpposite;
  const isLed = decision.concludes || isTurned(place, decision, places);
  if (verdict === "approve") return leadsToApproval(place, decision, isLed) || isOvercome(place);
  return leadsToRefusal(place, decision) && (isLed || decision.saysI || !isSaidByAnother(reading));
};

/**
 * "I had to call the base first to hear whether there is room. The trip is approved.": a whole sentence that does not
 * begin with a doubt tells what led there, while "If Bob covers. Approved." does not.
 */
const isTold = ({ sentence: { clauses, isAsked }, clause, reading, ...place }: Place): boolean => {
  const units = clauses.flatMap((one) => one.clause.units);
  const doubts = reading.is === "doubtful" ? [reading.doubt] : [];
  return (
    !isAsked &&
    !place.bindsYou &&
    !place.namesOthers &&
    ((place.saysI && has(clause, "other case")) || !OPEN.some((tag) => has(clause, tag))) &&
    units.length >= MIN_TOLD &&
    [...doubts, ...OPEN, ...ENDING].every((doubt) => units[0]?.tag !== doubt) &&
    !GRAVE.some((tag) => clauses.some((one) => has(one.clause, tag))) &&
    !doubts.some((doubt) => GRAVE.some((tag) => tag === doubt))
  );
};

const MIN_TOLD = 6;

/** Somebody else may have the last word. */
const GRAVE = [
  "withdrawn",
  "somebody else decides",
  "reported",
  "exception",
] as const satisfies readonly Tag[];

/** "I can give you the first week. Approved." */
const isOwnLimit = ({ reading, denies }: Place): boolean =>
  reading.is === "doubtful" && reading.verdict === "approve" && !denies;

/** "Scanned and approved by our filter. Unauthorised use is rejected." */
const isSaidByAnother = (reading: ClauseReading): boolean =>
  reading.is === "doubtful" &&
  reading.verdict === "approve" &&
  (reading.doubt === "reported" || reading.doubt === "somebody-else");

/** "This is not for me to decide. Rejected." is no refusal. */
const leadsToRefusal = ({ clause }: Place, decision: Place): boolean =>
  !(isBare(decision) && OTHERS.some((tag) => has(clause, tag)));

/** "I'm not sure about this. Approved." is no approval, but one that follows from what was said is. */
const leadsToApproval = ({ clause, reading }: Place, decision: Place, isLed: boolean): boolean => {
  if (isLed || reading.is !== "doubtful" || OPEN.some((tag) => has(clause, tag))) return isLed;
  return LITOTES.has(reading.doubt) || !isBare(decision);
};

/** "I was going to refuse, but Sam covers for you. Approved." */
const isOvercome = ({ reading, saysI, column, sentence: { clauses } }: Place): boolean =>
  reading.is === "doubtful" &&
  reading.verdict === "reject" &&
  saysI &&
  TURNED_FROM.has(reading.doubt) &&
  clauses[column + 1]?.clause.isContrast === true;

const TURNED_FROM: ReadonlySet<string> = new Set(["wishes", "other case", "unknown-subject"]);

/** "The course is good. The budget, however, is spent: refused." */
const isTurned = ({ row, column }: Place, decision: Place, places: readonly Place[]): boolean =>
  places.some(
    (other) =>
      other.clause.isContrast &&
      other.reading.is !== "friendly" &&
      (other.row > row || (other.row === row && other.column > column && isFinal(decision))) &&
      (other.row < decision.row || isBeforeOrSame(other, decision)),
  );

/** "The hotel is too dear, but the flight is fine. Approved." may be so in part; a refusal, or "so I approve", is not. */
const isFinal = (decision: Place): boolean =>
  isRefusal(decision) ||
  decision.sentence.clauses.slice(0, decision.column + 1).some(({ concludes }) => concludes);

const isBeforeOrSame = ({ row, column, reading }: Place, decision: Place): boolean =>
  row === decision.row &&
  (column <= decision.column || (reading.is === "verdict" && strengthOf(reading) === "strong"));

const ENDING = ["withdrawn", "asks"] as const satisfies readonly Tag[];

/** "This is a draft.", but not what somebody has changed his mind about. */
const isTakenBack = ({ clause, saysI }: Place): boolean =>
  has(clause, "withdrawn") && !(clause.isContrast && saysI);

/** "I found the invoice I asked you for." asks nothing; what begins so may: "Please explain." */
const asks = ({ clause: { units }, sentence }: Place): boolean => {
  const at = units.findIndex(({ tag }) => tag === "asks");
  return at === 0 || (at > 0 && sentence.isAsked);
};

const LITOTES: ReadonlySet<string> = new Set(["double-negation", "negation-beside", "verdict-word"]);

const LIMITS: ReadonlySet<string> = new Set(["part", "number", "exception"]);

/** "This is not for me to decide. Rejected." */
const OTHERS = ["somebody else decides", "reported"] as const satisfies readonly Tag[];

/** After these, "approved" may be what somebody else said or what is still to come. */
const OPEN = ["condition", "later", "somebody else decides", "reported"] as const satisfies readonly Tag[];
