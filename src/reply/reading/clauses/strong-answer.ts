import type { Unit } from "../words/units.ts";
import type { Verdict } from "../words/vocabulary.ts";
import { decidesAnother } from "./another-request.ts";
import type { ClauseLanguage, ClauseReading, Doubt } from "./clause-reading.ts";
import type { Clause } from "./clauses.ts";
import { isAttribute, isCompany } from "./describing.ts";
import { doubtfulTagIn } from "./doubtful-tags.ts";
import { BESIDE } from "./short-answer.ts";
import { doubtBefore, doubtBehind } from "./subject.ts";
import { namesRequest, timeLimit } from "./time-limits.ts";

export const isStrong = ({ tag }: Unit): boolean => tag === "approves" || tag === "rejects";

/** A clause with a word such as "approved" in it: the words around it must leave no doubt whose decision it is. */
export const readStrong = (clause: Clause, language: ClauseLanguage): ClauseReading => {
  const { units } = clause;
  const at = units.findIndex(isStrong);
  const last = units.findLastIndex(isStrong);
  const keyword = units[at];
  if (keyword === undefined) return { is: "other" };
  const verdict = verdictOf(keyword);
  if (verdict === "reject" && negatesWhatFollows(units, at, language))
    return { is: "verdict", verdict, strength: "strong", negated: true };
  if (units.some((unit) => isOpposite(unit, verdict)) || isNeither(units, language))
    return doubtful("two-answers", null);
  const said = units.some(({ tag }) => tag === "rejects" || tag === "negates") ? "reject" : "approve";
  const doubt = doubtAbout(clause, said, language);
  if (doubt !== null) return doubtful(doubt, said);
  const negations = units.filter(({ tag }) => tag === "negates").length;
  if (negations === 0) {
    // "There is no way I am approving this."
    return verdict === "approve" && hidesNegation(units.slice(0, at), language)
      ? doubtful("negation-beside", verdict)
      : { is: "verdict", verdict, strength: "strong", negated: false };
  }
  if (negations > 1) return doubtful("double-negation", verdict);
  if (verdict === "reject" && agreesWithRefusal(units, last, language))
    return { is: "verdict", verdict, strength: "strong", negated: false };
  if (!isNegated(units, at, last, language)) return doubtful("negation-beside", verdict);
  // "I don't reject it" is no approval.
  return verdict === "approve"
    ? { is: "verdict", verdict: "reject", strength: "strong", negated: true }
    : doubtful("double-negation", verdict);
};

const doubtful = (doubt: Doubt, verdict: Verdict | null): ClauseReading => ({
  is: "doubtful",
  doubt,
  verdict,
});

const verdictOf = ({ tag }: Unit): Verdict => (tag === "approves" ? "approve" : "reject");

const isOpposite = (unit: Unit, verdict: Verdict): boolean =>
  isStrong(unit) ? verdictOf(unit) !== verdict : unit.tag !== "negates" && unit.alone === opposite(verdict);

/** "No puedo aprobar o rechazar": nothing is said where the negation is of a refusal, too. */
const isNeither = (units: readonly Unit[], { forms }: ClauseLanguage): boolean => {
  const isNegating = ({ tag, words }: Unit): boolean => tag === "negates" || words.some(forms.isNegation);
  const isRefusal = (unit: Unit): boolean => unit.tag === "rejects" && !isNegating(unit);
  const refusal = units.findLastIndex(isRefusal);
  const answer = units.findIndex(isStrong);
  const between = units.slice(answer + 1, refusal);
  return (
    answer < refusal &&
    between.length > 0 &&
    units.slice(0, refusal).some(isNegating) &&
    between.every((unit) => isNegating(unit) || unit.tag === "small words")
  );
};

/** "Esta vez no te lo puedo conceder": the phrase ends in a "not" that belongs to the next deciding word. */
const negatesWhatFollows = (units: readonly Unit[], at: number, { forms }: ClauseLanguage): boolean => {
  const said = units[at]?.words ?? [];
  const granted = units.findIndex(({ tag }, index) => tag === "approves" && index > at);
  const isStated = units.every(({ tag, alone }) => alone !== "approve" && tag !== "negates");
  return (
    granted !== -1 &&
    isStated &&
    units.filter(isStrong).length === 2 &&
    forms.isNegation(said.at(-1) ?? "") &&
    said.filter(forms.isNegation).length === 1 &&
    units.slice(at + 1, granted).every(({ tag }) => BESIDE.has(tag)) &&
    units.slice(granted + 1).every(({ tag }) => BESIDE.has(tag))
  );
};

/** "Não libero ninguém", "en osta mitään": negated once, and once more behind it, which changes nothing. */
const agreesWithRefusal = (units: readonly Unit[], last: number, { forms }: ClauseLanguage): boolean =>
  units.findIndex(({ tag, alone }) => tag === "negates" && alone === null) > last &&
  (units[last]?.words.some(forms.isNegation) ?? false);

const opposite = (verdict: Verdict): Verdict => (verdict === "approve" ? "reject" : "approve");

