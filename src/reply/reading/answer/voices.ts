import type { ReadSentence } from "../clauses/place.ts";
import { type Answer, isInstead, isSoft } from "./answer.ts";

export type TextAnswer = Answer & { readonly language: string | null };

/** What the text answers, read in one language. */
export type Voice = TextAnswer & { readonly knowsAll: boolean; readonly strangeness: number };

/** How little a language makes of a text: words that mean nothing in it, then the number of its phrases. */
export const strangenessOf = (sentences: readonly ReadSentence[]): number => {
  const units = sentences.flatMap(({ clauses }) => clauses.flatMap(({ clause }) => clause.units));
  const blanks = units.filter(({ tag, alone }) => alone === null && (tag === "unknown" || tag === "common"));
  return blanks.length * MANY + units.length;
};

/** More phrases than a text has. */
const MANY = 10_000;

/**
 * A language in which the text says nothing at all has no voice; the others must agree. Where a word is an
 * answer in most of them, or in the language the author was asked in, or in English, those are not heard in
 * which it is another little word, or has only a stem in common with an answer.
 */
export const agreed = (
  answers: readonly Voice[],
  language: string | null,
  asked: string | null,
): TextAnswer => {
  const [own] = answers;
  if (own !== undefined && own.language === asked) {
    const isDoubted = answers.some((answer) => contradicts(answer, own));
    return isDoubted ? { ...own, verdict: null, rule: "two-answers" } : own;
  }
  // What a language finds beside an answer counts only where it knows every word.
  const speaking = answers.filter(
    ({ rule, knowsAll }) => rule !== "no-answer" && (knowsAll || !isInstead(rule)),
  );
  // Of those who decide, the one to whom the text is strangest still understands it better than these.
  const strange = Math.max(...speaking.map((voice) => (voice.verdict === null ? -1 : voice.strangeness)));
  const voices = speaking.filter(
    ({ verdict, strangeness, language: of }) =>
      verdict !== null || strange < 0 || strangeness <= strange || of === "en",
  );
  const decided = voices.filter(({ verdict }) => verdict !== null);
  const isNear = decided.some((answer) => answer.language === asked || answer.language === "en");
  const isMost = decided.length * 2 > voices.length;
  const verdict = decided[0]?.verdict ?? null;
  const isPlain = decided.some(({ rule }) => rule === "plain-answer");
  const clearest = Math.min(...decided.flatMap((voice) => (voice.knowsAll ? [voice.strangeness] : [])));
  const isMute = ({ rule, strangeness }: Voice): boolean =>
    verdict !== null &&
    (((isNear || isMost) && isSoft(rule, verdict)) ||
      (isNear && rule === "verdict-word") ||
      ((isPlain || (isMost && clearest <= strangeness)) && rule === "short-answer-beside-others"));
  const heard = voices.filter((answer) => !isMute(answer));
  const [first = voices[0] ?? answers[0] ?? NOTHING, ...others] = heard;
  if (others.some(({ verdict }) => verdict !== first.verdict))
    return { ...first, verdict: null, rule: "two-answers", language };
  return { ...first, language: language ?? (others.length === 0 ? first.language : null) };
};

/** The language the author was asked in wins a draw, but not against the contrary in one that knows as much. */
const contradicts = (answer: Voice, asked: Voice): boolean =>
  asked.verdict !== null &&
  answer.knowsAll &&
  answer.strangeness <= asked.strangeness &&
  (answer.rule === "two-answers" || (answer.verdict !== null && answer.verdict !== asked.verdict));

const NOTHING: TextAnswer = { verdict: null, rule: "no-answer", sentence: "", language: null };
