import { GRAMMAR, type Grammar, HEADINGS, type Heading, type Lexicon } from "../lexicon/lexicon.ts";
import { folded, withLongUmlauts, withoutAccents } from "./fold.ts";
import { tokensOf } from "./tokens.ts";

export type Verdict = "approve" | "reject";

/** What a phrase is in a sentence. */
export type Tag = Exclude<Heading, "approves when alone" | "rejects when alone" | "common words" | "grammar">;

/** A phrase of a lexicon in the form in which it is looked for. */
export type Phrase = {
  readonly words: readonly string[];
  /** Words that follow later in the clause: "lehne … ab". Empty for most phrases. */
  readonly later: readonly string[];
  /** Only at the beginning of a sentence, or after greeting and thanks. */
  readonly first: boolean;
  /** Only at the end of a clause: "leider nicht", which before "genehmigt" is no answer but a negation. */
  readonly last: boolean;
  readonly tag: Tag | null;
  /** What the phrase says when the clause says nothing else. */
  readonly alone: Verdict | null;
};

/** A lexicon prepared for looking words up. */
export type Vocabulary = {
  readonly language: string;
  /** Every word of every phrase. */
  readonly words: ReadonlySet<string>;
  /** Words without their accents, to the words they stand for. */
  readonly spellings: ReadonlyMap<string, string>;
  readonly grammar: ReadonlySet<Grammar>;
  /** Made when the language is first met, since most mails are in few languages. */
  readonly table: () => PhraseTable;
};

/** What a word decides, and whether only in a clause of its own. */
export type Decided = { readonly verdict: Verdict | null; readonly alone: boolean };

export type PhraseTable = {
  /** By their first two words, or the only one before a gap or the end; the longest first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  readonly beginnings: ReadonlyMap<string, Tag>;
  readonly endings: ReadonlyMap<string, Tag>;
  /** Single words that decide, for which a typing mistake is looked for. */
  readonly deciding: ReadonlyMap<string, Decided>;
};

export const vocabularyOf = (lexicon: Lexicon): Vocabulary => {
  const words = wordsIn(lexicon);
  let table: PhraseTable | undefined;
  return {
    language: lexicon.language,
    words,
    spellings: spellingsOf(words),
    grammar: new Set(GRAMMAR.filter((flag) => lexicon.phrases.get("grammar")?.includes(flag))),
    table: () => {
      table ??= tableOf(lexicon);
      return table;
    },
  };
};

const wordsIn = ({ phrases }: Lexicon): ReadonlySet<string> => {
  const written = new Set<string>();
  for (const [heading, list] of phrases) {
    if (heading === "grammar") continue;
    for (const phrase of list)
      if (!isPattern(phrase)) for (const word of phrase.split(GAPS)) written.add(word);
  }
  return new Set([...written].flatMap(wordsOf));
};

const GAPS = /[\s…^]+/;

/** "genehmig-" or "-님": words that begin or end so. */
const isPattern = (phrase: string): boolean => /^(?:\S*[^-\s]-|-[^-\s\d]\S*)$/.test(phrase);

const spellingsOf = (words: ReadonlySet<string>): ReadonlyMap<string, string> => {
  const spellings = new Map<string, string>();
  for (const word of words) {
    for (const spelling of [withoutAccents(word), withLongUmlauts(word)]) {
      if (!words.has(spelling) && !spellings.has(spelling)) spellings.set(spelling, word);
    }
  }
  return spellings;
};

const tableOf = ({ phrases }: Lexicon): PhraseTable => {
  const found = new Map<string, Phrase>();
  const beginnings = new Map<string, Tag>();
  const endings = new Map<string, Tag>();
  const wordsOnce = rememberedWords();
  for (const heading of HEADINGS) {
    if (heading === "grammar" || heading === "common words") continue;
    for (const written of phrases.get(heading) ?? []) {
      if (!isPattern(written)) addPhrase(found, written, heading, wordsOnce);
      else if (isTag(heading))
        put(written.endsWith("-") ? beginnings : endings, written.replace(/^-|-$/g, ""), heading);
    }
  }
  const all = withLast([...found.values()]);
  return { phrases: byFirstWords(all), beginnings, endings, deciding: decidingWords(all) };
};

