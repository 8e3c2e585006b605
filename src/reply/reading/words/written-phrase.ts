/** A word that may follow a place in a phrase, and the place behind it. */
export type Step = { readonly word: string; readonly to: number };

/** Other words may stand here. */
export const GAP = "…";

/**
 * The ways through a phrase of a lexicon: for each place in it that a word may follow, which words, and where
 * each of them leads. Groups such as `{a|b}` are not multiplied: in `{a|b} {c|d}` both `a` and `b` lead to the
 * same place, so that a phrase takes as much room as it is long. A place is an index in the phrase as written,
 * and its length is the end; a step without a word reaches the end with nothing more.
 */
export const waysThrough = (written: string): ReadonlyMap<number, readonly Step[]> => {
  const ways = new Map<number, readonly Step[]>();
  const ahead = [0];
  for (let at = ahead.pop(); at !== undefined; at = ahead.pop()) {
    if (ways.has(at) || at === written.length) continue;
    const steps = stepsFrom(written, at);
    ways.set(at, steps);
    for (const { to } of steps) ahead.push(to);
  }
  return ways;
};

/** The words that may follow one place. */
export const stepsFrom = (written: string, at: number): readonly Step[] => {
  const steps: Step[] = [];
  gatherSteps(written, at, "", steps);
  return steps;
};

/**
 * Whether a phrase has groups; without them its words are simply one after the other.
 * @throws an error that names the phrase if a group is not closed, or opened within another
 */
export const hasGroups = (written: string): boolean => {
  if (!written.includes("{")) return false;
  if (!GROUPS.test(written)) throw new Error(`a group is not closed, or within another: "${written}"`);
  return true;
};

const GROUPS = /^[^{|}]*(?:\{[^{}]*\}[^{|}]*)+$/;

/** The phrases that a phrase with groups stands for, where they are few: `{a|b} c` as "a c" and "b c". */
export const multiplied = (written: string): readonly string[] =>
  hasGroups(written)
    ? alternatives(written).map((phrase) => phrase.trim().replace(/ {2,}/g, " "))
    : [written];

/** How many phrases a phrase with groups stands for. */
export const timesMultiplied = (written: string): number =>
  [...written.matchAll(/\{([^}]*)\}/g)].reduce(
    (product, [, choices = ""]) => product * choices.split("|").length,
    1,
  );

const alternatives = (written: string): readonly string[] => {
  const [, before = "", choices, after = ""] = /^([^{]*)\{([^}]*)\}(.*)$/.exec(written) ?? [];
  if (choices === undefined) return [written];
  const rests = alternatives(after);
  return choices.split("|").flatMap((choice) => rests.map((rest) => `${before}${choice}${rest}`));
};

/** Reads on from a place to the end of a word, once for each alternative of a group that stands in it. */
const gatherSteps = (written: string, start: number, begun: string, steps: Step[]): void => {
  let [at, word] = [start, begun];
  while (at < written.length) {
    const sign = written[at] ?? "";
    if (sign === "{") {
      for (const alternative of alternativesAt(written, at)) gatherSteps(written, alternative, word, steps);
      return;
    }
    if (sign === "|" || sign === "}") at = written.indexOf("}", at) + 1;
    else if (sign === " " && word === "") at++;
    else if (sign === " ") break;
    else if (sign === GAP || IDEOGRAPH.test(sign)) {
      if (word === "") word = written[at++] ?? "";
      break;
    } else {
      const end = endOfLetters(written, at);
      word += written.slice(at, end);
      at = end;
    }
  }
  steps.push({ word, to: placeAt(written, at) });
};

/** Where the alternatives of the group begin that stands here. */
const alternativesAt = (written: string, at: number): readonly number[] => {
  const starts = [at + 1];
  for (let place = at + 1; written[place] !== "}"; place++)
    if (written[place] === "|") starts.push(place + 1);
  return starts;
};

/** Characters of scripts without spaces are words each. */
const IDEOGRAPH = /[ぁ-ゖァ-ヺー一-龥]/;

const endOfLetters = (written: string, at: number): number => {
  SPECIAL.lastIndex = at;
  return SPECIAL.exec(written)?.index ?? written.length;
};

const SPECIAL = /[{|} …ぁ-ゖァ-ヺー一-龥]/g;

/** The same place for all alternatives that end here. */
const placeAt = (written: string, start: number): number => {
  let at = start;
  for (;;) {
    if (written[at] === " ") at++;
    else if (written[at] === "|" || written[at] === "}") at = written.indexOf("}", at) + 1;
    else return at;
  }
};
