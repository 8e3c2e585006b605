import { GRAMMAR, type Grammar, HEADINGS, type Heading, type Lexicon } from "../../lexicon/lexicon.ts";
import { once } from "../../once.ts";
import { folded, formsWithoutAccents, isAccented } from "./fold.ts";
import { FORM_HEADINGS, type FormHeading, type Forms, formsOf } from "./forms.ts";
import { type PhraseGraph, phraseGraph, type Start } from "./phrase-graph.ts";
import type { Script } from "./script.ts";
import { wordsOf } from "./tokens.ts";
import type { Place } from "./word-graph.ts";
import { multiplied } from "./written-phrase.ts";
import { isPattern, loneWords, mayStand, wordsWritten } from "./written-words.ts";

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
  /** Every word of every phrase, by the script it is in: gathered when a text in this script is first read. */
  readonly written: (script: Script) => Written;
  /** Those that are listed only to know the language by. */
  readonly common: ReadonlySet<string>;
  readonly grammar: ReadonlySet<Grammar>;
  readonly forms: Forms;
  readonly patterns: Patterns;
  /** Single words that may decide: for these a typing mistake is looked for. */
  readonly deciding: readonly string[];
  /** False where no phrase begins with a word or sign, which is told without preparing the phrases. */
  readonly mayBegin: (word: string, script: Script | null) => boolean;
  /** Sorts all phrases by their first words when it is first asked for. */
  readonly table: () => PhraseTable;
};

/** The words of one script. */
export type Written = {
  readonly words: ReadonlySet<string>;
  /** Words without their accents, to the words they stand for. */
  readonly spellings: ReadonlyMap<string, string>;
  /** Words listed without their apostrophe as well, to the words they stand for: "dont". */
  readonly apostrophes: ReadonlyMap<string, string>;
};

/** What words are that begin or end so: "genehmig-", "-님". */
export type Patterns = {
  readonly beginnings: ReadonlyMap<string, Tag>;
  readonly endings: ReadonlyMap<string, Tag>;
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
  /** Whether a word negates by itself. */
  readonly isNegation: (word: string) => boolean;
};

export const vocabularyOf = (lexicon: Lexicon): Vocabulary => {
  const forms = formsOf(lexicon);
  const byScript = new Map<Script, Written>();
  const written = (script: Script): Written => {
    const known = byScript.get(script) ?? writtenIn(lexicon, script, forms);
    byScript.set(script, known);
    return known;
  };
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
  const patterns = once(() => patternsOf(lexicon));
  const deciding = once(() => [...new Set(DECISIVE.flatMap((heading) => loneWords(lexicon, heading)))]);
  const maySign = once(() => mayStand(lexicon));
  let table: PhraseTable | undefined;
  return {
    lexicon,
    language: lexicon.language,
    forms,
    written,
    get common() {
      return common();
    },
    get grammar() {
      return grammar();
    },
    get patterns() {
      return patterns();
    },
    get deciding() {
      return deciding();
    },
    mayBegin: (word, script) =>
      table !== undefined || (script === null ? maySign()(word) : written(script).words.has(word)),
    table: () => {
      table ??= tableOf(lexicon);
      return table;
    },
  };
};

/** The headings of all words that decide, or whose other forms do. */
const DECISIVE = [
  "approves",
  "rejects",
  "approves when alone",
  "rejects when alone",
  "verdict stems",
] as const satisfies readonly Heading[];

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

const writtenIn = (lexicon: Lexicon, script: Script, { isWithoutApostrophe }: Forms): Written => {
  const words = new Set(wordsWritten(lexicon, script));
  const accented = [...words].filter(isAccented);
  const [spellings, apostrophes] = [new Map<string, string>(), new Map<string, string>()];
  for (const [index, forms] of formsWithoutAccents(accented).entries())
    for (const form of forms) {
      const word = accented[index] ?? form;
      if (!words.has(form) && !spellings.has(form)) spellings.set(form, word);
      if (isWithoutApostrophe(form) && words.has(form)) apostrophes.set(form, word);
    }
  return { words, spellings, apostrophes };
};

const tableOf = (lexicon: Lexicon): PhraseTable => {
  const graph = phraseGraph(phrasesWithSense(lexicon), wordsOf);
  return { graph, isNegation: negationsIn(graph) };
};

/** All phrases of a lexicon that are looked for, with what each means. */
export const phrasesWithSense = ({ phrases }: Lexicon): readonly (readonly [string, Sense])[] =>
  HEADINGS.flatMap((heading, order) => {
    if (heading === "grammar" || heading === "common words" || FORM_HEADINGS.has(heading)) return [];
    const tag = isTag(heading) ? heading : null;
    const sense: Sense = { tag, alone: ALONE[heading] ?? null, order };
    return (phrases.get(heading) ?? [])
      .flatMap(withPatternsApart)
      .filter((written) => !isPattern(written))
      .map((written) => [written, sense] as const);
  });

const patternsOf = ({ phrases, lines }: Lexicon): Patterns => {
  const [beginnings, endings] = [new Map<string, Tag>(), new Map<string, Tag>()];
  for (const heading of HEADINGS) {
    if (!isTag(heading) || lines.get(heading)?.some((line) => line.includes("-")) !== true) continue;
    for (const written of (phrases.get(heading) ?? []).flatMap(withPatternsApart))
      if (isPattern(written))
        put(written.endsWith("-") ? beginnings : endings, written.replace(/^-|-$/g, ""), heading);
  }
  return { beginnings, endings };
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

/** `{genehmig|bewillig}-` as two patterns; all else as written. */
const withPatternsApart = (phrase: string): readonly string[] =>
  phrase.includes("-") && !phrase.includes(" ") && multiplied(phrase).some(isPattern)
    ? multiplied(phrase)
    : [phrase];

const put = (tags: Map<string, Tag>, written: string, tag: Tag): void => {
  const word = folded(written);
  if (!tags.has(word)) tags.set(word, tag);
};

const negationsIn = (graph: PhraseGraph<Sense>): PhraseTable["isNegation"] => {
  const negates = (place: Place): boolean =>
    senseOf(graph.ends(place))?.tag === "negates" || graph.later(place).some(negatesSomewhere);
  const negatesSomewhere = (place: Place): boolean =>
    negates(place) || graph.next(place).some(([, behind]) => negatesSomewhere(behind));
  const known = new Map<string, boolean>();
  return (word) => {
    const isNegation = known.get(word) ?? STARTS.some((start) => graph.begun(start, word).some(negates));
    known.set(word, isNegation);
    return isNegation;
  };
};

const STARTS = ["anywhere", "first"] as const satisfies readonly Start[];

/** What a word decides where it is a phrase of its own; null if that is nothing. */
export const decidedAlone = (word: string, { table }: Vocabulary): Decided | null => {
  const { begun, ends } = table().graph;
  return STARTS.flatMap((start) => senseOf(begun(start, word).flatMap(ends)) ?? [])
    .sort((one, other) => one.order - other.order)
    .reduce<Decided | null>((decided, sense) => decidedBy(sense) ?? decided, null);
};

/** Of the forms of a deciding word, those that decide nothing are near misses, too. */
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
