/**
 * Whether words that were read as an answer stand in a quoted line of the same mail, too. Then they are most
 * likely a piece of the quote that lost its mark. A few words such as "Approved, thanks" may well be said twice.
 */
export const repeatsQuote = (words: string, plain: string): boolean => {
  const said = spaced(words);
  if (said.split(" ").length < MIN_WORDS) return false;
  return plain.split("\n").some((line) => line.startsWith(">") && spaced(line).includes(said));
};

const MIN_WORDS = 4;

const spaced = (text: string): string => text.replace(/[>\s]+/g, " ").trim();
