import { once } from "../once.ts";

/** The headings that tell the form of words which stand under other headings, too. */
export const FORMS = [
  "requests",
  "bounds",
  "articles",
  "first person",
  "addressee",
  "yourself",
  "describing",
  "passive",
  "past",
  "owners",
  "doer",
  "ands",
  "above",
  "apart",
  "because",
  "therefore",
  "starts",
  "without apostrophe",
  "directives",
  "grants",
  "ifs",
  "numbers",
] as const;

/**
 * What a lexicon lists, in the order in which a word listed twice is understood. What each heading means is
 * told in README.md.
 */
export const HEADINGS = [
  "approves",
  "rejects",
  "approves when alone",
  "rejects when alone",
  "harmless",
  "negates",
  "verdict stems",
  "somebody else decides",
  "withdrawn",
  "condition",
  "later",
  "hindrances",
  "exception",
  "times",
  "days",
  "part",
  "reported",
  "other case",
  "contrast",
  "wishes",
  "hedges",
  "hopes",
  "favours",
  "asks",
  "acknowledges",
  "friendly",
  "next steps",
  "objections",
  "reasons",
  "speaker",
  "others",
  "links",
  "limits to",
  "leads",
  "follows",
  "small words",
  "greetings",
  "closings",
  "around a name",
  "common words",
  ...FORMS,
  "grammar",
] as const;

export type Heading = (typeof HEADINGS)[number];

/** What may stand under the heading "grammar". */
export const GRAMMAR = [
  "negation follows",
  "verb last",
  "adjective first",
  "adjective follows",
  "thing last",
  "no spaces",
] as const;

export type Grammar = (typeof GRAMMAR)[number];

/** The words of one language that reading a reply knows. */
export type Lexicon = {
  readonly language: string;
  /** The lines under each heading, without remarks. */
  readonly lines: ReadonlyMap<Heading, readonly string[]>;
  /** The phrases under a heading as written, `{a|b}` and all; not kept, since they are mostly needed once. */
  readonly phrases: { readonly get: (heading: Heading) => readonly string[] | undefined };
};

/**
 * Reads a lexicon: headings as `# Approves`, below them phrases parted by commas or lines; a line that begins
 * with `//` is a remark. What a phrase may be made of is told in README.md.
 */
export const lexicon = (language: string, text: () => string): Lexicon => {
  // When they are first asked for, since a start must not wait for all of them, and most mails need few.
  const linesOnce = once(() => linesIn(language, text()));
  return {
    language,
    get lines() {
      return linesOnce();
    },
    phrases: { get: (heading) => linesOnce().get(heading)?.flatMap(phrasesOf) },
  };
};

const linesIn = (language: string, text: string): Lexicon["lines"] => {
  const lines = new Map<Heading, string[]>();
  let current: string[] = [];
  for (const line of text.split("\n").map((written) => written.trim())) {
    if (line.startsWith("//")) continue;
    if (line.startsWith("#")) {
      const heading = headingOf(line, language);
      current = lines.get(heading) ?? [];
      lines.set(heading, current);
    } else if (line !== "") current.push(line);
  }
  return lines;
};

const headingOf = (line: string, language: string): Heading => {
  const written = line.replace(/^#+/, "").trim().toLowerCase();
  const heading = HEADINGS.find((known) => known === written);
  if (heading === undefined) throw new Error(`the lexicon "${language}" has an unknown heading "${line}"`);
  return heading;
};

const phrasesOf = (line: string): readonly string[] =>
  (UNUSUAL.test(line) ? line.replace(/\s+/g, " ").replaceAll("……", "…") : line)
    .split(",")
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== "");

/** Spaces that are not one space, and the dots that Chinese writes twice. */
const UNUSUAL = / {2}|[^\S ]|……/;