const doubtAbout = ({ units, rest }: Clause, said: Verdict, language: ClauseLanguage): Doubt | null => {
  const at = units.findIndex(isStrong);
  const isQuoted = units.some((unit) => unit.quoted && isStrong(unit)) && units.some(({ quoted }) => !quoted);
  const after = units.slice(units.findLastIndex(isStrong) + 1);
  return (
    (isQuoted ? "quoted-words" : null) ??
    (isCompany(units, at) ? "company-name" : null) ??
    doubtfulTagIn(units, said) ??
    timeLimit(units, said, language) ??
    (units[at]?.joined === "hyphen" ? "unknown-subject" : null) ??
    (decidesAnother(units, at, language.forms) ? "other case" : null) ??
    (limitsToUnknown(units, said, language) ? "part" : null) ??
    (isAttribute(units, at, rest, language) ? "describing-word" : null) ??
    doubtBefore(units.slice(0, at), units[at], language) ??
    doubtBehind(after, units[at], language) ??
    (said === "approve" && tellsMore(units[at], after, language) ? "unknown-words" : null) ??
    doubtAfter(after)
  );
};

/**
 * "Approved for the hotel": of a thing that we do not know, nobody knows whether it is all that was asked for;
 * but "the budget for the science fair" names it more closely. "Refused for lack of money": why, unless the thing
 * has an article.
 */
const limitsToUnknown = (units: readonly Unit[], said: Verdict, { forms }: ClauseLanguage): boolean =>
  units.some(({ tag }, index) => {
    if (tag !== "limits to" || (said === "approve" && namesThing(units.slice(0, index), forms))) return false;
    const rest = units.slice(index + 1);
    const end = rest.findIndex((unit) => !NAMES_THING.has(unit.tag));
    const thing = end === -1 ? rest : rest.slice(0, end);
    const last = thing.at(-1)?.tag;
    if (said === "approve" && isFor(thing[0])) return true;
    const isNamed = said === "approve" || thing.some(({ words }) => words.some(forms.isArticle));
    return isNamed && (last === "unknown" || last === "common");
  });

/** "Pour Luc c'est validé." */
const isFor = (thing: Unit | undefined): boolean => thing?.tag === "unknown" && thing.capital;

/** "The budget for …", "access to …": what follows belongs to it. */
const namesThing = (before: readonly Unit[], forms: ClauseLanguage["forms"]): boolean =>
  before.slice(before.findLastIndex(isStrong) + 1).some(({ words }) => namesRequest(words, forms));

const NAMES_THING: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>([
  "small words",
  "as asked",
  "unknown",
  "common",
]);

/** "Go ahead and convince me": what else is to be done is perhaps to be done first. */
const tellsMore = (
  keyword: Unit | undefined,
  [first, second]: readonly Unit[],
  { forms }: ClauseLanguage,
): boolean => {
  const isAnd = (unit: Unit | undefined): boolean => forms.isAnd(unit?.words.at(-1) ?? "");
  const next = isAnd(keyword) ? first : isAnd(first) ? second : undefined;
  return (
    next !== undefined &&
    next.alone === null &&
    (next.tag === "unknown" || next.tag === "common") &&
    !next.capital
  );
};

/** What follows a decision is mostly what is decided; but it may be words of a language we do not read. */
const doubtAfter = (units: readonly Unit[]): Doubt | null => {
  const unknown = units.filter(({ tag, capital }) => tag === "unknown" && !capital);
  if (units.some(({ tag, joined }) => (tag === "unknown" || tag === "common") && joined !== "no"))
    return "unknown-words";
  const known = units.filter(({ tag }) => tag !== "unknown").length;
  return unknown.length > 1 && known < unknown.length ? "unknown-words" : null;
};

/** A phrase that is listed for something else and has a negation in it. */
const hidesNegation = (units: readonly Unit[], { forms }: ClauseLanguage): boolean =>
  units.some(
    ({ words, tag, alone }) =>
      words.length > 1 && alone === null && !SETTLED.has(tag) && words.some(forms.isNegation),
  );

/** Phrases whose negation is known to be none. */
const SETTLED: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>(["approves", "harmless", "friendly"]);

/** Whether the one negation of a clause is said of its decision. */
const isNegated = (
  units: readonly Unit[],
  at: number,
  last: number,
  { grammar, forms }: ClauseLanguage,
): boolean => {
  const negation = units.findIndex(({ tag }) => tag === "negates");
  if (negation < at) return units.slice(negation + 1, at).every(({ tag }) => BESIDE.has(tag));
  if (!grammar.has("negation follows") || negation < last) return false;
  // "Das genehmige ich so nicht", "… og godkjenner det ikke": at the end, and somebody says it.
  const between = units.slice(last + 1, negation);
  return (
    units.slice(negation + 1).every(({ tag }) => tag === "friendly" || tag === "small words") &&
    (units.some(({ tag }) => tag === "speaker") || forms.isAnd(units[0]?.word ?? "")) &&
    between.every(
      ({ tag, capital }) =>
        BESIDE.has(tag) || tag === "leads" || tag === "limits to" || (tag === "unknown" && capital),
    )
  );
};
