import { GRAMMAR, type Grammar, HEADINGS, type Heading, type Lexicon } from "../lexicon/lexicon.ts";
import { once } from "../once.ts";
import { folded, formsWithoutAccents, isAccented } from "./fold.ts";
import { FORM_HEADINGS, type FormHeading, type Forms, formsOf } from "./forms.ts";
import { type PhraseGraph, type Place, phraseGraph } from "./phrase-graph.ts";
import { wordsOf } from "./tokens.ts";
import { multiplied } from "./written-phrase.ts";
import { isPattern, wordsWritten } from "./written-words.ts";

export type Verdict = "approve" | "reject";

/** What a phrase is in a sentence. */
export type Tag = Exclude<
  Heading,
  "approves when alone" | "rejects when alone" | "common words" | "grammar" | FormHeading
>;

/** A lexicon prepared for looking words up, when the language is first met: most mails are in few languages. */
export type Vocabulary = {
  readonly lexicon: Lexicon;
  readonly language: string;
  /** Every word of every phrase. */
  readonly words: ReadonlySet<string>;
  /** Those that are listed only to know the language by. */
  readonly common: ReadonlySet<string>;
  /** Words without their accents, to the words they stand for. */
  readonly spellings: ReadonlyMap<string, string>;
  readonly grammar: ReadonlySet<Grammar>;
  readonly forms: Forms;
  readonly table: () => PhraseTable;
};

/** What a phrase means by one heading, or by several that list it. */
export type Sense = {
  readonly tag: Tag | null;
  /** What the phrase says when the clause says nothing else. */
  readonly alone: Verdict | null;
  /** The place of its heading, by which one of two equally long phrases is chosen. */
  readonly order: number;
};

/** What a word decides, and whether only in a clause of its own. */
export type Decided = { readonly verdict: Verdict | null; readonly alone: boolean };

export type PhraseTable = {
  readonly graph: PhraseGraph<Sense>;
  /** Words that negate by themselves. */
  readonly negations: () => ReadonlySet<string>;
  readonly beginnings: ReadonlyMap<string, Tag>;
  readonly endings: ReadonlyMap<string, Tag>;
  /** Single words that decide, for which a typing mistake is looked for. */
  readonly deciding: () => ReadonlyMap<string, Decided>;
};

export const vocabularyOf = (lexicon: Lexicon): Vocabulary => {
  const words = once(() => new Set(wordsWritten(lexicon, "any")));
  const grammar = once(
    () => new Set(GRAMMAR.filter((flag) => lexicon.phrases.get("grammar")?.includes(flag))),
  );
  const common = once(
    () =>
      new Set(
        lexicon.phrases
          .get("common words")
          ?.flatMap((phrase) => phrase.split(" "))
          .flatMap(wordsOf),
      ),
  );
  const spellings = once(() => spellingsOf(words()));
  return {
    lexicon,
    language: lexicon.language,
    forms: formsOf(lexicon),
    get common() {
      return common();
    },
    get words() {
      return words();
    },
    get spellings() {
      return spellings();
    },
    get grammar() {
      return grammar();
    },
    table: once(() => tableOf(lexicon)),
  };
};

/** What a phrase means that ends in several ways: of the headings that list it, the first counts. */
export const senseOf = (ends: readonly Sense[]): Sense | null => {
  const [first, ...others] = ends;
  if (first === undefined || others.length === 0) return first ?? null;
  const inOrder = ends.toSorted((one, other) => one.order - other.order);
  return {
    tag: inOrder.find(({ tag }) => tag !== null)?.tag ?? null,
    alone: inOrder.find(({ alone }) => alone !== null)?.alone ?? null,
    order: inOrder[0]?.order ?? first.order,
  };
};

const spellingsOf = (words: ReadonlySet<string>): ReadonlyMap<string, string> => {
  const spellings = new Map<string, string>();
  const accented = [...words].filter(isAccented);
  for (const [index, forms] of formsWithoutAccents(accented).entries())
    for (const form of forms)
      if (!words.has(form) && !spellings.has(form)) spellings.set(form, accented[index] ?? form);
  return spellings;
};

