import { readFileSync } from "node:fs";
import { once } from "../once.ts";
import type { AnswerRule } from "../reading/answer/answer.ts";
import type { ReadText } from "../reading/read-text.ts";
import type { Verdict } from "../reading/words/vocabulary.ts";
import { featuresOf } from "./features.ts";
import { type Likelihood, likelihoodOf, modelFrom } from "./model.ts";

/** What a text says that the rules do not understand. */
export type SecondOpinion = {
  readonly verdict: Verdict;
  readonly rule: "like-examples";
  /** The sentence that alone is most like those that say so. */
  readonly sentence: string;
  readonly language: string;
};

/**
 * Reads what the rules could not, by likeness to texts that people have labelled: only where the rules found
 * too little, not where they found a doubt in earnest, and only what hardly ever means anything else.
 */
export const secondOpinion = ({ rule, sentences, likeliest }: ReadText): SecondOpinion | null => {
  const certainty = CERTAINTY[rule];
  if (certainty === undefined || likeliest === null || sentences.length === 0) return null;
  if (sentences.some(({ isAsked }) => isAsked)) return null;
  if (sentences.reduce((sum, { text }) => sum + text.length, 0) > MAX_CHARACTERS) return null;
  const whole = likelihoodOf(featuresOf(sentences, likeliest), model());
  const verdict = whole.approve > whole.reject ? "approve" : "reject";
  if (whole[verdict] < certainty) return null;
  const shares = sentences.map((sentence): readonly [string, Likelihood] => [
    sentence.text,
    likelihoodOf(featuresOf([sentence], likeliest), model()),
  ]);
  const [[sentence]] = shares.toSorted(([, a], [, b]) => b[verdict] - a[verdict]) as [
    readonly [string, Likelihood],
  ];
  return { verdict, rule: "like-examples", sentence, language: likeliest };
};

/**
 * How likely a verdict must be, by what the rules miss. Where they found words of a doubt that often is none,
 * it must be more likely; where they found one that seldom is none, nothing is likely enough.
 */
const CERTAINTY: Readonly<Partial<Record<AnswerRule, number>>> = {
  "short-answer-beside-others": 0.95,
  "no-answer": 0.95,
  "unknown-subject": 0.95,
  "unknown-words": 0.95,
  "somebody-else": 0.97,
  objections: 0.97,
  "verdict-word": 0.97,
  part: 0.97,
  exception: 0.98,
  reported: 0.98,
  condition: 0.98,
};

/** Longer texts are not like those that were labelled. */
const MAX_CHARACTERS = 2000;

const model = once(() => modelFrom(readFileSync(new URL("./weights.bin", import.meta.url))));
