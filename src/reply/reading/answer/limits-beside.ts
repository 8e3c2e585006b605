import { isSadFace } from "../clauses/doubtful-tags.ts";
import { has, type Place, strengthOf } from "../clauses/place.ts";
import { TIMES } from "../clauses/time-limits.ts";
import type { Unit } from "../words/units.ts";
import type { Verdict } from "../words/vocabulary.ts";
import type { AnswerRule } from "./answer.ts";
import { INTRODUCES } from "./whose-answer.ts";

/** Limits, hedges and hearsay beside the decision. */
export const besideDoubt = (place: Place, decision: Place, verdict: Verdict): AnswerRule | null => {
  const { clause, reading, row, column, named } = place;
  const isSameSentence = row === decision.row;
  const isBefore = row < decision.row || (isSameSentence && column < decision.column);
  const isFriendly = reading.is === "friendly";
  const isPiece = !isFriendly && clause.units.length > 0 && clause.units.every(namesPart);
  const isDenied = !isBefore && clause.units[0]?.tag === "negates";
  const isPart = ({ tag }: Unit, at: number): boolean =>
    PARTS.has(tag) && !named.has(at) && (verdict === "approve" || !NO_PARTS_OF_REFUSALS.has(tag));
  const isExplaining = verdict === "reject" && isSameSentence && !isBefore && tellsWhy(place, decision);
  if ((isPiece || isDenied) && !isExplaining && clause.units.some(isPart)) return "part";
  // "Approved, the hotel not."
  const isPartDenied = isDenied || (!isBefore && clause.units.at(-1)?.tag === "negates");
  if (verdict === "approve" && isSameSentence && isPartDenied) return "part";
  // "I can't approve it, only Tom can."
  const isNegated = decision.reading.is === "verdict" && decision.reading.negated && isSameSentence;
  const isLimited = verdict === "approve" ? isSameSentence || !isBefore : isNegated;
  const isWithout = clause.units[0]?.tag === "exception";
  if (isLimited && has(clause, "exception") && (verdict === "approve" || !isBefore || isWithout))
    return "exception";
  // "At most 500, more I won't give."
  if (verdict === "reject" && isSameSentence && isBefore && isWithout && clause.units.some(isTime))
    return "exception";
  // "We won't pay for the hotel, only for the train."
  if (verdict === "reject" && isSameSentence && !isBefore && isExcepted(clause)) return "exception";
  if (verdict === "approve" && isLimited && has(clause, "objections")) return "objections";
  if (isSameSentence && has(clause, "hopes") && clause.units.every(({ tag }) => HOPING.has(tag)))
    return "hopes";
  const isHedged = clause.units.some(
    (unit) => unit.tag === "hedges" && !(verdict === "reject" && isSadFace(unit)),
  );
  const isExplained = verdict === "reject" && !isBefore && isReasonGiven(place, decision);
  const isOwnView = isExplained || isConcluded(place, decision) || (isBefore && isOpinion(place, decision));
  if (isHedged && !isOwnView && (isSameSentence || !isBefore)) return "hedges";
  if (!isSameSentence || !isBefore) return null;
  if (has(clause, "reported")) return "reported";
  // "I had a look at the dates, so I approve": who decides says so.
  const isSaidByMe = decision.clause.units.some(({ tag }) => tag === "speaker");
  return verdict === "approve" && has(clause, "other case") && !isSaidByMe && !isConcluded(place, decision)
    ? "other case"
    : null;
};

/** "I refuse the claim: two meals the same noon"; but "Refused, Monday and Tuesday" names what is refused. */
const tellsWhy = ({ clause }: Place, decision: Place): boolean =>
  strengthOf(decision.reading) === "strong" &&
  !clause.isContrast &&
  clause.units[0]?.tag !== "negates" &&
  clause.units.filter(({ tag }) => !PARTS.has(tag)).length >= MIN_WHY;

const MIN_WHY = 3;

/** "Refused. You'd be leaving Mia on her own.": what would be is the reason, if enough is said. */
const isReasonGiven = ({ clause, reading, row }: Place, decision: Place): boolean =>
  strengthOf(decision.reading) === "strong" &&
  !clause.isContrast &&
  reading.is === "other" &&
  clause.units.filter(({ tag }) => !PIECES.has(tag) && tag !== "hedges" && tag !== "speaker").length >
    (row === decision.row ? 3 : 1);

/** "I don't think we can justify it, so it's a no." */
const isConcluded = ({ row, column }: Place, decision: Place): boolean =>
  decision.concludes && row === decision.row && column === decision.column - 1;

/** "I think we need it, I approve": the reason of whoever decides himself. */
const isOpinion = ({ denies, clause: { sign } }: Place, { reading, clause, saysI }: Place): boolean =>
  !denies &&
  !INTRODUCES.test(sign ?? "") &&
  reading.is === "verdict" &&
  reading.verdict === "approve" &&
  saysI &&
  !has(clause, "hedges");

/** "Approved, I hope": nothing is said that could be hoped for. */
const HOPING: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>(["hopes", "speaker", "small words", "negates"]);

/** Of these a decision may be only a part. */
export const PARTS: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>([...TIMES, "part", "exception"]);

/** "No, not in August": what is refused is refused as a whole. */
const NO_PARTS_OF_REFUSALS: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>(["exception", "times"]);

/** "Only for the train", "nur die Bahn", while "only in August" tells more of what is refused. */
const isExcepted = ({ units }: Place["clause"]): boolean => {
  const [first, second, ...others] = units;
  const isThing = second?.tag === "small words" && others.length === 1;
  return first?.tag === "exception" && (second?.tag === "limits to" || isThing);
};

const isTime = ({ tag }: Unit): boolean => TIMES.has(tag);

const namesPart = ({ tag }: Unit): boolean => PARTS.has(tag) || PIECES.has(tag);

const PIECES: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>([
  "small words",
  "leads",
  "follows",
  "negates",
  "limits to",
]);
