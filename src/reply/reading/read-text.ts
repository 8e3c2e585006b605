import type { Lexicon } from "../lexicon/lexicon.ts";
import { signs } from "../lexicon/signs.ts";
import { type Answer, answerOf, isInstead, isSoft, type ReadSentence } from "./answer.ts";
import { readClause } from "./clause-reading.ts";
import { type Clause, clausesOf } from "./clauses.ts";
import { isDisguised } from "./fold.ts";
import { coverage, knowers, type Library, libraryOf, likeliest } from "./language.ts";
import { type Sentence, sentencesOf } from "./sentences.ts";
import { spellingCheck } from "./spelling.ts";
import { type Token, tokensOf } from "./tokens.ts";
import { type Lookup, type Unit, unitsOf } from "./units.ts";
import { vocabularyOf } from "./vocabulary.ts";

/** What is known of a reply beside its text. */
export type Hints = {
  /** The author's own names, in lower case. */
  readonly names: ReadonlySet<string>;
  /** The language in which the author was asked, such as `de`. */
  readonly language: string | null;
};

export type TextAnswer = Answer & { readonly language: string | null };

/** A text about to be read. */
export type OpenText = {
  /** Looks a line up in the language of the text. */
  readonly look: (line: string) => LookedAt;
  /** What a part of the text answers. */
  readonly answer: (body: string) => TextAnswer;
};

export type LookedAt = { readonly tokens: readonly Token[]; readonly units: readonly Unit[] };

/** Reads texts with these lexicons; made once, since preparing a lexicon takes longer than reading a mail. */
export const textReader = (lexicons: readonly Lexicon[]): ((text: string, hints: Hints) => OpenText) => {
  const library = libraryOf(lexicons.map(vocabularyOf));
  return (text, hints) => {
    const tokens = remembered(tokensOf);
    return {
      look: lineReader(text, tokens, hints, library),
      answer: (body) => answerText(body, tokens, hints, library),
    };
  };
};

const SIGNS = vocabularyOf(signs);

type Tokens = (line: string) => readonly Token[];

const remembered = <Result>(look: (line: string) => Result): ((line: string) => Result) => {
  const seen = new Map<string, Result>();
  return (line) => {
    const result = seen.get(line) ?? look(line);
    seen.set(line, result);
    return result;
  };
};

type Line = Sentence & { readonly tokens: readonly Token[]; readonly counts: readonly number[] };

const answerText = (text: string, tokensIn: Tokens, hints: Hints, library: Library): TextAnswer => {
  if (isDisguised(text))
    return { verdict: null, rule: "disguised-words", sentence: firstDisguised(text), language: null };
  const lines = sentencesOf(text).map((sentence): Line => {
    const tokens = tokensIn(sentence.text);
    return { ...sentence, tokens, counts: coverage(tokens, library) };
  });
  if (lines.length > MAX_SENTENCES)
    return { verdict: null, rule: "too-many-sentences", sentence: lines[0]?.text ?? "", language: null };
  const languages = languagesOf(lines, hints, library);
  const lookups = lookupsFor(hints, library);
  const [first, ...others] = languages.map((index): Voice => {
    const sentences = lines.map((line) => readLine(line, index, lookups));
    const language = library.vocabularies[index]?.language ?? null;
    const answer = answerOf(sentences);
    const foreign = answer.verdict === null ? undefined : foreignSentence(sentences, language);
    const knowsAll = lines.every(({ counts, tokens }) => (counts[index] ?? 0) >= wordCount(tokens));
    return foreign === undefined
      ? { ...answer, language, knowsAll }
      : { verdict: null, rule: "unknown-language", sentence: foreign.text, language, knowsAll };
  });
  if (first === undefined)
    return { verdict: null, rule: "no-answer", sentence: lines[0]?.text ?? "", language: null };
  const language = others.length === 0 ? first.language : null;
  const { verdict, rule, sentence, language: of } = agreed([first, ...others], language, hints);
  return { verdict, rule, sentence, language: of };
};

const MAX_SENTENCES = 300;

const firstDisguised = (text: string): string => text.split("\n").find(isDisguised)?.trim() ?? text;

/** Languages that know the text equally well; the one the author was asked in wins a draw. */
const languagesOf = (
  lines: readonly Pick<Line, "counts">[],
  hints: Hints,
  library: Library,
): readonly number[] => {
  const totals = library.vocabularies.map((_, index) =>
    lines.reduce((sum, { counts }) => sum + (counts[index] ?? 0), 0),
  );
  const best = likeliest(totals);
  const asked = library.vocabularies.findIndex(({ language }) => language === hints.language);
  // Nothing is known as it is written: it may be mistyped, in any language.
  if (best.length === 0) return library.vocabularies.map((_, index) => index);
  return best.includes(asked) ? [asked] : best;
};

/** What the text answers, read in one language. */
type Voice = TextAnswer & { readonly knowsAll: boolean };

const wordCount = (tokens: readonly Token[]): number =>
  tokens.filter(({ kind, capital }, index) => kind === "word" && (!capital || index === 0)).length;