const isTag = (heading: Heading): heading is Tag => !NO_TAGS.has(heading);
const NO_TAGS: ReadonlySet<Heading> = new Set([
  "approves when alone",
  "rejects when alone",
  "common words",
  "grammar",
]);

const put = (tags: Map<string, Tag>, written: string, tag: Tag): void => {
  const word = folded(written);
  if (!tags.has(word)) tags.set(word, tag);
};

/** The words of phrases, each word looked at once: long lists repeat the same few. */
const rememberedWords = (): ((phrase: string) => readonly string[]) => {
  const known = new Map<string, readonly string[]>();
  return (phrase) =>
    phrase.split(" ").flatMap((written) => {
      const words = known.get(written) ?? wordsOf(written);
      known.set(written, words);
      return words;
    });
};

const wordsOf = (phrase: string): readonly string[] => tokensOf(phrase).map(({ word }) => word);

const addPhrase = (
  found: Map<string, Phrase>,
  written: string,
  heading: Heading,
  wordsOnce: (phrase: string) => readonly string[],
): void => {
  const first = written.startsWith("^");
  const [words = [], later = []] = (first ? written.slice(1) : written).split("…").map(wordsOnce);
  if (words.length === 0) return;
  const key = `${first ? "^" : ""}${words.join(" ")}…${later.join(" ")}`;
  const known = found.get(key);
  const tag = known?.tag ?? (isTag(heading) ? heading : null);
  found.set(key, { words, later, first, last: false, tag, alone: known?.alone ?? ALONE[heading] ?? null });
};

const ALONE: { readonly [heading in Heading]?: Verdict } = {
  "approves when alone": "approve",
  "rejects when alone": "reject",
};

/** A rejection that is made of a negation answers only where nothing follows or precedes that it negates. */
const withLast = (phrases: readonly Phrase[]): readonly Phrase[] => {
  const negations = new Set(
    phrases.flatMap(({ words, tag }) => (tag === "negates" && words.length === 1 ? words : [])),
  );
  return phrases.map((phrase) => {
    const isAnswer = phrase.tag === null && phrase.alone === "reject" && phrase.words.length > 1;
    return isAnswer && phrase.words.some((word) => negations.has(word))
      ? { ...phrase, last: true, tag: "negates" }
      : phrase;
  });
};

const byFirstWords = (phrases: readonly Phrase[]): ReadonlyMap<string, readonly Phrase[]> => {
  const groups = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const first = phrase.words.slice(0, 2).join(" ");
    const group = groups.get(first);
    if (group === undefined) groups.set(first, [phrase]);
    else group.push(phrase);
  }
  for (const group of groups.values()) group.sort((one, other) => lengthOf(other) - lengthOf(one));
  return groups;
};

/** Of phrases of one length, the one that can only stand first is tried first. */
const lengthOf = ({ words, later, first }: Phrase): number =>
  2 * (words.length + later.length) + (first ? 1 : 0);

/** Of the forms of a deciding word, those that decide nothing are near misses, too. */
const decidingWords = (phrases: readonly Phrase[]): ReadonlyMap<string, Decided> => {
  const words = new Map<string, Decided>();
  for (const { words: all, later, tag, alone } of phrases) {
    const [word = ""] = all;
    if (all.length > 1 || later.length > 0) continue;
    if (tag === "approves") words.set(word, { verdict: "approve", alone: false });
    else if (tag === "rejects") words.set(word, { verdict: "reject", alone: false });
    else if (tag === "verdict stems") words.set(word, { verdict: null, alone: false });
    else if (alone !== null && tag === null) words.set(word, { verdict: alone, alone: true });
  }
  return words;
};
