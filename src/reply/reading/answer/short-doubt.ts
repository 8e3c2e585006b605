import { has, type Place } from "../clauses/place.ts";
import type { Unit } from "../words/units.ts";
import type { Verdict } from "../words/vocabulary.ts";
import type { AnswerRule } from "./answer.ts";

/** "Yes" beside other words may answer something else: "Yes, I got your mail." */
export const shortDoubt = (place: Place, decision: Place, verdict: Verdict): AnswerRule | null => {
  const { clause, reading, row } = place;
  const isKnown =
    clause.units[0]?.tag !== "harmless" ||
    clause.units.every(({ tag, capital }) => tag !== "others" && (tag !== "unknown" || capital));
  // "Tell him I'm reading it": what the author does is perhaps to decide.
  const isAboutMe =
    row === decision.row && (has(clause, "speaker") || (place.saysI && has(clause, "other case")));
  if (reading.is === "friendly" && isKnown && !isAboutMe && !has(clause, "acknowledges")) return null;
  if (
    has(clause, "next steps") &&
    !place.namesOthers &&
    !clause.units.some(unsettles) &&
    !tellsOfThing(place, decision)
  )
    return null;
  if (
    isCalled(place, decision) ||
    isExclaimed(place, decision) ||
    (place.isTopic &&
      (isBeside(place, decision, -1) || (isBeside(place, decision, 1) && has(clause, "days"))))
  )
    return null;
  if (verdict === "approve" && place.directs && !clause.isContrast) return null;
  if (isNameTold(place, decision)) return "somebody else decides";
  const isOverruled = clause.units.some(isDeniedObjection);
  const isReason = verdict === "reject" && !isOverruled && REASONS.some((tag) => has(clause, tag));
  if (verdict === "reject" && !isOverruled && isFirst(decision) && isPlainReason(place)) return null;
  const isDenied = has(clause, "negates") && !isReason;
  if (has(clause, "acknowledges") || has(clause, "hedges") || isDenied) return "short-answer-beside-others";
  return row === decision.row && !isReason ? "short-answer-beside-others" : null;
};

/** "Yes, the form for the neighbours' roof is at the desk": a thing that nobody knows, of which something is said. */
const tellsOfThing = ({ clause: { units }, row, namesIt }: Place, decision: Place): boolean =>
  row === decision.row &&
  !namesIt &&
  units
    .slice(
      0,
      units.findIndex(({ tag }) => tag === "next steps"),
    )
    .some(({ tag, capital }) => tag === "unknown" && !capital);

/** "No. Frag Maria." */
const isNameTold = ({ clause: { units }, row, sentence }: Place, decision: Place): boolean =>
  row > decision.row &&
  sentence.clauses.length === 1 &&
  units.length === 2 &&
  units[1]?.capital === true &&
  ASKING.has(units[1].tag) &&
  ASKING.has(units[0]?.tag ?? "mark");

const ASKING: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>(["unknown", "common"]);

/** "Sure, Anna.", "Kein Problem, Frau Keller!", "👍 god tur, Nils 🏖️": to whom it is said. */
const isCalled = (place: Place, decision: Place): boolean => {
  const units = place.clause.units.filter(({ tag, word }) => tag !== "friendly" || !PICTURE.test(word));
  return (
    (isBeside(place, decision, 1) || isBehindWishes(place, decision)) &&
    units.length <= MAX_NAME &&
    units.some(isNamed) &&
    units.every((unit) => unit.tag === "around a name" || isNamed(unit))
  );
};

const PICTURE = /^\p{Extended_Pictographic}/u;

/** "Tom, sure.", "Puh, nein.": one word alone before the answer; but "Karin: ok" is hers. */
const isExclaimed = (place: Place, decision: Place): boolean => {
  const { units, sign } = place.clause;
  const before = place.sentence.clauses.slice(0, place.column);
  return (
    isBeside(place, decision, -1) &&
    before.every(({ reading }) => reading.is === "friendly") &&
    (units.length === 1 || isGreetedByDay(units)) &&
    units.slice(-1).every(({ tag, word }) => (tag === "unknown" || tag === "common") && !ADVERB.test(word)) &&
    sign !== null &&
    EXCLAIMS.test(sign)
  );
};

/** "Morning Dave, sure". */
const isGreetedByDay = ([first, second, ...others]: readonly Unit[]): boolean =>
  first?.tag === "days" && second?.tag === "unknown" && second.capital && others.length === 0;

/** "Technically, yes", "mündlich, ja": in which respect. */
const ADVERB = /(?:ly|mente|ment|isch|lich|falls|weise|sti)$/;

const EXCLAIMS = /^[,!，！、،]$/;

/** "Sure, have a great trip, Bia!" */
const isBehindWishes = ({ row, column, clause, sentence: { clauses } }: Place, decision: Place): boolean =>
  row === decision.row &&
  column === clauses.length - 1 &&
  !clause.isContrast &&
  clauses.slice(decision.column + 1, column).every(({ reading }) => reading.is === "friendly");

/** "Sure, Bill": a name may be a word, too. */
const isNamed = ({ tag, capital }: Unit): boolean => (tag === "unknown" || tag === "common") && capital;

/** "Frau Anna Keller". */
const MAX_NAME = 3;

const isBeside = ({ row, column, clause }: Place, decision: Place, step: 1 | -1): boolean =>
  row === decision.row && column === decision.column + step && !clause.isContrast;

/** "No, it's not too late." */
const isDeniedObjection = ({ tag }: Unit, at: number, units: readonly Unit[]): boolean =>
  tag === "objections" && units[at - 1]?.tag === "negates";

const REASONS = ["reasons", "objections", "exception"] as const;

/** Nothing but friendly words stands before it: "No. It is not the time." */
const isFirst = ({ sentence, row, column }: Place): boolean =>
  row === 0 && sentence.clauses.slice(0, column).every(({ reading }) => reading.is === "friendly");

/**
 * Somebody told to do something, or an exclamation, may mean anything; and what was before is the reason only
 * where it is said of somebody named: "No, Pete has already booked it."
 */
const isPlainReason = ({ clause: { units }, sentence }: Place): boolean =>
  !units.some((unit) => unsettles(unit) && !(unit.tag === "other case" && units[0]?.tag === "unknown")) &&
  units[0]?.tag !== "others" &&
  !sentence.text.endsWith("!");

const unsettles = ({ tag, alone }: Unit): boolean => alone === "approve" || UNSETTLING.has(tag);

/** With these, what is arranged may not be settled yet. */
const UNSETTLING: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>([
  "acknowledges",
  "hedges",
  "negates",
  "wishes",
  "reported",
  "exception",
  "other case",
]);
