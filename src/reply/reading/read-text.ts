import type { Lexicon } from "../lexicon/lexicon.ts";
import { once, remembered } from "../once.ts";
import { type AnswerRule, answerOf } from "./answer/answer.ts";
import { foreignSentence } from "./answer/foreign-sentence.ts";
import { agreed, strangenessOf, type TextAnswer, type Voice } from "./answer/voices.ts";
import { readIn } from "./clauses/clause-facts.ts";
import { clausesOf } from "./clauses/clauses.ts";
import type { ReadSentence } from "./clauses/place.ts";
import { restatedIn } from "./clauses/restated.ts";
import {
  apartLookups,
  type CountedTokens,
  type Hints,
  type Lookups,
  languagesOf,
  lineLookup,
  lookupsFor,
  namesKnown,
  SIGNS,
  wordCount,
} from "./lookups.ts";
import { type Sentence, sentencesOf } from "./sentences.ts";
import { isDisguised } from "./words/fold.ts";
import { coverage, type Library, libraryOf } from "./words/language.ts";
import { type Named, retypedOnce, retypings, unknownIn } from "./words/retyped.ts";
import { type Token, tokensOf } from "./words/tokens.ts";
import { type Unit, unitsOf } from "./words/units.ts";
import { type Vocabulary, vocabularyOf } from "./words/vocabulary.ts";

/** A text about to be read. */
export type OpenText = {
  /** Looks a line up in the language of the text. */
  readonly look: (line: string) => LookedAt;
  /** Looks a line up in its own languages, one after the other; nothing is found in a line that is in none. */
  readonly lookApart: (line: string) => LookedAt;
  /** What a part of the text answers. */
  readonly answer: (body: string) => ReadText;
  /** What a part of the text may mean without the slips of a hurried hand, in the languages that it may be in. */
  readonly retypings: (body: string, language: string | null) => readonly string[];
  /** The same with one of its unknown words meant otherwise. */
  readonly retypedOnce: (body: string, language: string | null) => readonly string[];
};

/** What a text answers, and its sentences as they read in the language it is most likely in. */
export type ReadText = TextAnswer & {
  readonly sentences: readonly ReadSentence[];
  readonly likeliest: string | null;
  /** Whether some sentence may limit the rest in another language. */
  readonly isMixed: () => boolean;
};

/** The words of a line, and what they are, which is asked for less often. */
export type LookedAt = { readonly tokens: readonly Token[]; readonly units: () => readonly Unit[] };

/** Reads texts with these lexicons; made once, since preparing a lexicon takes longer than reading a mail. */
export const textReader = (lexicons: readonly Lexicon[]): ((text: string, hints: Hints) => OpenText) => {
  const library = libraryOf(lexicons.map(vocabularyOf));
  return (text, hints) => {
    const tokens = remembered(tokensOf);
    const { names, concerned } = namesKnown(hints);
    const isNamed: Named = (word) => names.has(word) || concerned(word);
    return {
      look: lineReader(text, tokens, hints, library),
      lookApart: (line) => lookApart(tokens(line), hints, library),
      answer: (body) => answerText(body, tokens, hints, library),
      retypings: (body, language) => {
        const [own, ...others] = languagesMeant(body, language, library);
        return [
          ...(own === undefined ? [] : retypings(body, own, isNamed)),
          ...others.flatMap((known) =>
            body.length > MAX_HARDLY_TOLD
              ? []
              : retypings(body, known, isNamed).filter((text) => unknownIn(known, text) === 0),
          ),
        ];
      },
      retypedOnce: (body, language) =>
        // Languages share words.
        [
          ...new Set(
            languagesMeant(body, language, library).flatMap((known) => retypedOnce(body, known, isNamed)),
          ),
        ],
    };
  };
};

/**
 * In which languages a text may be mistyped: in its own, if that does not know all of it; a short one in each that
 * knows all but one word, too.
 */
const languagesMeant = (
  text: string,
  language: string | null,
  { vocabularies }: Library,
): readonly Vocabulary[] => {
  const own = vocabularies.find((known) => known.language === language);
  if (own === undefined || unknownIn(own, text) === 0) return [];
  const others = text.length > MAX_TOLD ? [] : vocabularies.filter((known) => known !== own);
  return [own, ...others.filter((known) => unknownIn(known, text) === 1)];
};

/** A longer text tells its language. */
const MAX_TOLD = 120;

/** A shorter one hardly does, with a mistyped word: "godkämt tack". */
const MAX_HARDLY_TOLD = 40;

type Tokens = (line: string) => readonly Token[];

type Line = Sentence & CountedTokens;

