import { signs } from "../lexicon/signs.ts";
import type { AskedDetails } from "./clauses/asked-details.ts";
import { knowers, type Library, likeliest } from "./words/language.ts";
import { spellingCheck } from "./words/spelling.ts";
import type { Token } from "./words/tokens.ts";
import type { Lookup } from "./words/units.ts";
import { vocabularyOf } from "./words/vocabulary.ts";

/** What is known of a reply beside its text. */
export type Hints = {
  /** The author's own names, in lower case. */
  readonly names: ReadonlySet<string>;
  /** The language in which the author was asked, such as `de`. */
  readonly language: string | null;
  /** What was asked for; null where nobody knows. */
  readonly asked: () => AskedDetails | null;
};

export const SIGNS = vocabularyOf(signs);

/** Words with how many of them each language knows. */
export type CountedTokens = { readonly tokens: readonly Token[]; readonly counts: readonly number[] };

/** Languages that know the text equally well, the one the author was asked in first. */
export const languagesOf = (
  lines: readonly Pick<CountedTokens, "counts">[],
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
  return best.includes(asked) ? [asked, ...best.filter((index) => index !== asked)] : best;
};

/** Where the words of a line are looked up in a text that is in this language. */
export type Lookups = (line: CountedTokens, textLanguage: number) => Lookup;

export const lookupsFor = (hints: Hints, library: Library): Lookups => {
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
      ...namesKnown(hints),
    };
  };
};

/** The words that are names, or stand in what was asked for. */
export const namesKnown = ({ names, asked }: Hints): Pick<Lookup, "names" | "concerned"> => ({
  names,
  concerned: (word) => asked()?.words.has(word) ?? false,
});

/** Where the lines of a letter are looked up, to tell greeting and name from what is said. */
export const lineLookup = (
  counted: readonly Pick<CountedTokens, "counts">[],
  hints: Hints,
  library: Library,
): Lookup => {
  const english = library.vocabularies.findIndex(({ language }) => language === "en");
  const likely = languagesOf(counted, hints, library);
  const main = likely.includes(english) ? english : (likely[0] ?? english);
  const chain = [...new Set([main, english])].flatMap((index) => library.vocabularies[index] ?? []);
  // What has a capital letter and is no word here is more likely a name than a word of another language.
  const foreign = (token: Token) => (token.capital ? [] : knowers(library, token.word));
  return { chain: [SIGNS, ...chain], foreign, mistyped: spellingCheck(), ...namesKnown(hints) };
};

/**
 * Where a line is looked up by itself: in the languages that know most of it, if that is half of it.
 * @param except the language in which it has been looked up
 */
export const apartLookups = (
  { tokens, counts }: CountedTokens,
  hints: Hints,
  library: Library,
  except?: number,
): readonly Lookup[] => {
  if (Math.max(...counts) * 2 < wordCount(tokens) || tokens.every(isNameLike)) return [];
  return likeliest(counts)
    .filter((index) => index !== except)
    .flatMap((index) => library.vocabularies[index] ?? [])
    .map((own) => ({ chain: [SIGNS, own], foreign: () => [], mistyped: () => null, ...namesKnown(hints) }));
};

/** "Grant Falls" is a name. */
const isNameLike = ({ kind, capital }: Token): boolean => kind !== "word" || capital;

export const wordCount = (tokens: readonly Token[]): number =>
  tokens.filter(({ kind, capital }, index) => kind === "word" && (!capital || index === 0)).length;
