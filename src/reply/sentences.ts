/**
 * The sentences of a text. A line that goes on in lower case belongs to the sentence before it, so that
 * "approved⏎for the first week" is read as a whole.
 */
export const sentencesOf = (text: string): readonly string[] =>
  text
    .replace(/([^\n.!?])\n(?=[\p{Ll}(])/gu, "$1 ")
    .split(/\n+|(?<=[.!?…])\s+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsOf(sentence).length > 0 || /[?？]/.test(sentence));

/** The words of a sentence in lower case, emoji as words of their own; signs that say nothing are dropped. */
export const wordsOf = (sentence: string): readonly string[] =>
  sentence
    .normalize("NFC")
    .toLowerCase()
    .replace(INVISIBLE, "")
    .replace(/[’`´]/g, "'")
    .match(WORD)
    ?.map((word) => word.replace(/^[.']+|[.']+$/g, ""))
    .filter((word) => word !== "") ?? [];

/** Letters and digits with what joins them, smileys, and single pictures. Any other sign is a word too. */
const WORD = /:-?\)|[\p{L}\p{M}\p{N}]+(?:['.-][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{M}\p{N},.!;:"'()*_-]/gu;

/** Joiners, soft hyphens, direction marks; variants and skin tones of pictures. */
const INVISIBLE = /\p{Cf}|\p{Variation_Selector}|\p{Emoji_Modifier}/gu;

/** Whether words can be laid out as phrases of these two lists, with at least one of the first. */
export const isMadeOf = (
  words: readonly string[],
  needed: readonly string[],
  allowed: readonly string[],
): boolean => {
  const [first, second] = [needed.map(wordsOf), allowed.map(wordsOf)];
  // At each place: unreachable, reached, or reached with a phrase of the first list on the way.
  const reached: ("no" | "yes" | "with-needed")[] = ["yes", ...words.map(() => "no" as const)];
  const fits = (phrase: readonly string[], at: number): boolean =>
    phrase.length > 0 && phrase.every((word, offset) => words[at + offset] === word);
  for (let at = 0; at < words.length; at++) {
    const here = reached[at] ?? "no";
    if (here === "no") continue;
    for (const phrase of first) if (fits(phrase, at)) reached[at + phrase.length] = "with-needed";
    for (const phrase of second) {
      if (fits(phrase, at) && reached[at + phrase.length] !== "with-needed")
        reached[at + phrase.length] = here;
    }
  }
  return reached[words.length] === "with-needed";
};