const answerText = (text: string, tokensIn: Tokens, hints: Hints, library: Library): ReadText => {
  if (isDisguised(text)) return unread("disguised-words", firstDisguised(text));
  const lines = sentencesOf(text).map((sentence): Line => {
    const tokens = tokensIn(sentence.text);
    return { ...sentence, tokens, counts: coverage(tokens, library) };
  });
  const marks = lines.reduce(
    (sum, { tokens }) => sum + tokens.filter(({ kind }) => kind === "mark").length,
    0,
  );
  if (lines.length > MAX_SENTENCES || marks > MAX_MARKS)
    return unread("too-many-sentences", lines[0]?.text ?? "");
  const languages = languagesOf(lines, hints, library);
  const lookups = lookupsFor(hints, library);
  const read = languages.map((index) => lines.map((line) => readLine(line, index, lookups, hints)));
  const foreignTo = (index: number, sentences: readonly ReadSentence[], answered: string) =>
    foreignSentence(sentences, library.vocabularies[index]?.language ?? null) ??
    lines.find((line) => line.text !== answered && limitsApart(line, index, hints, library));
  const [first, ...others] = languages.map((index, at): Voice => {
    const sentences = read[at] ?? [];
    const language = library.vocabularies[index]?.language ?? null;
    const answer = answerOf(sentences);
    const foreign = answer.verdict === null ? undefined : foreignTo(index, sentences, answer.sentence);
    const knowsAll = lines.every(({ counts, tokens }) => (counts[index] ?? 0) >= wordCount(tokens));
    const known = { language, knowsAll, strangeness: strangenessOf(sentences) };
    return foreign === undefined
      ? { ...answer, ...known }
      : { verdict: null, rule: "unknown-language", sentence: foreign.text, ...known };
  });
  if (first === undefined) return unread("no-answer", lines[0]?.text ?? "");
  const language = others.length === 0 ? first.language : null;
  const { verdict, rule, sentence, language: of } = agreed([first, ...others], language, hints.language);
  // What is left of damaged words may be a letter that some language has for "yes".
  const isRest = SINGLE_LETTER.test(text) && of !== null && of !== "en" && of !== hints.language;
  return {
    verdict: isRest ? null : verdict,
    rule: isRest ? "no-answer" : rule,
    sentence,
    language: of,
    sentences: isRest ? [] : (read[0] ?? []),
    likeliest: first.language,
    isMixed: () => foreignTo(languages[0] ?? -1, read[0] ?? [], "") !== undefined,
  };
};

const unread = (rule: AnswerRule, sentence: string): ReadText => ({
  verdict: null,
  rule,
  sentence,
  language: null,
  sentences: [],
  likeliest: null,
  isMixed: () => false,
});

/** Whether a sentence that the text's language does not know all of limits the decision in another. */
const limitsApart = (line: Line, index: number, hints: Hints, library: Library): boolean =>
  (line.counts[index] ?? 0) < wordCount(line.tokens) &&
  apartLookups(line, hints, library, index).some((lookup) =>
    unitsOf(line.tokens, lookup).some(({ tag }) => LIMITING.has(tag)),
  );

const LIMITING: ReadonlySet<string> = new Set([
  "condition",
  "exception",
  "contrast",
  "later",
  "somebody else decides",
  "withdrawn",
]);

const SINGLE_LETTER = /^\P{L}*\p{Script=Latin}\P{L}*$/u;

const MAX_SENTENCES = 300;

/** "Ok, ok, ok, …": each may end a clause. */
const MAX_MARKS = 800;

const firstDisguised = (text: string): string => text.split("\n").find(isDisguised)?.trim() ?? text;

const readLine = (line: Line, textLanguage: number, lookupFor: Lookups, { asked }: Hints): ReadSentence => {
  const lookup = lookupFor(line, textLanguage);
  const [, main = SIGNS] = lookup.chain;
  const units = unitsOf(line.tokens, lookup);
  const clauses = clausesOf(units, main.forms);
  return {
    text: line.text,
    isAsked: line.isAsked,
    clauses: clauses.map(restatedIn(units, asked, main)).map((clause) => readIn(main, clause)),
  };
};

const lineReader = (text: string, tokensIn: Tokens, hints: Hints, library: Library): OpenText["look"] => {
  const lookup = once(() => {
    const counted = text.split("\n").map((line) => ({ counts: coverage(tokensIn(line), library) }));
    return lineLookup(counted, hints, library);
  });
  return remembered((line) => {
    const tokens = tokensIn(line);
    return { tokens, units: once(() => unitsOf(tokens, lookup())) };
  });
};

const lookApart = (tokens: readonly Token[], hints: Hints, library: Library): LookedAt => ({
  tokens,
  units: () =>
    apartLookups({ tokens, counts: coverage(tokens, library) }, hints, library).flatMap((lookup) =>
      unitsOf(tokens, lookup),
    ),
});
