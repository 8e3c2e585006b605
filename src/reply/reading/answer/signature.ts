import type { ReadSentence } from "../clauses/place.ts";
import { isSomebody } from "../clauses/subject.ts";

/**
 * Whether a line that decides is rather somebody's name: "Joy Grant" below a text, "Onay Uygun" above a title,
 * "许可" behind a closing formula.
 * @param row the place of the line
 */
export const isSignature = (sentences: readonly ReadSentence[], row: number): boolean => {
  const [before, line, below] = [sentences[row - 1], sentences[row], sentences[row + 1]];
  if (line === undefined || line.clauses.length !== 1) return false;
  const isAbove = below !== undefined && isTitle(below);
  if (CAPITALS.test(line.text)) return isAbove || (below === undefined && before !== undefined);
  return CASELESS.test(line.text) && before !== undefined && isClosing(before) && (isAbove || !below);
};

/** First name and family name. */
const CAPITALS = /^\p{Lu}[\p{Ll}\p{M}'’]{2,}(?:\s\p{Lu}[\p{Ll}\p{M}'’-]+){1,2}$/u;

/** As long as a name in a script without capitals. */
const CASELESS = /^\p{Lo}{2,4}$/u;

const isTitle = ({ clauses }: ReadSentence): boolean =>
  clauses.length > 0 && clauses.every(({ clause }) => isSomebody(clause.units));

const isClosing = ({ clauses }: ReadSentence): boolean =>
  clauses.length > 0 && clauses.every(({ clause }) => clause.units.every(({ tag }) => tag === "closings"));
