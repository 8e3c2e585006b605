import type { ClauseReading, Doubt } from "./clause-reading.ts";
import type { Clause } from "./clauses.ts";
import type { Unit } from "./units.ts";
import type { Tag, Verdict } from "./vocabulary.ts";

/** A sentence with its clauses and what each says. */
export type ReadSentence = {
  readonly text: string;
  readonly isAsked: boolean;
  readonly clauses: readonly ReadClause[];
};

export type ReadClause = { readonly clause: Clause; readonly reading: ClauseReading };

/** What a whole text answers, by which rule, and in which sentence. */
export type Answer = {
  readonly verdict: Verdict | null;
  readonly rule: AnswerRule;
  readonly sentence: string;
};

export type AnswerRule =
  | Doubt
  | "plain-answer"
  | "short-answer"
  | "negated-answer"
  | "no-answer"
  | "question"
  | "contrast"
  | "unknown-language"
  | "disguised-words"
  | "friendly-words"
  | "negation"
  | "too-many-sentences"
  | "short-answer-beside-others";

/** Every clause that decides must say the same, and nothing in the text may cast doubt on it. */
export const answerOf = (sentences: readonly ReadSentence[]): Answer => {
  const places = sentences.flatMap((sentence, row) =>
    sentence.clauses.map((read, column): Place => ({ ...read, sentence, row, column })),
  );
  const rows = rowsOf(sentences);
  const decisions = places.filter(({ reading }) => reading.is === "verdict");
  const decision = decisions.find(({ reading }) => strengthOf(reading) === "strong") ?? decisions[0];
  const asked = sentences.find((sentence) => sentence.isAsked && !isHarmless(sentence));
  if (asked !== undefined) return unclear("question", asked);
  for (const place of places) {
    const doubt = doubtOf(place, rows, decision);
    if (doubt !== null) return unclear(doubt, place.sentence);
  }
  if (decision === undefined || decision.reading.is !== "verdict")
    return unclear(insteadOf(places), sentences[0]);
  const { verdict, strength, negated } = decision.reading;
  const rule = negated ? "negated-answer" : strength === "strong" ? "plain-answer" : "short-answer";
  return { verdict, rule, sentence: decision.sentence.text };
};

type Place = ReadClause & {
  readonly sentence: ReadSentence;
  readonly row: number;
  readonly column: number;
};

/** "Thanks", "Received": it says something, just not what was asked. */
const isPolite = ({ clause: { units } }: Place): boolean =>
  units.some(({ tag }) => tag === "friendly" || tag === "acknowledges" || tag === "harmless") &&
  units.every(({ tag }) => tag !== "unknown");

/** What a text without an answer says instead. */
const insteadOf = (places: readonly Place[]): AnswerRule => {
  if (places.every(isPolite)) return "friendly-words";
  if (places.some(({ reading }) => reading.is === "mention")) return "short-answer-beside-others";
  if (places.some(({ reading }) => reading.is === "negation")) return "negation";
  return INSTEAD.find((tag) => places.some(({ clause }) => has(clause, tag))) ?? "no-answer";
};

const INSTEAD = ["reported", "other case", "wishes", "hedges"] as const;

/** Whether this rule says what a text is that is no answer. */
export const isInstead = (rule: AnswerRule): boolean =>
  isSoft(rule, "reject") || rule === "short-answer-beside-others";

/** Whether a text is no answer by this rule, but has no word that contradicts this verdict. */
export const isSoft = (rule: AnswerRule, verdict: Verdict): boolean =>
  rule === "friendly-words" ||
  (rule === "negation" && verdict === "reject") ||
  INSTEAD.some((tag) => tag === rule);

/** Where in a sentence the last decision of a kind stands; -1 where there is none. */
type Row = { readonly contrasted: number; readonly refused: number };

const rowsOf = (sentences: readonly ReadSentence[]): readonly Row[] =>
  sentences.map(({ clauses }) => ({
    contrasted: clauses.findLastIndex(({ clause, reading }) => clause.isContrast && reading.is === "verdict"),
    refused: clauses.findLastIndex(({ reading }) => reading.is === "verdict" && reading.verdict === "reject"),
  }));

const unclear = (rule: AnswerRule, sentence: ReadSentence | undefined): Answer => ({
  verdict: null,
  rule,
  sentence: sentence?.text ?? "",
});

const strengthOf = (reading: ClauseReading): "strong" | "alone" | null =>
  reading.is === "verdict" ? reading.strength : null;

const isHarmless = ({ clauses }: ReadSentence): boolean =>
  clauses.length > 0 &&
  clauses.every(
    ({ clause: { units } }) =>
      units.some(({ tag }) => tag === "harmless") &&
      units.every(({ tag, alone }) => alone === null && (tag === "harmless" || tag === "small words")),
  );

