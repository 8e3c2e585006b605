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
