import type { Heading, Lexicon } from "../../lexicon/lexicon.ts";
import { FORM_HEADINGS } from "./forms.ts";
import { isIn, type Script } from "./script.ts";
import { allWordsOf, wordsOf } from "./tokens.ts";
import { GAP, hasGroups, waysThrough } from "./written-phrase.ts";

/** The words, as they are compared, of those lines of a lexicon that have words of one script. */
export const wordsWritten = ({ lines }: Lexicon, script: Script): readonly string[] => {
  const plain: string[] = [];
  const joined: string[] = [];
  for (const [heading, list] of lines) {
    if (heading === "grammar" || FORM_HEADINGS.has(heading)) continue;
    for (const line of list) {
      if (!isIn(line, script)) continue;
      if (MAY_JOIN.test(line)) joined.push(...wholeWords(line));
      else plain.push(line);
    }
  }
  // All at once, which is much faster.
  const written = new Set([...plain, ...joined].join(",").match(WORD));
  return allWordsOf([...written].filter((word) => !isPattern(word)));
};

/** "genehmig-" or "-님": words that begin or end so. */
export const isPattern = (phrase: string): boolean =>
  (phrase.startsWith("-") || phrase.endsWith("-")) && /^(?:\S*[^-\s]-|-[^-\s\d]\S*)$/.test(phrase);

const WORD = /[^\s,…^${|}]+/g;

/** A group without a space beside it. */
const MAY_JOIN = /[^\s,…^]\{|\}[^\s,…$]/;

/** A line in pieces that no group parts in the middle of a word. */
const wholeWords = (line: string): readonly string[] =>
  !JOINS_LETTERS.test(line)
    ? [line]
    : (line.match(BETWEEN_SPACES) ?? []).flatMap((piece) =>
        JOINS_LETTERS.test(piece) && !IDEOGRAPHS.test(piece) && hasGroups(piece)
          ? [...waysThrough(piece).values()].flatMap((steps) => steps.map(({ word }) => word))
          : [piece],
      );

/** "genehmig{e|t}", but not "{just |}approved": there a space follows whatever may stand in front. */
const JOINS_LETTERS =
  /[^\s,…^{|}]\{(?:(?:[^{}]*\|)?[^\s{|}]|[^{}]*\}\{)|\}(?=[^\s,…$])(?<=[^\s{|}](?:\|[^{}]*)?\})/;

const BETWEEN_SPACES = /(?:\{[^{}]*\}|[^\s,{}])+/g;

/** Each of them is a word, whatever group it stands in. */
const IDEOGRAPHS = /^[ぁ-ゖァ-ヺー一-龥 …^${|}]+$/;

/** The words under a heading that are phrases by themselves: "approve" of `approve {it|}`. */
export const loneWords = ({ phrases }: Lexicon, heading: Heading): readonly string[] =>
  (phrases.get(heading) ?? []).flatMap(lonesOf).flatMap((written) => {
    if (isPattern(written)) return [];
    const words = wordsOf(written.replace(/^\^|[$…]$/g, ""));
    return words.length === 1 ? words : [];
  });

const lonesOf = (phrase: string): readonly string[] => {
  if (!hasGroups(phrase)) return phrase.includes(" ") ? [] : [phrase];
  const ways = waysThrough(phrase);
  const isEnd = (to: number): boolean => ways.get(to)?.some(({ word }) => word === "") ?? true;
  return (ways.get(0) ?? []).flatMap(({ word, to }) => (isEnd(to) ? [word] : []));
};

/**
 * Tells of a sign or number whether some phrase may begin with it: where a lexicon has none like it at the
 * beginning of a word, none does.
 */
export const mayStand = ({ lines }: Lexicon): ((sign: string) => boolean) => {
  const text = [...lines.values()].flat().join("\n").replaceAll(GAP, " ").normalize("NFKC");
  const asked = new Map<string, boolean>();
  return (sign) => {
    const first = NUMBER.test(sign) ? "0" : String.fromCodePoint(sign.codePointAt(0) ?? 0);
    const known = asked.get(first) ?? isAtStart(first, text);
    asked.set(first, known);
    return known;
  };
};

/** Any number stands for all. */
const isAtStart = (first: string, text: string): boolean => {
  const like = first === "0" ? "\\p{N}" : `\\u{${first.codePointAt(0)?.toString(16)}}`;
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${like}`, "u").test(text);
};

const NUMBER = /^\p{N}/u;
