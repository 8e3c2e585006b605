import type { Clause } from "./clauses.ts";
import type { Unit } from "./units.ts";
import type { Tag, Verdict, Vocabulary } from "./vocabulary.ts";

/** Why a text does not decide, although it has words of a decision, or what takes a decision back. */
export type Doubt =
  | "two-answers"
  | "double-negation"
  | "negation-beside"
  | "quoted-words"
  | "verdict-word"
  | "unknown-subject"
  | "unknown-words"
  | "number"
  | "somebody-else"
  | DoubtfulTag;

type DoubtfulTag = (typeof DOUBTFUL)[number];

/** What one clause says. */
export type ClauseReading =
  | {
      readonly is: "verdict";
      readonly verdict: Verdict;
      readonly strength: "strong" | "alone";
      readonly negated: boolean;
    }
  /** It has a word of a decision and is none. */
  | { readonly is: "doubtful"; readonly doubt: Doubt; readonly verdict: Verdict | null }
  /** Words such as "yes" or "fine" among others, which decide nothing but may contradict. */
  | { readonly is: "mention"; readonly verdict: Verdict }
  /** Nothing but a negation: "not this time". */
  | { readonly is: "negation" }
  | { readonly is: "friendly" | "other" };

/** Tags that make a clause with a decision in it doubtful, the gravest first. */
const DOUBTFUL = [
  "withdrawn",
  "asks",
  "condition",
  "later",
  "somebody else decides",
  "exception",
  "part",
  "reported",
  "other case",
  "wishes",
  "hedges",
] as const;

export const readClause = (clause: Clause, grammar: Vocabulary["grammar"]): ClauseReading => {
  const { units } = clause;
  const stem = units.find(({ tag }) => tag === "verdict stems");
  if (stem !== undefined) return doubtful("verdict-word", null);
  if (units.some(isStrong)) return readStrong(units, grammar);
  if (units.some(({ alone }) => alone !== null)) return readAlone(units);
  if (units.some(({ tag }) => tag === "negates") && units.every(saysLittle)) return { is: "negation" };
  return { is: isFriendly(units) ? "friendly" : "other" };
};

const doubtful = (doubt: Doubt, verdict: Verdict | null): ClauseReading => ({
  is: "doubtful",
  doubt,
  verdict,
});

const isStrong = ({ tag }: Unit): boolean => tag === "approves" || tag === "rejects";

const verdictOf = ({ tag }: Unit): Verdict => (tag === "approves" ? "approve" : "reject");

/** A clause with a word such as "approved" in it: the words before it must leave no doubt whose decision it is. */
const readStrong = (units: readonly Unit[], grammar: Vocabulary["grammar"]): ClauseReading => {
  const at = units.findIndex(isStrong);
  const last = units.findLastIndex(isStrong);
  const keyword = units[at];
  if (keyword === undefined) return { is: "other" };
  const verdict = verdictOf(keyword);
  if (units.some((unit) => isStrong(unit) && verdictOf(unit) !== verdict))
    return doubtful("two-answers", null);
  if (
    units.some(
      ({ alone, tag }) => alone !== null && tag !== "negates" && !isStrongTag(tag) && alone !== verdict,
    )
  )
    return doubtful("two-answers", null);
  const [before, after] = [units.slice(0, at), units.slice(last + 1)];
  const doubt = doubtAbout(units, before, after, grammar);
  if (doubt !== null) return doubtful(doubt, verdict);
  const negations = units.filter(({ tag }) => tag === "negates").length;
  if (negations === 0) return { is: "verdict", verdict, strength: "strong", negated: false };
  if (negations > 1) return doubtful("double-negation", verdict);
  if (!isNegated(units, at, last, grammar)) return doubtful("negation-beside", verdict);
  // "I don't reject it" is no approval.
  return verdict === "approve"
    ? { is: "verdict", verdict: "reject", strength: "strong", negated: true }
    : doubtful("double-negation", verdict);
};

const isStrongTag = (tag: Unit["tag"]): boolean => tag === "approves" || tag === "rejects";

const doubtAbout = (
  units: readonly Unit[],
  before: readonly Unit[],
  after: readonly Unit[],
  grammar: Vocabulary["grammar"],
): Doubt | null =>
  (units.some(({ quoted, tag }) => quoted && isStrongTag(tag)) && units.some(({ quoted }) => !quoted)
    ? "quoted-words"
    : null) ??
  DOUBTFUL.find((tag) => units.some((unit) => unit.tag === tag)) ??
  (units.some(({ tag }) => tag === "number") ? "number" : null) ??
  (units[before.length]?.joined === "hyphen" ? "unknown-subject" : null) ??
  (limitsToUnknown(units) ? "part" : null) ??
  doubtBefore(before, grammar) ??
  doubtAfter(after);

/**
 * Whose decision it is: unknown words before it could name somebody else ("Bob approved"), unless they follow
 * a word such as "for", or "I" or "is" stands between.
 */
