import { readFileSync } from "node:fs";
import { once } from "../once.ts";
import type { AnswerRule } from "../reading/answer/answer.ts";
import type { AskedDetails } from "../reading/clauses/asked-details.ts";
import { has, type ReadClause, type ReadSentence } from "../reading/clauses/place.ts";
import type { ReadText } from "../reading/read-text.ts";
import type { Verdict } from "../reading/words/vocabulary.ts";
import { featuresOf } from "./features.ts";
import { isForbidden, isUnreadable, unitsIn } from "./grammar.ts";
import { likelihoodOf, modelFrom, roleLikelihoodOf } from "./model.ts";
import { plainSentence } from "./plain-sentence.ts";
import { isTelling, REPEATED, repeats } from "./repeats.ts";

/** What a text answers, by the rules or by likeness to labelled texts. */
export type Opinion = Pick<ReadText, "verdict" | "sentence" | "language"> & {
  readonly rule: AnswerRule | "like-examples" | "plain-sentence";
};

/**
 * Looks a second time at what the rules could not read, by likeness to texts that people have labelled: what is
 * likely enough counts unless the grammar forbids it. And at a "yes" or "no" with more behind it in its sentence,
 * which may answer something else than the request: "No, I have no key to the store."
 */
export const secondOpinion = (read: ReadText, asked: () => AskedDetails | null): Opinion => {
  if (read.verdict === null) return likelyOpinion(read, asked) ?? read;
  const needed = likelihoodNeeded(read);
  if (needed === 0) return read;
  const details = asked();
  const { likelihood } = likelihoodIn(read, details);
  return likelihood[read.verdict] < needed || isLikelyByRequestAlone(read.verdict, read, details)
    ? { ...read, verdict: null, rule: "short-answer-beside-others" }
    : read;
};

/** How likely a "yes" or "no" with more behind it must be; 0 where nothing is behind it. */
const likelihoodNeeded = ({ rule, sentences: [only, ...others] }: ReadText): number => {
  if (rule !== "short-answer" || only === undefined || others.length > 0) return 0;
  const told = only.clauses.filter(
    ({ clause: { units }, reading }) => reading.is !== "verdict" && units.length >= MIN_TOLD,
  );
  if (told.length === 0 || only.clauses.length === 1) return 0;
  return beginsWithAnswer(only) && !told.every(belongsToIt) ? CONFIRMED : LIKELY;
};

/** "I take the point, but no" ends with what it answers. */
const beginsWithAnswer = ({ clauses }: ReadSentence): boolean =>
  clauses.find(({ reading }) => reading.is !== "friendly")?.reading.is === "verdict" && clauses.length > 1;

/** "No, not in week 42", "No, it's too dear", "Ok, leave on Thursday", "Ok, I'll cover the stand-up for you"; not "No, he's not against it". */
const belongsToIt = ({ reading, namesIt, clause }: ReadClause): boolean =>
  (reading.is === "negation" && clause.units.filter(({ tag }) => tag === "negates").length === 1) ||
  namesIt ||
  has(clause, "objections") ||
  clause.units[0]?.tag === "next steps";

/** Words: "Sure, Anna" tells nothing. */
const MIN_TOLD = 3;

/** Of fresh answers to something else they catch two in three, and of real ones they lose hardly any. */
const CONFIRMED = 0.97;
const LIKELY = 0.9;

const likelihoodIn = (read: ReadText, details: AskedDetails | null) => {
  const roles = featuresOf(read, details).map((features) => roleLikelihoodOf(features, model()));
  return { roles, likelihood: likelihoodOf(roles) };
};

type Likely = ReturnType<typeof likelihoodIn>;

/** What a text likely says as a whole or, whatever words its other sentences have, in one that says it plainly. */
const likelyOpinion = (read: ReadText, asked: () => AskedDetails | null): Opinion | null => {
  if (read.likeliest === null || isUnreadable(read)) return null;
  const details = asked();
  const likely = likelihoodIn(read, details);
  return likeExamples(read, likely, details) ?? bySentence(read, likely, details);
};

