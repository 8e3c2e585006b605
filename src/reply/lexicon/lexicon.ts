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
  "exception",
  "part",
  "reported",
  "other case",
  "contrast",
  "wishes",
  "hedges",
  "asks",
  "acknowledges",
  "friendly",
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
  "grammar",
] as const;

export type Heading = (typeof HEADINGS)[number];

/** What may stand under the heading "grammar". */
export const GRAMMAR = ["negation follows", "verb last", "no spaces"] as const;

export type Grammar = (typeof GRAMMAR)[number];

/** The words of one language that reading a reply knows. */
export type Lexicon = {
  readonly language: string;
  readonly phrases: ReadonlyMap<Heading, readonly string[]>;
};

/**
 * Reads a lexicon: headings as `# Approves`, below them phrases parted by commas or lines. `{a|b}` stands
 * for each of its alternatives; a line that begins with `//` is a remark.
 */
export const lexicon = (language: string, text: string): Lexicon => {
  let read: Lexicon["phrases"] | undefined;
  return {
    language,
    // When it is first asked for: reading all of them takes a second that a start must not wait for.
    get phrases() {
      read ??= phrasesIn(language, text);
      return read;
    },
  };
};

const phrasesIn = (language: string, text: string): Lexicon["phrases"] => {
  const phrases = new Map<Heading, string[]>();
  let current: string[] = [];
  for (const line of text.split("\n").map((written) => written.trim())) {
    if (line.startsWith("//")) continue;
    if (line.startsWith("#")) {
      current = [];
      phrases.set(headingOf(line, language), current);
    } else current.push(...phrasesOf(line));
  }
  return phrases;
};

const headingOf = (line: string, language: string): Heading => {
  const written = line.replace(/^#+/, "").trim().toLowerCase();
  const heading = HEADINGS.find((known) => known === written);
  if (heading === undefined) throw new Error(`the lexicon "${language}" has an unknown heading "${line}"`);
  return heading;
};

const phrasesOf = (line: string): readonly string[] =>
  line
    .split(",")
    .flatMap(alternatives)
    .map((phrase) => phrase.trim().replace(/\s+/g, " "))
    .filter((phrase) => phrase !== "");

/** "a {b|c} d" as "a b d" and "a c d". */
const alternatives = (phrase: string): readonly string[] => {
  const [, before, choices, after] = /^([^{}]*)\{([^{}]*)\}(.*)$/s.exec(phrase) ?? [];
  if (before === undefined || choices === undefined || after === undefined) return [phrase];
  const rests = alternatives(after);
  return choices.split("|").flatMap((choice) => rests.map((rest) => `${before}${choice}${rest}`));
};
