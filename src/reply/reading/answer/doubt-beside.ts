import { isIrony } from "../clauses/doubtful-tags.ts";
import { has, isBare, isRefusal, type Place, strengthOf } from "../clauses/place.ts";
import type { Unit } from "../words/units.ts";
import type { Verdict } from "../words/vocabulary.ts";
import { isBesideRefusal, tellsWhoDecides } from "./after-refusal.ts";
import type { AnswerRule } from "./answer.ts";
import { isArranged, isBoundFavour, isPutOff } from "./arranged.ts";
import { isDeniedReason } from "./denied-reason.ts";
import { isFollowUp } from "./follow-up.ts";
import { isGrantedBeside } from "./granted-beside.ts";
import { isHungOn } from "./hung-on.ts";
import { besideDoubt, PARTS } from "./limits-beside.ts";
import { isNoObjection, isOtherThing, isReasonBehind } from "./opposite-beside.ts";
import { isPreamble } from "./preamble.ts";
import { isSetApart } from "./set-apart.ts";
import { isBeforeContrast, isSettled, type Row } from "./settled.ts";
import { shortDoubt } from "./short-doubt.ts";
import { isAttributed, isCited, isParted, isQuoting, isSomebodysAnswer } from "./whose-answer.ts";
import { isWhyNot } from "./why-not.ts";

/** What a clause takes from the decision of its text; null where it leaves it whole. */
export const doubtOf = (
  place: Place,
  rows: readonly Row[],
  decision: Place | undefined,
  places: readonly Place[],
): AnswerRule | null => {
  const doubt = doubtIn(place, rows, decision, places);
  return doubt === null || isFollowUp(doubt, place, decision) ? null : doubt;
};

const doubtIn = (
  place: Place,
  rows: readonly Row[],
  decision: Place | undefined,
  places: readonly Place[],
): AnswerRule | null => {
  const { clause, reading } = place;
  if (decision !== undefined && isGrantedBeside(place, decision)) return "granted-beside";
  const ownDoubt = place === decision ? doubtOfItsOwn(place) : null;
  if (ownDoubt !== null) return ownDoubt;
  if (isQuoting(place, decision)) return "reported";
  if (isBesideRefusal(place, decision) || isPreamble(place, decision, places)) return null;
  if (isSomebodysAnswer(place)) return "somebody-else";
  if (isCited(place)) return "quoted-words";
  if (isParted(place)) return "negation-beside";
  if (reading.is === "doubtful") return isSettled(place, rows, decision) ? null : reading.doubt;
  const anywhere = ANYWHERE.find((tag) => has(clause, tag));
  if (anywhere === "condition" && (isBoundFavour(place, decision) || isWhyNot(place, decision))) return null;
  if (anywhere !== undefined && !isPutOff(place, decision)) return anywhere;
  if (decision === undefined || decision.reading.is !== "verdict") return null;
  if (isHungOn(place, decision)) return "condition";
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
  if (isNoBefore(place, decision)) return "two-answers";
  if (isBeforeContrast(place, rows)) return isOtherThing(place, decision) ? "two-answers" : null;
  if (reading.is === "mention" && reading.verdict !== verdict)
    return isReasonBehind(place, decision) ? null : "two-answers";
  // "Sure, the director will be happy to see it."
  if (reading.is === "mention" && decision.reading.strength === "alone" && place.namesOthers)
    return "short-answer-beside-others";
  // "Yes, the hall is booked for the 20th."
  if (reading.is === "mention" && decision.reading.strength === "alone" && isOfAnother(place, decision))
    return "short-answer-beside-others";
  // "I can let you go for the first three days. Approved."
  if (reading.is === "mention" && verdict === "approve" && place.row < decision.row && has(clause, "part"))
    return "part";
  // "He can go, but be here on the 20th, ok?"
  if (reading.is === "mention" && verdict === "approve" && clause.units.some(isDay))
    return contrastDoubt(place, decision);
  // "Approved. It would be better to do it in May."
  if (reading.is === "mention") return verdict === "approve" && isWished(place, decision) ? "hedges" : null;
  if (reading.is === "negation") return verdict === "approve" ? "two-answers" : null;
  if (verdict === "approve" && isOtherDay(place, decision)) return "granted-beside";
  if (isBargain(place, decision, verdict)) return "condition";
  return (
    contrastDoubt(place, decision) ??
    besideDoubt(place, decision, verdict) ??
    (decision.reading.strength === "alone" ? shortDoubt(place, decision, verdict) : null)
  );
};

/** Why a decision is perhaps not of all that was asked for, or none, by the words of its own sentence. */
const doubtOfItsOwn = (decision: Place): AnswerRule | null => {
  if (isSetApart(decision)) return "granted-beside";
  if (!isRefusal(decision)) return null;
  if (isDeniedReason(decision)) return "double-negation";
  // "I can't approve more than 500": up to that it may be granted.
  return decision.capsNumber() ? "granted-beside" : null;
};

/** A thing that nobody knows, of which something is said that is no answer. */
const isOfAnother = ({ clause: { units }, row, column, namesIt }: Place, decision: Place): boolean =>
  row === decision.row &&
  column > decision.column &&
  !namesIt &&
  units
    .slice(
      0,
      units.findIndex(({ alone }) => alone !== null),
    )
    .some(({ tag, capital }) => tag === "unknown" && !capital);

const isDay = ({ tag }: Unit): boolean => tag === "days" || tag === "number";

/** "We said no dogs. Sorry! Approved." */
const isNoBefore = ({ clause, saysI, reading, row }: Place, decision: Place): boolean =>
  saysI &&
  reading.is === "other" &&
  row < decision.row &&
  isBare(decision) &&
  !isRefusal(decision) &&
  clause.units.some(({ alone }) => alone === "reject");

/** "Thursday is yours, on Friday I need you." */
const isOtherDay = ({ namesDay, reading, row }: Place, decision: Place): boolean =>
  row === decision.row && reading.is !== "friendly" && namesDay() && decision.namesDay();

const isWished = ({ clause, row }: Place, decision: Place): boolean =>
  row > decision.row && has(clause, "hedges");

/** What makes an answer doubtful wherever it stands. */
export const ANYWHERE = ["withdrawn", "asks", "condition", "later", "somebody else decides"] as const;

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
