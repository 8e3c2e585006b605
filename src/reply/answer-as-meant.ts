import { type Opinion, secondOpinion } from "./classifier/second-opinion.ts";
import type { AnswerRule } from "./reading/answer/answer.ts";
import type { Hints } from "./reading/lookups.ts";
import type { OpenText, ReadText } from "./reading/read-text.ts";
import { sentencesOf } from "./reading/sentences.ts";

/** What a text answers; "mistyped" where an unknown word in it may be a slip of one that turns the answer. */
export type MeantAnswer = Omit<Opinion, "rule"> & { readonly rule: Opinion["rule"] | "mistyped" };

/**
 * What a text answers as written or, where that is nothing and words in it are mistyped, as it was meant. And
 * nothing where it decides as written, but not if a word was mistyped: "Nei zgadzam się".
 */
export const answerAsMeant = (body: string, open: OpenText, asked: Hints["asked"]): MeantAnswer => {
  const read = open.answer(body);
  const answer = secondOpinion(read, asked);
  if (body.length > MAX_RETYPED) return answer;
  const opinionOn = (text: string): Opinion => secondOpinion(open.answer(text), asked);
  if (answer.verdict === null) return meantBy(body, read, open, opinionOn) ?? answer;
  const meant = open.retypedOnce(body, read.likeliest).map(opinionOn);
  // In a long text an unknown word mostly is what it is.
  const isSame = body.length > MAX_SHORT && meant.some(({ verdict }) => verdict === answer.verdict);
  const isTurned = meant.some(({ verdict, rule }) =>
    verdict === null ? !isSame && limits(rule, body) : verdict !== answer.verdict,
  );
  return isTurned ? { ...answer, verdict: null, rule: "mistyped" } : answer;
};

/** Who writes more looks at it again. */
const MAX_RETYPED = 600;

/** What a text without an answer says with its mistyped words put right; null if that is nothing, or two things. */
const meantBy = (
  body: string,
  read: ReadText,
  open: OpenText,
  opinionOn: (text: string) => Opinion,
): Opinion | null => {
  if (!EXPLAINED.has(read.rule) || read.isMixed()) return null;
  const answers = open.retypings(body, read.likeliest).flatMap((text) => {
    const answer = opinionOn(text);
    if (answer.verdict === null || isBesideOthers(answer, read, body)) return [];
    const at = sentencesOf(text).findIndex((sentence) => sentence.text === answer.sentence);
    return [{ ...answer, sentence: sentencesOf(body)[at]?.text ?? body }];
  });
  const [first = null, ...others] = answers;
  return others.every(({ verdict }) => verdict === first?.verdict) ? first : null;
};

/** "Yes, your fax is still alive": what stands beside the answer is not put right by a word that is. */
const isBesideOthers = ({ rule }: Opinion, read: ReadText, body: string): boolean =>
  rule === "short-answer" && read.rule === "short-answer-beside-others" && body.length > MAX_HURRIED;

const MAX_HURRIED = 30;

/** Where a text says nothing that is understood, which a mistyped word may explain. */
const EXPLAINED: ReadonlySet<AnswerRule> = new Set<AnswerRule>([
  "no-answer",
  "short-answer-beside-others",
  "verdict-word",
  "unknown-words",
  "friendly-words",
  "negation",
]);

/** Whether an answer is in doubt if a word of it means this. */
const limits = (rule: Opinion["rule"], body: string): boolean =>
  body.length <= MAX_SHORT ? !SILENT.has(rule) : LIMITING.has(rule);

const MAX_SHORT = 60;

const SILENT: ReadonlySet<Opinion["rule"]> = new Set<AnswerRule>(["no-answer", "verdict-word"]);

const LIMITING: ReadonlySet<Opinion["rule"]> = new Set<AnswerRule>([
  "asks",
  "condition",
  "contrast",
  "double-negation",
  "exception",
  "later",
  "negation",
  "negation-beside",
  "objections",
  "other case",
  "part",
  "question",
  "reported",
  "somebody else decides",
  "two-answers",
  "withdrawn",
]);
