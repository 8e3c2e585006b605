import type { AskedDetails } from "../reading/clauses/asked-details.ts";
import { isIrony } from "../reading/clauses/doubtful-tags.ts";
import type { ReadSentence } from "../reading/clauses/place.ts";
import type { ReadText } from "../reading/read-text.ts";
import type { Verdict } from "../reading/words/vocabulary.ts";
import { isBehindReport, isRuledOut, isShort, mayLimit, unitsIn } from "./grammar.ts";
import type { RoleLikelihood } from "./model.ts";

/** A sentence that decides, and what. */
export type PlainSentence = { readonly verdict: Verdict; readonly text: string };

/**
 * The sentence of a text that decides by its grammar, and likely, too, where none of the others is likely to doubt or
 * to contradict it, whatever words it has: "It is ten evenings. The fund pays half of it. I agree."
 *
 * @param roles what each sentence likely does
 */
export const plainSentence = (
  read: ReadText,
  roles: readonly RoleLikelihood[],
  asked: AskedDetails | null,
): PlainSentence | null => {
  const { rule, sentences } = read;
  const saying = sentences.find((sentence) => verdictIn(sentence) !== null);
  const verdict = saying === undefined ? null : verdictIn(saying);
  const isPair = sentences.length < MIN_SENTENCES;
  if (saying === undefined || verdict === null || sentences.length === 1) return null;
  if (rule === "granted-beside") return null;
  if (isPair && (rule === "two-answers" || isBehindReport(saying, sentences, roles))) return null;
  const isPlain = sentences.every((sentence, at) => {
    const { approves = 0, rejects = 0, opposes = 0, doubts = 0 } = roles[at] ?? {};
    if (sentence === saying) return (verdict === "approve" ? approves : rejects) >= LIKELY;
    const contrary = verdict === "approve" ? rejects + opposes : approves;
    return doubts <= DOUBTFUL[verdict] && contrary <= CONTRARY && !contradicts(sentence, verdict);
  });
  const isDoubted =
    rule === "question" ||
    isLimitedBehind(saying) ||
    (verdict === "approve" && (rule === "asks" || unitsIn(saying).some(isIrony))) ||
    sentences.some(
      (sentence, at) =>
        sentence !== saying &&
        mayLimit(sentence) &&
        (roles[at]?.neutral ?? 0) < (isPair || isShort(sentence) ? HARMLESS.short : HARMLESS.long),
    );
  return isPlain && !isDoubted && !isRuledOut(verdict, read, asked) ? { verdict, text: saying.text } : null;
};

/** The verdict of a sentence that decides by its grammar, with words that say so, and has no doubt of its own. */
const verdictIn = ({ clauses }: ReadSentence): Verdict | null => {
  const [verdict = null] = clauses.flatMap(({ reading }) =>
    reading.is === "verdict" && reading.strength === "strong" ? [reading.verdict] : [],
  );
  return clauses.some(({ reading }) => reading.is === "doubtful") ? null : verdict;
};

/** "Approved, but for two nights rather than the four you put in." */
const isLimitedBehind = (sentence: ReadSentence): boolean => {
  const decided = sentence.clauses.findIndex(({ reading }) => reading.is === "verdict");
  return mayLimit({ ...sentence, clauses: sentence.clauses.slice(decided + 1) });
};

const contradicts = ({ clauses }: ReadSentence, verdict: Verdict): boolean =>
  clauses.some(
    ({ reading }) =>
      (reading.is === "verdict" || (reading.is === "doubtful" && reading.verdict !== null)) &&
      reading.verdict !== verdict,
  );

/** How likely the sentence must decide so. */
const LIKELY = 0.9;

/** How likely another may at most doubt it, and say the opposite. */
const DOUBTFUL: Readonly<Record<Verdict, number>> = { approve: 0.1, reject: 0.2 };
const CONTRARY = 0.35;

/** How likely one with a limiting word must be told by the way. */
const HARMLESS = { short: 0.9, long: 0.75 };

/** In fewer, a sentence mostly speaks of the other. */
const MIN_SENTENCES = 3;