const doubtBefore = (units: readonly Unit[], grammar: Vocabulary["grammar"]): Doubt | null => {
  let doubt: Doubt | null = null;
  let isLed = false;
  let hasSpeaker = false;
  for (const { tag, alone } of units) {
    if (alone !== null) continue;
    if (tag === "leads" || tag === "limits to") isLed = true;
    else if (tag === "speaker") [doubt, isLed, hasSpeaker] = [null, false, true];
    else if (tag === "links" || tag === "follows") {
      if (doubt !== "somebody-else") doubt = null;
      isLed = false;
    } else if (tag === "others") doubt = "somebody-else";
    else if (tag === "unknown" || tag === "common") {
      if (!isLed && !(hasSpeaker && grammar.has("verb last"))) doubt ??= "unknown-subject";
    } else isLed = false;
  }
  return doubt;
};

/** "Approved for the hotel": of a thing that we do not know, nobody knows whether it is all that was asked for. */
const limitsToUnknown = (units: readonly Unit[]): boolean =>
  units.some(({ tag }, index) => {
    if (tag !== "limits to") return false;
    const rest = units.slice(index + 1);
    const end = rest.findIndex((unit) => !NAMES_THING.has(unit.tag));
    const last = rest.at(end === -1 ? rest.length - 1 : end - 1);
    return end !== 0 && (last?.tag === "unknown" || last?.tag === "common");
  });

const NAMES_THING: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>(["small words", "unknown", "common"]);

/** What follows a decision is mostly what is decided; but it may be words of a language we do not read. */
const doubtAfter = (units: readonly Unit[]): Doubt | null => {
  const unknown = units.filter(({ tag, capital }) => tag === "unknown" && !capital);
  if (units.some(({ tag, joined }) => (tag === "unknown" || tag === "common") && joined !== "no"))
    return "unknown-words";
  const known = units.filter(({ tag }) => tag !== "unknown").length;
  return unknown.length > 1 && known < unknown.length ? "unknown-words" : null;
};

/** Whether the one negation of a clause is said of its decision. */
const isNegated = (
  units: readonly Unit[],
  at: number,
  last: number,
  grammar: Vocabulary["grammar"],
): boolean => {
  const negation = units.findIndex(({ tag }) => tag === "negates");
  if (negation < at) return units.slice(negation + 1, at).every(({ tag }) => BESIDE.has(tag));
  if (!grammar.has("negation follows") || negation < last) return false;
  // "Das genehmige ich so nicht": at the end, and somebody says it.
  const between = units.slice(last + 1, negation);
  return (
    units.slice(negation + 1).every(({ tag }) => tag === "friendly" || tag === "small words") &&
    units.some(({ tag }) => tag === "speaker") &&
    between.every(
      ({ tag, capital }) =>
        BESIDE.has(tag) || tag === "leads" || tag === "limits to" || (tag === "unknown" && capital),
    )
  );
};

const BESIDE: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>([
  "small words",
  "speaker",
  "links",
  "friendly",
  "greetings",
  "closings",
  "around a name",
]);

/** A clause with a word such as "yes" in it: it decides only when it says nothing else. */
const readAlone = (units: readonly Unit[]): ClauseReading => {
  const verdicts = new Set(units.flatMap(({ alone }) => (alone === null ? [] : [alone])));
  const isClean = units.every(
    (unit, index) => unit.alone !== null || (unit.joined !== "hyphen" && isBeside(unit, units, index)),
  );
  const [verdict = null] = verdicts;
  if (verdicts.size > 1) {
    return isClean ? doubtful("two-answers", null) : { is: "other" };
  }
  if (isClean && verdict !== null && !units.some(({ quoted }) => quoted && units.length > 1))
    return { is: "verdict", verdict, strength: "alone", negated: false };
  const isNegation = units.some(({ tag, alone }) => tag === "negates" && alone === null);
  if (isNegation && units.some(({ alone }) => alone === "approve")) return { is: "negation" };
  const tag = DOUBTFUL.find((doubt) => units.some((unit) => unit.tag === doubt && unit.alone === null));
  if (tag !== undefined && units.every((unit) => unit.alone !== null || saysLittle(unit) || unit.tag === tag))
    return doubtful(tag, verdict);
  // "The hotel yes, the flight no."
  const isLast = units.at(-1)?.alone === "reject";
  return verdict === "approve" || (verdict !== null && isLast) ? { is: "mention", verdict } : { is: "other" };
};

/** Words that may stand beside a "yes", and a name after it: "ok Anna". */
const isBeside = ({ tag, capital }: Unit, units: readonly Unit[], index: number): boolean =>
  ALONE_BESIDE.has(tag) ||
  (tag === "unknown" && capital && index === units.length - 1 && units[index - 1]?.alone != null);

const ALONE_BESIDE: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>([...BESIDE, "harmless", "follows"]);

const saysLittle = ({ tag }: Unit): boolean => LITTLE.has(tag);

const LITTLE: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>([
  ...BESIDE,
  "negates",
  "others",
  "limits to",
  "leads",
  "follows",
  "hedges",
  "part",
  "other case",
]);

const isFriendly = (units: readonly Unit[]): boolean => {
  const [first] = units;
  return first !== undefined && FRIENDLY.has(first.tag);
};

const FRIENDLY: ReadonlySet<Tag | string> = new Set(["friendly", "harmless", "greetings", "closings"]);