const doubtOf = (place: Place, rows: readonly Row[], decision: Place | undefined): AnswerRule | null => {
  const { clause, reading } = place;
  const isOverruled = place.column < (rows[place.row]?.contrasted ?? -1);
  if (reading.is === "doubtful")
    return (isOverruled && OVERRULED.has(reading.doubt)) || isWishRefused(place, rows) ? null : reading.doubt;
  const anywhere = ANYWHERE.find((tag) => has(clause, tag));
  if (anywhere !== undefined) return anywhere;
  if (decision === undefined || decision.reading.is !== "verdict") return null;
  const { verdict } = decision.reading;
  if (reading.is === "verdict") return reading.verdict === verdict ? null : "two-answers";
  if (isOverruled) return null;
  if (reading.is === "mention") return reading.verdict === verdict ? null : "two-answers";
  if (reading.is === "negation") return verdict === "approve" ? "two-answers" : null;
  return (
    contrastDoubt(place, decision) ??
    besideDoubt(place, decision, verdict) ??
    (decision.reading.strength === "alone" ? shortDoubt(place, decision, verdict) : null)
  );
};

const has = ({ units }: Clause, tag: Tag): boolean => units.some((unit) => unit.tag === tag);

/** What makes an answer doubtful wherever it stands. */
const ANYWHERE = ["withdrawn", "asks", "condition", "later", "somebody else decides"] as const;

/** "I wasn't sure at first, but yes": what stands before the "but" counts no more. */
const OVERRULED: ReadonlySet<string> = new Set(["wishes", "hedges"]);

/** "Much as I'd like to approve it, I can't." */
const isWishRefused = ({ row, column, reading }: Place, rows: readonly Row[]): boolean =>
  reading.is === "doubtful" &&
  reading.doubt === "wishes" &&
  (column < (rows[row]?.refused ?? -1) || (rows[row + 1]?.refused ?? -1) >= 0);

/** "Approved, but …": whatever follows, unless it only asks for something or is friendly. */
const contrastDoubt = ({ clause, reading, row, column }: Place, decision: Place): AnswerRule | null => {
  if (!clause.isContrast || row < decision.row) return null;
  const isCutShort = clause.units.length === 0;
  const isAfter = row > decision.row ? column === 0 || isCutShort : column > decision.column;
  const isRequest =
    reading.is === "friendly" &&
    strengthOf(decision.reading) === "strong" &&
    !clause.units.some(({ tag }) => PARTS.has(tag) || OWN_WISH.has(tag));
  return isAfter && (isCutShort || !isRequest) ? "contrast" : null;
};

/** "But then I want to see a plan": not just asked for. */
const OWN_WISH: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>(["speaker", "wishes", "hedges"]);

/** Limits, hedges and hearsay beside the decision. */
const besideDoubt = (place: Place, decision: Place, verdict: Verdict): AnswerRule | null => {
  const { clause, reading, row, column } = place;
  const isSameSentence = row === decision.row;
  const isBefore = row < decision.row || (isSameSentence && column < decision.column);
  const isFriendly = reading.is === "friendly";
  const isPiece = !isFriendly && clause.units.length > 0 && clause.units.every(namesPart);
  const isDenied = !isBefore && clause.units[0]?.tag === "negates";
  const isPart = ({ tag }: Unit): boolean => PARTS.has(tag) && (verdict === "approve" || tag !== "exception");
  if ((isPiece || isDenied) && clause.units.some(isPart)) return "part";
  // "Approved, the hotel not."
  const isPartDenied = isDenied || (!isBefore && clause.units.at(-1)?.tag === "negates");
  if (verdict === "approve" && isSameSentence && isPartDenied) return "part";
  // "I can't approve it, only Tom can."
  const isNegated = decision.reading.is === "verdict" && decision.reading.negated && isSameSentence;
  const isLimited = verdict === "approve" ? isSameSentence || !isBefore : isNegated;
  if (isLimited && has(clause, "exception")) return "exception";
  if (has(clause, "hedges") && (isSameSentence || !isBefore)) return "hedges";
  if (!isSameSentence || !isBefore) return null;
  if (has(clause, "reported")) return "reported";
  return has(clause, "other case") ? "other case" : null;
};

const PARTS: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>(["part", "number", "exception"]);

const namesPart = ({ tag }: Unit): boolean => PARTS.has(tag) || PIECES.has(tag);

const PIECES: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>([
  "small words",
  "leads",
  "follows",
  "negates",
  "limits to",
]);

/** "Yes" beside other words may answer something else: "Yes, I got your mail." */
const shortDoubt = (place: Place, decision: Place, verdict: Verdict): AnswerRule | null => {
  const { clause, reading, row } = place;
  const isKnown = clause.units[0]?.tag !== "harmless" || clause.units.every(({ tag }) => tag !== "unknown");
  if (reading.is === "friendly" && isKnown && !has(clause, "acknowledges")) return null;
  const isReason = verdict === "reject" && (has(clause, "reasons") || has(clause, "exception"));
  const isDenied = has(clause, "negates") && !isReason;
  if (has(clause, "acknowledges") || has(clause, "hedges") || isDenied) return "short-answer-beside-others";
  return row === decision.row && !isReason ? "short-answer-beside-others" : null;
};