/**
 * A language in which the text says nothing at all has no voice; the others must agree. Where a word is an
 * answer in most of them, or in the language the author was asked in, or in English, those are not heard in
 * which it is another little word, or has only a stem in common with an answer.
 */
const agreed = (answers: readonly Voice[], language: string | null, hints: Hints): TextAnswer => {
  // What a language finds beside an answer counts only where it knows every word.
  const voices = answers.filter(
    ({ rule, knowsAll }) => rule !== "no-answer" && (knowsAll || !isInstead(rule)),
  );
  const decided = voices.filter(({ verdict }) => verdict !== null);
  const isNear = decided.some((answer) => answer.language === hints.language || answer.language === "en");
  const isMost = decided.length * 2 > voices.length;
  const verdict = decided[0]?.verdict ?? null;
  const isPlain = decided.some(({ rule }) => rule === "plain-answer");
  const isMute = ({ rule }: TextAnswer): boolean =>
    verdict !== null &&
    (((isNear || isMost) && isSoft(rule, verdict)) ||
      (isNear && rule === "verdict-word") ||
      (isPlain && rule === "short-answer-beside-others"));
  const heard = voices.filter((answer) => !isMute(answer));
  const [first = voices[0] ?? answers[0] ?? NOTHING, ...others] = heard;
  if (others.some(({ verdict }) => verdict !== first.verdict))
    return { ...first, verdict: null, rule: "two-answers", language };
  return { ...first, language: language ?? (others.length === 0 ? first.language : null) };
};

const NOTHING: TextAnswer = { verdict: null, rule: "no-answer", sentence: "", language: null };

const readLine = (line: Line, textLanguage: number, lookupFor: Lookups): ReadSentence => {
  const lookup = lookupFor(line, textLanguage);
  const [, main = SIGNS] = lookup.chain;
  const clauses = clausesOf(unitsOf(line.tokens, lookup));
  return {
    text: line.text,
    isAsked: line.isAsked,
    clauses: clauses.map((clause) => ({ clause, reading: readClause(clause, main.grammar) })),
  };
};

type Lookups = (line: Line, textLanguage: number) => Lookup;

const lookupsFor = (hints: Hints, library: Library): Lookups => {
  const mistyped = spellingCheck();
  const english = library.vocabularies.findIndex(({ language }) => language === "en");
  return ({ counts, tokens }, textLanguage) => {
    const best = likeliest(counts);
    // A sentence in another language than the text, not just a name that is a word there.
    const own = counts[textLanguage] ?? 0;
    const most = counts[best[0] ?? textLanguage] ?? 0;
    const main = own > 0 && most < own + 2 ? textLanguage : (best[0] ?? textLanguage);
    const chain = [...new Set([main, textLanguage, english])].flatMap(
      (index) => library.vocabularies[index] ?? [],
    );
    const words = wordCount(tokens);
    // Where nearly all is known, an unknown word is a name or a rare word, not one of another language.
    const isKnown = words > 3 && (counts[main] ?? 0) >= words * 0.6;
    return {
      chain: [SIGNS, ...chain],
      foreign: isKnown ? () => [] : ({ word }: Token) => knowers(library, word),
      mistyped,
      names: hints.names,
    };
  };
};

/**
 * A sentence in a language that nobody here knows. English words are mixed into any language, so beside them
 * a clause counts as foreign that has more unknown words than known ones.
 */
const foreignSentence = (
  sentences: readonly ReadSentence[],
  language: string | null,
): ReadSentence | undefined =>
  sentences.find(
    ({ text, clauses }) =>
      UNREAD.test(text) ||
      (language === "en" &&
        clauses.some(
          ({ clause, reading }, index) => reading.is === "other" && isForeign(clause, index === 0),
        )),
  );

const isForeign = ({ units }: Clause, isFirst: boolean): boolean => {
  // A capital letter is that of a name, but not at the beginning of a sentence.
  const words = units.filter(
    ({ capital, joined }, index) => joined !== "script" && (!capital || (isFirst && index === 0)),
  );
  const unknown = words.filter(({ tag }) => tag === "unknown").length;
  return unknown > 1 && unknown > words.length - unknown;
};

/** Letters of scripts that none of our languages is written in. */
const UNREAD =
  /(?!\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Common}|\p{Script=Inherited})\p{L}/u;

const lineReader = (text: string, tokensIn: Tokens, hints: Hints, library: Library): OpenText["look"] => {
  const counted = text.split("\n").map((line) => ({ counts: coverage(tokensIn(line), library) }));
  const english = library.vocabularies.findIndex(({ language }) => language === "en");
  const likely = languagesOf(counted, hints, library);
  const main = likely.includes(english) ? english : (likely[0] ?? english);
  const chain = [...new Set([main, english])].flatMap((index) => library.vocabularies[index] ?? []);
  const mistyped = spellingCheck();
  // What has a capital letter and is no word here is more likely a name than a word of another language.
  const foreign = (token: Token) => (token.capital ? [] : knowers(library, token.word));
  const lookup: Lookup = { chain: [SIGNS, ...chain], foreign, mistyped, names: hints.names };
  return remembered((line) => ({ tokens: tokensIn(line), units: unitsOf(tokensIn(line), lookup) }));
};
