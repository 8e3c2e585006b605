import type { Doubt } from "../clauses/clause-reading.ts";
import { has, type Place, type ReadSentence, strengthOf } from "../clauses/place.ts";
import type { Verdict } from "../words/vocabulary.ts";
import { isOffer, isQuestion } from "./asked.ts";
import { isAskedAtFirst } from "./asked-at-first.ts";
import { doubtOf } from "./doubt-beside.ts";
import { repeatsRequest } from "./repeated-request.ts";
import { isRhetorical, isSelfAnswered } from "./rhetorical.ts";
import { rowsOf } from "./settled.ts";
import { isSignature } from "./signature.ts";

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
  | "granted-beside"
  | "question"
  | "contrast"
  | "unknown-language"
  | "disguised-words"
  | "friendly-words"
  | "negation"
  | "too-many-sentences"
  | "short-answer-beside-others";

/** Every clause that decides must say the same, and nothing in the text may cast doubt on it. */
export const answerOf = (written: readonly ReadSentence[]): Answer => {
  const sentences = written.filter((sentence, row) => !isRhetorical(sentence, written[row + 1]));
  const places = sentences.flatMap((sentence, row) =>
    sentence.clauses.map((read, column): Place => ({ ...read, sentence, row, column })),
  );
  const rows = rowsOf(sentences);
  const decisions = places.filter(({ reading }) => reading.is === "verdict");
  const decision = decisions.find(({ reading }) => strengthOf(reading) === "strong") ?? decisions[0];
  const asked = sentences.find(
    (sentence, row) => isQuestion(sentence, row, decision) && !isSelfAnswered(sentence, sentences[row + 1]),
  );
  if (asked !== undefined) return unclear("question", asked);
  for (const place of places) {
    if (isOffer(place.sentence, place.row, decision) && place !== decision) continue;
    if (repeatsRequest(place.sentence, place.row, decision)) continue;
    if (isAskedAtFirst(place.sentence, place.row, decision)) continue;
    const doubt = doubtOf(place, rows, decision, places);
    if (doubt !== null) return unclear(doubt, place.sentence);
  }
  if (decision === undefined || decision.reading.is !== "verdict")
    return unclear(insteadOf(places), sentences[0]);
  if (isSignature(sentences, decision.row)) return unclear("somebody-else", decision.sentence);
  const { verdict, strength, negated } = decision.reading;
  const rule = negated ? "negated-answer" : strength === "strong" ? "plain-answer" : "short-answer";
  return { verdict, rule, sentence: decision.sentence.text };
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

const unclear = (rule: AnswerRule, sentence: ReadSentence | undefined): Answer => ({
  verdict: null,
  rule,
  sentence: sentence?.text ?? "",
});