const tableOf = ({ phrases }: Lexicon): PhraseTable => {
  const listed: (readonly [string, Sense])[] = [];
  const beginnings = new Map<string, Tag>();
  const endings = new Map<string, Tag>();
  for (const [order, heading] of HEADINGS.entries()) {
    if (heading === "grammar" || heading === "common words" || FORM_HEADINGS.has(heading)) continue;
    const tag = isTag(heading) ? heading : null;
    const sense: Sense = { tag, alone: ALONE[heading] ?? null, order };
    for (const written of (phrases.get(heading) ?? []).flatMap(withPatternsApart)) {
      if (!isPattern(written)) listed.push([written, sense]);
      else if (tag !== null)
        put(written.endsWith("-") ? beginnings : endings, written.replace(/^-|-$/g, ""), tag);
    }
  }
  const graph = phraseGraph(listed, wordsRemembered());
  const [negations, deciding] = [once(() => negationsIn(graph)), once(() => decidingWords(graph))];
  return { graph, beginnings, endings, negations, deciding };
};

const isTag = (heading: Heading): heading is Tag => !NO_TAGS.has(heading);
const NO_TAGS: ReadonlySet<Heading> = new Set([
  "approves when alone",
  "rejects when alone",
  "common words",
  ...FORM_HEADINGS,
  "grammar",
]);

const ALONE: { readonly [heading in Heading]?: Verdict } = {
  "approves when alone": "approve",
  "rejects when alone": "reject",
};

/** A lexicon repeats the same few words. */
const wordsRemembered = (): typeof wordsOf => {
  const known = new Map<string, readonly string[]>();
  return (written) => {
    const words = known.get(written) ?? wordsOf(written);
    known.set(written, words);
    return words;
  };
};

/** `{genehmig|bewillig}-` as two patterns; all else as written. */
const withPatternsApart = (phrase: string): readonly string[] =>
  phrase.includes("-") && !phrase.includes(" ") && multiplied(phrase).some(isPattern)
    ? multiplied(phrase)
    : [phrase];

const put = (tags: Map<string, Tag>, written: string, tag: Tag): void => {
  const word = folded(written);
  if (!tags.has(word)) tags.set(word, tag);
};

const negationsIn = ({ anywhere, first }: PhraseGraph<Sense>): ReadonlySet<string> => {
  const negates = ({ ends, later }: Place<Sense>): boolean =>
    senseOf(ends)?.tag === "negates" || (later !== null && negatesSomewhere(later));
  const negatesSomewhere = (place: Place<Sense>): boolean =>
    negates(place) || [...place.next.values()].some((places) => places.some(negatesSomewhere));
  return new Set(
    [anywhere, first].flatMap(({ next }) =>
      [...next].flatMap(([word, places]) => (places.some(negates) ? [word] : [])),
    ),
  );
};

/** Of the forms of a deciding word, those that decide nothing are near misses, too. */
const decidingWords = ({ anywhere, first }: PhraseGraph<Sense>): ReadonlyMap<string, Decided> => {
  const single = [anywhere, first].flatMap(({ next }) =>
    [...next].flatMap(([word, places]) => {
      const sense = senseOf(places.flatMap(({ ends }) => ends));
      return sense === null ? [] : [{ word, sense }];
    }),
  );
  const words = new Map<string, Decided>();
  for (const { word, sense } of single.sort((one, other) => one.sense.order - other.sense.order)) {
    const decided = decidedBy(sense);
    if (decided !== null) words.set(word, decided);
  }
  return words;
};

const decidedBy = ({ tag, alone }: Sense): Decided | null => {
  switch (tag) {
    case "approves":
      return { verdict: "approve", alone: false };
    case "rejects":
      return { verdict: "reject", alone: false };
    case "verdict stems":
      return { verdict: null, alone: false };
    case null:
      return alone === null ? null : { verdict: alone, alone: true };
    default:
      return null;
  }
};
