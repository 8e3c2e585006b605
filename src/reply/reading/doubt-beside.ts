import { isBesideRefusal, tellsWhoDecides } from "./after-refusal.ts";
import type { AnswerRule } from "./answer.ts";
import { isIrony, isSadFace } from "./doubtful-tags.ts";
import { has, isRefusal, type Place, strengthOf } from "./place.ts";
import { isPreamble } from "./preamble.ts";
import { isArranged, isBeforeContrast, isBoundFavour, isPutOff, isSettled, type Row } from "./settled.ts";
import { shortDoubt } from "./short-doubt.ts";
import { isStrong } from "./strong-answer.ts";
import { isSomebody } from "./subject.ts";
import { TIMES } from "./time-limits.ts";
import type { Unit } from "./units.ts";
import type { Verdict } from "./vocabulary.ts";

/** What a clause takes from the decision of its text; null where it leaves it whole. */
export const doubtOf = (
  place: Place,
  rows: readonly Row[],
  decision: Place | undefined,
  places: readonly Place[],
): AnswerRule | null => {
  const { clause, reading } = place;
  if (isBesideRefusal(place, decision) || isPreamble(place, decision, places)) return null;
  if (isSomebodysAnswer(place)) return "somebody-else";
  if (isCited(place)) return "quoted-words";
  if (isParted(place)) return "negation-beside";
  if (reading.is === "doubtful") return isSettled(place, rows, decision) ? null : reading.doubt;
  const anywhere = ANYWHERE.find((tag) => has(clause, tag));
  if (anywhere === "condition" && isBoundFavour(place, decision)) return null;
  if (anywhere !== undefined && !isPutOff(place, decision)) return anywhere;
  if (decision === undefined || decision.reading.is !== "verdict") return null;
  if (decision.reading.verdict === "approve" && clause.units.some(isIrony)) return "hedges";
  // "I can't approve it, the link has expired": it is not refused.
  if (has(clause, "hindrances") && decision.reading.verdict === "reject") return "hindrances";
  // "Because half of it is missing": why it is refused, whatever is counted or doubted there.
  if (clause.isReason && decision.reading.verdict === "reject") return null;
  if (has(clause, "favours") && decision.reading.strength === "alone" && !isArranged(place)) return "asks";
  const { verdict } = decision.reading;
  if (reading.is === "verdict")
    return reading.verdict === verdict || isNoObjection(place) ? null : "two-answers";
  if (tellsWhoDecides(place, decision) || isAttributed(place, decision)) return "reported";
  if (isBeforeContrast(place, rows)) return isOtherThing(place, decision) ? "two-answers" : null;
  if (reading.is === "mention" && reading.verdict !== verdict)
    return isReasonBehind(place, decision) ? null : "two-answers";
  // "Sure, the director will be happy to see it."
  if (reading.is === "mention" && decision.reading.strength === "alone" && place.namesOthers)
    return "short-answer-beside-others";
  // "I can let you go for the first three days. Approved."
  if (reading.is === "mention" && verdict === "approve" && place.row < decision.row && has(clause, "part"))
    return "part";
  // "Approved. It would be better to do it in May."
  if (reading.is === "mention") return verdict === "approve" && isWished(place, decision) ? "hedges" : null;
  if (reading.is === "negation") return verdict === "approve" ? "two-answers" : null;
  if (isBargain(place, decision, verdict)) return "condition";
  return (
    contrastDoubt(place, decision) ??
    besideDoubt(place, decision, verdict) ??
    (decision.reading.strength === "alone" ? shortDoubt(place, decision, verdict) : null)
  );
};

const isWished = ({ clause, row }: Place, decision: Place): boolean =>
  row > decision.row && has(clause, "hedges");

/** What makes an answer doubtful wherever it stands. */
export const ANYWHERE = ["withdrawn", "asks", "condition", "later", "somebody else decides"] as const;

/** "Karin – approved", "Approved, the boss": of a name or role beside a decision it is theirs. */
const isSomebodysAnswer = ({ clause, sentence: { clauses }, column }: Place): boolean => {
  if (!isSomebody(clause.units)) return false;
  const next = clauses[column + 1];
  if (next?.reading.is === "verdict" && INTRODUCES.test(clause.sign ?? "")) return true;
  return clauses[column - 1]?.reading.is === "verdict" && has(clause, "others");
};

