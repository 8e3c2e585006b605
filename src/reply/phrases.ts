/** A list of phrases as people write lists: with commas, over as many lines as it takes. */
export const phrases = (list: string): readonly string[] =>
  list
    .split(",")
    .map((phrase) => phrase.trim().replace(/\s+/g, " "))
    .filter((phrase) => phrase !== "");
