import { has, type Place, strengthOf } from "../clauses/place.ts";
import { isSomebody } from "../clauses/subject.ts";
import { IDEOGRAPH } from "../words/script.ts";
import type { Tag } from "../words/vocabulary.ts";
import { isOtherTime, isPostponed, isSaidOfOther, offers } from "./offered-instead.ts";
import { isRemark, wordCount } from "./remark-behind.ts";

/**
 * Whether a sentence behind a plain refusal leaves it whole: it points elsewhere ("Declined. Ask IT for a
 * seat."), offers something else ("January would be fine, send a new request.") or comforts. What gives in,
 * withdraws, or takes the whole back ("Rejected. Unless you find cover.") does not.
 */
export const isBesideRefusal = (place: Place, decision: Place | undefined): boolean => {
  const { clause, reading, row, column, sentence } = place;
  if (decision?.reading.is !== "verdict" || decision.reading.verdict !== "reject") return false;
  if (row <= decision.row) return false;
  if (sentence.isAsked || (clause.isContrast && column === 0)) return false;
  if (GRAVE.some((tag) => has(clause, tag)) || isFragment(place) || tellsWhoDecides(place, decision))
    return false;
  if (isPostponed(place, decision)) return true;
  if (reading.is === "verdict")
    return (
      reading.verdict === "reject" ||
      (reading.strength === "alone" && isSaidOfOther(place) && !isBound(place))
    );
  if (isRemark(place, decision)) return true;
  if (reading.is === "mention" && reading.verdict === "approve")
    return (offers(place) || has(clause, "objections")) && !isBound(place);
  if (reading.is === "doubtful")
    return (
      reading.verdict === "reject" ||
      reading.doubt === "objections" ||
      (UNREAL.has(reading.doubt) && offers(place)) ||
      isOtherTime(place)
    );
  if (has(clause, "condition") && !isOptional(place)) return false;
  if (has(clause, "later") && place.saysI) return false;
  // "No" may answer something else, and then it is somebody else who knows.
  if (strengthOf(decision.reading) === "alone")
    return (
      !place.namesOthers &&
      !SHORT_ENDS.some((tag) => has(clause, tag)) &&
      (!has(clause, "hedges") || offers(place))
    );
  // "I can't approve it. Ask Maria.": she perhaps can.
  return !has(clause, "somebody else decides") || !isUnable(decision) || isSentElsewhere(place);
};

/** "Ask Sarah for one of the licences that nobody uses", but not "ask Tom, he decides about the budget". */
const isSentElsewhere = ({ sentence: { clauses } }: Place): boolean => {
  const units = clauses.flatMap(({ clause }) => clause.units);
  return (
    wordCount(units) >= MIN_SENT &&
    units.filter(({ tag }) => tag === "somebody else decides").length === 1 &&
    !clauses.some(({ namesOthers, namesIt }) => namesOthers || namesIt)
  );
};

const MIN_SENT = 6;

/** "I can't", and a verb that says so by itself: "承認できません". */
const isUnable = ({ denies, saysI, clause }: Place): boolean =>
  saysI ? denies : clause.units.every(({ word }) => IDEOGRAPH.test(word));

/** "Rejected. That's what Tom says.", "I can't approve it. That's for the director to say." */
export const tellsWhoDecides = (place: Place, decision: Place): boolean => {
  const { clause, row, column, namesOthers, denies } = place;
  if (row !== decision.row + 1 || column > 0 || denies) return false;
  const [first, ...others] = clause.units;
  if (first?.tag === "reported" && isSomebody(others.filter(({ tag }) => tag !== "small words"))) return true;
  const isTold = has(clause, "reported") && clause.units.length <= MAX_TOLD;
  return first?.tag === "links" && (isTold || (namesOthers && isUnable(decision)));
};

const MAX_TOLD = 5;

const GRAVE = ["withdrawn", "hindrances", "asks", "reported"] as const satisfies readonly Tag[];

/** "Any other day would be fine." */
const UNREAL: ReadonlySet<string> = new Set(["hedges", "other case", "wishes", "verdict-word"]);

const SHORT_ENDS = ["somebody else decides", "condition", "acknowledges"] as const satisfies readonly Tag[];

/** "Rejected. For now.", "Rejected. I think.": so little is said of the refusal. */
const isFragment = ({ sentence: { clauses } }: Place): boolean => {
  const units = clauses.flatMap(({ clause }) => clause.units);
  return (
    !units.some(({ tag }) => tag === "objections") &&
    units.filter(({ tag }) => !SMALL.has(tag)).length < MIN_UNITS &&
    (wordCount(units) < MIN_WORDS || clauses.some(({ clause }) => clause.isContrast))
  );
};

const MIN_UNITS = 3;
const MIN_WORDS = 5;
const SMALL: ReadonlySet<Tag | string> = new Set<Tag>(["small words", "leads", "limits to", "links"]);

/** "If you find cover, it's fine." */
const isBound = ({ sentence: { clauses } }: Place): boolean =>
  clauses.some(({ clause }) => has(clause, "condition"));

/** "Ask Petra for an export if you need it": what stands before the "if" is no decision. */
const isOptional = (place: Place): boolean => {
  const { sentence, clause, column } = place;
  const isFirst = column === 0 && clause.units[0]?.tag === "condition";
  const isTold = sentence.clauses.some(({ clause: other }) => TOLD.some((tag) => has(other, tag)));
  return !isFirst && (isTold || offers(place));
};

const TOLD = [
  "somebody else decides",
  "next steps",
  "friendly",
  "objections",
] as const satisfies readonly Tag[];
