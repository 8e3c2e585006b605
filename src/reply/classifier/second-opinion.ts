import { readFileSync } from "node:fs";
import { once } from "../once.ts";
import type { AnswerRule } from "../reading/answer/answer.ts";
import type { AskedDetails } from "../reading/clauses/asked-details.ts";
import { weekdayIn } from "../reading/clauses/weekdays.ts";
import type { ReadText } from "../reading/read-text.ts";
import type { Unit } from "../reading/words/units.ts";
import { featuresOf, repeats } from "./features.ts";
import { type Likelihood, likelihoodOf, modelFrom } from "./model.ts";

/** What a text answers, by the rules or by likeness to labelled texts. */
export type Opinion = Pick<ReadText, "verdict" | "sentence" | "language"> & {
  readonly rule: AnswerRule | "like-examples" | "unlike-examples";
};

/**
 * Looks a second time at what the rules read, by likeness to texts that people have labelled: what they could not
 * read may be a decision, and an approval that is nearly always something else ("Sure, and a pool on the roof")
 * is none.
 */
export const secondOpinion = (read: ReadText, asked: () => AskedDetails | null): Opinion => {
  if (read.verdict === null) return likeExamples(read, asked) ?? read;
  const isUnlikely =
    read.verdict === "approve" &&
    !read.sentences.some(({ isAsked }) => isAsked) &&
    read.likeliest !== null &&
    read.sentences.flatMap(unitsIn).length > MAX_FEW &&
    likelihoodOf(featuresOf(read.sentences, read.likeliest, asked()), model()).approve < UNLIKELY;
  return isUnlikely ? { ...read, verdict: null, rule: "unlike-examples" } : read;
};

const UNLIKELY = 0.2;

/** "Ok per me": so little is like anything. */
const MAX_FEW = 5;

/** Only where the rules found too little, or a doubt that often is none, and only what hardly ever means anything else. */
const likeExamples = (
  { rule, sentences, likeliest, isMixed }: ReadText,
  asked: () => AskedDetails | null,
): Opinion | null => {
  const certainty = CERTAINTY[rule];
  if (likeliest === null || certainty === undefined) return null;
  if (sentences.some(({ isAsked }) => isAsked)) return null;
  if (sentences.reduce((sum, { text }) => sum + text.length, 0) > MAX_CHARACTERS) return null;
  const details = asked();
  const likelihood = (some: typeof sentences): Likelihood =>
    likelihoodOf(featuresOf(some, likeliest, details), model());
  const whole = likelihood(sentences);
  const verdict = whole.approve > whole.reject ? "approve" : "reject";
  if (whole[verdict] < certainty) return null;
  const [saying, ...others] = sentences
    .map((sentence) => ({ ...sentence, units: unitsIn(sentence), share: likelihood([sentence])[verdict] }))
    .sort((one, other) => other.share - one.share);
  if (saying === undefined || saying.share < ALONE) return null;
  if (others.some(({ units }) => units.some(isDoubtful))) return null;
  if (verdict === "approve" && saying.units.some((unit) => isDoubtful(unit) || unit.tag === "negates"))
    return null;
  if (verdict === "approve" && ONLY_REFUSALS.has(rule)) return null;
  if (details !== null && isOtherThan(details, sentences, likeliest)) return null;
  if (isMixed()) return null;
  return { verdict, rule: "like-examples", sentence: saying.text, language: likeliest };
};

const unitsIn = ({ clauses }: ReadText["sentences"][number]): readonly Unit[] =>
  clauses.flatMap(({ clause }) => clause.units);

/**
 * How likely a verdict must be, by what the rules miss. Of texts that nothing was learnt from, one in some hundred
 * of those so likely meant something else.
 */
const CERTAINTY: Readonly<Partial<Record<AnswerRule, number>>> = {
  "short-answer-beside-others": 0.9,
  "unknown-words": 0.9,
  "verdict-word": 0.9,
  "unknown-subject": 0.95,
  objections: 0.95,
  "no-answer": 0.95,
  part: 0.97,
  condition: 0.97,
  later: 0.97,
  withdrawn: 0.97,
  exception: 0.97,
  reported: 0.97,
  "somebody else decides": 0.97,
  asks: 0.97,
  "describing-word": 0.97,
  "somebody-else": 0.98,
};

/** Doubts that are none only beside a refusal, as its reason: "hiring stops until May, so it's a no". */
const ONLY_REFUSALS: ReadonlySet<AnswerRule> = new Set<AnswerRule>([
  "condition",
  "later",
  "withdrawn",
  "exception",
  "reported",
  "somebody else decides",
  "asks",
  "describing-word",
]);

/** How likely the sentence that says so must be by itself. */
const ALONE = 0.5;

/** Never overlooked beside an approval, nor in another sentence than the one that refuses. */
const isDoubtful = ({ tag }: Unit): boolean => DOUBTFUL.has(tag);

const DOUBTFUL: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>([
  "condition",
  "later",
  "withdrawn",
  "somebody else decides",
  "exception",
  "contrast",
  "hedges",
  "wishes",
  "asks",
  "favours",
  "hindrances",
]);

/**
 * Whether a sentence names a day or number that is none of a known request, or begins with a name that does not
 * stand in it; where no request is known, no part can be told from the whole.
 */
const isOtherThan = (
  asked: AskedDetails | null,
  sentences: ReadText["sentences"],
  language: string,
): boolean => {
  if (asked === null)
    return sentences.some((sentence) => unitsIn(sentence).some(({ tag }) => tag === "part"));
  const mark = repeats(asked);
  return sentences.map(unitsIn).some((units) => {
    const [first] = units;
    const isName = first?.tag === "unknown" && first.capital && units.length <= MAX_BESIDE_NAME;
    return (isName && mark(first) === "") || units.some((unit) => isOtherTime(unit, language));
  });
};

/** "Elif gitsin." */
const MAX_BESIDE_NAME = 4;

const isOtherTime = ({ tag, word }: Unit, language: string): boolean =>
  tag === "part" && (/^\d/.test(word) || weekdayIn(language, word) !== undefined);

/** Longer texts are not like those that were labelled. */
const MAX_CHARACTERS = 2000;

const model = once(() => modelFrom(readFileSync(new URL("./weights.bin", import.meta.url))));
