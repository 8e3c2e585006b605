import type { Lexicon } from "../lexicon/lexicon.ts";
import { FORM_HEADINGS } from "./forms.ts";
import { isIn, type Script } from "./script.ts";
import { allWordsOf } from "./tokens.ts";
import { waysThrough } from "./written-phrase.ts";

/** The words of a lexicon as they are compared, or only those of lines that have words of one script. */
export const wordsWritten = ({ lines }: Lexicon, script: Script | "any"): readonly string[] => {
  const plain: string[] = [];
  const joined: string[] = [];
  for (const [heading, list] of lines) {
    if (heading === "grammar" || FORM_HEADINGS.has(heading)) continue;
    for (const line of list) {
      if (script !== "any" && !isIn(line, script)) continue;
      if (JOINED.test(line)) joined.push(...line.split(",").flatMap(wordsIn));
      else plain.push(line);
    }
  }
  const written = new Set([...plain.join(",").split(PARTED), ...joined]);
  return allWordsOf([...written].filter((word) => word !== "" && !isPattern(word)));
};

/** "genehmig-" or "-님": words that begin or end so. */
export const isPattern = (phrase: string): boolean =>
  (phrase.startsWith("-") || phrase.endsWith("-")) && /^(?:\S*[^-\s]-|-[^-\s\d]\S*)$/.test(phrase);

const PARTED = /[\s,…^${|}]+/;

/** In some group a word only begins or ends. */
const JOINED = /[^\s,…^]\{|\}[^\s,…$]/;

const wordsIn = (phrase: string): readonly string[] => {
  if (!JOINED.test(phrase) || IDEOGRAPHS.test(phrase)) return phrase.split(PARTED);
  const steps = [...waysThrough(phrase.trim()).values()].flat();
  return [...new Set(steps.flatMap(({ word }) => word.split(PARTED)))];
};

/** Each of them is a word, whatever group it stands in. */
const IDEOGRAPHS = /^[ぁ-ゖァ-ヺー一-龥 …^${|}]+$/;
