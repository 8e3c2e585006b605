import { isGreeting, withoutGreeting } from "./greeting.ts";
import { german } from "./lexicon/de.ts";
import { english } from "./lexicon/en.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";
import { isMadeOf, sentencesOf, wordsOf } from "./sentences.ts";
import type { TrimmedText } from "./trim.ts";

/** What a reply was understood to say. */
export type Reading = "approve" | "reject" | "unclear" | "ignore";

export type TextReading = {
  readonly reading: Reading;
  /** What the approver wrote beside a bare answer, as written; empty when that was all. */
  readonly comment: string;
  readonly language: string | null;
  /** The name of the rule that decided. */
  readonly rule: string;
  /** The sentence in question. */
  readonly sentence: string;
};

/**
 * Understands a short and plain answer in English or German, and nothing else: whatever could mean anything
 * else is unclear, since a wrong decision is worse than asking back.
 * @param names the author's own, in lower case: a line of them alone is how people sign
 */
export const read = (text: TrimmedText, names: ReadonlySet<string>): TextReading => {
  const lines = text.visible.split("\n");
  const written = lines.slice(lines.findIndex((line) => line.trim() !== "" && !isGreeting(line, LEXICONS)));
  const isOnlyGreeting = lines.every((line) => line.trim() === "" || isGreeting(line, LEXICONS));
  const comment = isOnlyGreeting ? "" : withoutGreeting(written.join("\n"), LEXICONS).trim();
  if (comment === "") {
    return text.afterQuote === ""
      ? { reading: "ignore", comment: "", language: null, rule: "nothing-written", sentence: "" }
      : unclear("after-quote", text.afterQuote, text.afterQuote);
  }
  const [first = "", ...rest] = sentencesOf(comment);
  const answer = LEXICONS.map((lexicon) => answerOf(first, lexicon)).find((found) => found !== undefined);
  if (answer === undefined) return unclear("no-plain-answer", comment, first);
  const doubt = doubtAbout(
    answer,
    rest.filter((sentence) => !isName(sentence, names)),
    text,
  );
  if (doubt !== undefined) return unclear(doubt.rule, comment, doubt.sentence);
  const isBare = rest.length === 0 && answer.isBare;
  const { reading, lexicon } = answer;
  return {
    reading,
    comment: isBare ? "" : comment,
    language: lexicon.language,
    rule: "plain-answer",
    sentence: first,
  };
};

const LEXICONS: readonly Lexicon[] = [english, german];

const unclear = (rule: string, comment: string, sentence: string): TextReading => ({
  reading: "unclear",
  comment,
  language: null,
  rule,
  sentence: sentence.slice(0, MAX_SENTENCE),
});

const MAX_SENTENCE = 300;
const MAX_COMMENT = 600;
const MAX_FIRST_WORDS = 12;

type Answer = {
  readonly reading: "approve" | "reject";
  readonly lexicon: Lexicon;
  /** Whether nothing but the answer itself was said. */
  readonly isBare: boolean;
};

/** A sentence that consists of answers and friendly words only, with answers of one kind. */
const answerOf = (sentence: string, lexicon: Lexicon): Answer | undefined => {
  const words = wordsOf(sentence);
  if (words.length === 0 || words.length > MAX_FIRST_WORDS || isQuestion(sentence)) return undefined;
  const approves = isMadeOf(words, lexicon.approve, lexicon.friendly);
  const rejects = isMadeOf(words, lexicon.reject, lexicon.friendly);
  if (approves === rejects) return undefined;
  const own = approves ? lexicon.approve : lexicon.reject;
  return { reading: approves ? "approve" : "reject", lexicon, isBare: isMadeOf(words, own, []) };
};

type Doubt = { readonly rule: string; readonly sentence: string };

const doubtAbout = (answer: Answer, rest: readonly string[], text: TrimmedText): Doubt | undefined => {
  if (text.cut || text.visible.length > MAX_COMMENT) return { rule: "too-long", sentence: text.visible };
  if (text.afterQuote !== "") return { rule: "text-after-quote", sentence: text.afterQuote };
  const doubtful = rest.find((sentence) => isDoubtful(sentence, answer));
  if (doubtful !== undefined) return { rule: "doubt", sentence: doubtful };
  // A name and a role need not be in any language, but may hide a "but".
  const hidden = text.closing.split("\n").find((line) => isQuestion(line) || hasDoubtWord(line));
  return hidden === undefined ? undefined : { rule: "doubt-in-closing", sentence: hidden };
};

const isDoubtful = (sentence: string, { reading, lexicon }: Answer): boolean => {
  const words = wordsOf(sentence);
  if (words.length === 0 || isMadeOf(words, lexicon.friendly, lexicon.friendly)) return false;
  if (isQuestion(sentence) || /\d/.test(sentence) || hasDoubtWord(sentence)) return true;
  const opposite = reading === "approve" ? "reject" : "approve";
  if (LEXICONS.some((known) => known[opposite].some((word) => contains(words, wordsOf(word))))) return true;
  // Neither a language we do not know.
  return !words.some((word) => lexicon.common.includes(word));
};

const isName = (sentence: string, names: ReadonlySet<string>): boolean =>
  !hasDoubtWord(sentence) && wordsOf(sentence).every((word) => names.has(word));

const hasDoubtWord = (sentence: string): boolean =>
  wordsOf(sentence).some((word) => word.endsWith("n't") || DOUBT_WORDS.has(word));

const DOUBT_WORDS: ReadonlySet<string> = new Set(LEXICONS.flatMap(({ doubt }) => doubt));

const contains = (words: readonly string[], part: readonly string[]): boolean =>
  words.some((_, start) => part.every((word, offset) => words[start + offset] === word));

const isQuestion = (sentence: string): boolean => /[?？¿؟]/.test(sentence);