/** "Draft, do not send: “Dear Tom, I approve …”" */
const isCited = ({ clause, reading, sentence: { clauses } }: Place): boolean =>
  reading.is === "verdict" &&
  reading.verdict === "approve" &&
  clause.units.every(({ quoted }) => quoted) &&
  clauses.some(({ clause: other }) => !other.units.some(({ quoted }) => quoted));

/** "It was not, however, approved." */
const isParted = ({ clause, reading, saysI, column, sentence: { clauses } }: Place): boolean =>
  clause.isInserted &&
  reading.is === "verdict" &&
  reading.verdict === "approve" &&
  !saysI &&
  clauses[column - 1]?.denies === true &&
  clauses[column - 1]?.reading.is !== "verdict";

const INTRODUCES = /^[:：–—―-]$/;

/** "The train is fine, but the hotel I say no to"; but "the idea is fine, but I say no". */
const isOtherThing = ({ reading, clause, row }: Place, decision: Place): boolean =>
  reading.is === "mention" &&
  reading.verdict === "approve" &&
  isRefusal(decision) &&
  row === decision.row &&
  clause.units.some(isThing) &&
  decision.clause.units.slice(0, decision.clause.units.findIndex(isStrong)).some(isThing);

const isThing = ({ tag, alone }: Unit): boolean => alone === null && (tag === "unknown" || tag === "common");

/** "No, I have nothing against it": the "no" belongs to what is denied. */
const isNoObjection = ({ reading, sentence: { clauses }, column }: Place): boolean => {
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
const isReasonBehind = ({ clause, row, column, namesOthers, saysI }: Place, decision: Place): boolean =>
  isRefusal(decision) &&
  strengthOf(decision.reading) === "strong" &&
  row === decision.row &&
  column > decision.column &&
  !clause.isContrast &&
  !namesOthers &&
  !saysI &&
  clause.units.filter(({ tag, alone }) => alone === null && TELLING.has(tag)).length > 1;

const TELLING: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>(["unknown", "common", "reasons"]);

/** "Approved, says Bob": nothing behind the decision but who said so. */
const isAttributed = ({ clause: { units }, row, column }: Place, decision: Place): boolean =>
  row === decision.row &&
  column > decision.column &&
  units.some(({ tag }) => SAYING.has(tag)) &&
  units.some(isNamed) &&
  units.every((unit) => SAYING.has(unit.tag) || unit.tag === "small words" || isNamed(unit));

const isNamed = ({ tag, capital }: Unit): boolean =>
  tag === "around a name" || tag === "others" || (tag === "unknown" && capital);

const SAYING: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>(["reported", "hedges"]);

/** "You finish the report, I approve the leave." */
const isBargain = (place: Place, decision: Place, verdict: Verdict): boolean => {
  const { clause, row, column, tellsYou } = place;
  return (
    verdict === "approve" &&
    tellsYou &&
    decision.saysI &&
    row === decision.row &&
    column === decision.column - 1 &&
    clause.sign === ","
  );
};

/** "Approved, but …": whatever follows, unless it only asks for something or is friendly. */
const contrastDoubt = ({ clause, reading, row, column }: Place, decision: Place): AnswerRule | null => {
  if (!clause.isContrast || row < decision.row) return null;
  const isCutShort = clause.units.length === 0;
  const isAfter = row > decision.row ? column === 0 || isCutShort : column > decision.column;
  const isRequest =
    reading.is === "friendly" &&
    (strengthOf(decision.reading) === "strong" || has(clause, "harmless")) &&
    !clause.units.some(({ tag }) => PARTS.has(tag) || OWN_WISH.has(tag));
  return isAfter && (isCutShort || !isRequest) ? "contrast" : null;
};

/** "But then I want to see a plan": not just asked for. */
const OWN_WISH: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>(["speaker", "wishes", "hedges"]);

/** Limits, hedges and hearsay beside the decision. */
const besideDoubt = (place: Place, decision: Place, verdict: Verdict): AnswerRule | null => {
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
  return has(clause, "other case") && !isSaidByMe && !isConcluded(place, decision) ? "other case" : null;
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

const PARTS: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>([...TIMES, "part", "exception"]);

/** "No, not in August": what is refused is refused as a whole. */
const NO_PARTS_OF_REFUSALS: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>(["exception", "times"]);

const isTime = ({ tag }: Unit): boolean => TIMES.has(tag);

const namesPart = ({ tag }: Unit): boolean => PARTS.has(tag) || PIECES.has(tag);

const PIECES: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>([
  "small words",
  "leads",
  "follows",
  "negates",
  "limits to",
]);