const likeExamples = (
  read: ReadText,
  { roles, likelihood }: Likely,
  details: AskedDetails | null,
): Opinion | null => {
  const { rule, sentences, likeliest } = read;
  const verdict = likelihood.approve > likelihood.reject ? "approve" : "reject";
  const certainty = CERTAINTY[verdict][rule] ?? USUAL_CERTAINTY;
  const [only, ...others] = sentences;
  const mayDenyElse =
    verdict === "reject" &&
    rule === "short-answer-beside-others" &&
    only !== undefined &&
    others.length === 0 &&
    beginsWithAnswer(only);
  if (likelihood[verdict] < (mayDenyElse ? DENIED : certainty)) return null;
  if (isLikelyByRequestAlone(verdict, read, details)) return null;
  const shares = roles.map(({ approves, rejects }) => (verdict === "approve" ? approves : rejects));
  const saying = sentences[shares.indexOf(Math.max(...shares))];
  if (saying === undefined || isForbidden(verdict, saying, read, roles, details)) return null;
  return { verdict, rule: "like-examples", sentence: saying.text, language: likeliest };
};

const bySentence = (read: ReadText, { roles }: Likely, details: AskedDetails | null): Opinion | null => {
  const plain = plainSentence(read, roles, details);
  // What is told beside a decision is not harmless for the request's sake.
  const isPlain = details === null || plainSentence(read, likelihoodIn(read, null).roles, details) !== null;
  return plain === null || !isPlain
    ? null
    : { verdict: plain.verdict, rule: "plain-sentence", sentence: plain.text, language: read.likeliest };
};

const USUAL_CERTAINTY = 0.8;

/**
 * Whether a verdict is likely only because the request is known, of which the text has no word: a known one makes any
 * verdict likelier, also of a text that speaks of something else, or says when or whether it decides.
 */
const isLikelyByRequestAlone = (verdict: Verdict, read: ReadText, details: AskedDetails | null): boolean =>
  details !== null &&
  !namesWhatIsAsked(read, details) &&
  likelihoodIn(read, null).likelihood[verdict] < (LIMITING.has(read.rule) ? UNASKED.limited : UNASKED.other);

const UNASKED = { limited: 0.8, other: 0.5 } as const;

/** What keeps the rules from a verdict by a word that limits it, not for want of a word. */
const LIMITING: ReadonlySet<AnswerRule> = new Set<AnswerRule>([
  "condition",
  "later",
  "somebody else decides",
  "withdrawn",
  "exception",
  "part",
  "two-answers",
  "negation-beside",
  "double-negation",
  "contrast",
  "reported",
  "other case",
]);

const namesWhatIsAsked = ({ sentences }: ReadText, details: AskedDetails): boolean => {
  const mark = repeats(details);
  return sentences.flatMap(unitsIn).some((unit) => isTelling(unit.word) && mark(unit) === REPEATED);
};

/** Beside "No, the green lunch box isn't mine." */
const DENIED = 0.93;

/**
 * How likely a verdict must be, by what kept the rules from one. Of ordinary replies that nothing was learnt from none
 * of those so likely meant something else; of replies that were written to be mistaken a few in a hundred did.
 */
const CERTAINTY: Readonly<Record<Verdict, Readonly<Partial<Record<AnswerRule, number>>>>> = {
  approve: {
    "short-answer-beside-others": 0.9,
    "no-answer": 0.88,
    contrast: 0.88,
    later: 0.9,
    asks: 0.9,
    "unknown-subject": 0.85,
    "somebody else decides": 0.95,
    exception: 0.75,
    objections: 0.7,
    withdrawn: 1,
    hopes: 1,
    "quoted-words": 1,
    "granted-beside": 1,
  },
  reject: {
    contrast: 0.95,
    condition: 0.9,
    "short-answer-beside-others": 0.85,
    "unknown-subject": 0.85,
    "other case": 0.85,
    asks: 0.85,
    "verdict-word": 0.7,
    "somebody else decides": 0.85,
    later: 0.7,
    hedges: 0.7,
    part: 0.65,
    "quoted-words": 1,
    "granted-beside": 1,
  },
};

const model = once(() => modelFrom(readFileSync(new URL("./weights.bin", import.meta.url))));
