/**
 * A word with something that has no shape behind each of several letters. One joiner in a word, or a soft
 * hyphen behind each of its syllables, is what programs write.
 */
export const SPELLED_OUT =
  /(?:\p{L}\p{M}{0,4}(?:\p{Cf}|\u034F){1,50}){2}\p{L}|(?:\p{L}{1,2}(?:[^\P{Cf}\u00AD]|\u034F){1,50}){3}\p{L}/u;
