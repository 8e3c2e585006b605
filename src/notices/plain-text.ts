/**
 * Somebody's words, made fit to stand in our mails: never more than text.
 */

/** On one line, without control characters, at most `limit` characters. */
export const oneLine = (text: string, limit: number): string =>
  shorten(visible(text).replace(/\s+/g, " ").trim(), limit);

/** Line by line, without control characters, at most `limit` characters in all; none for an empty text. */
export const textLines = (text: string, limit: number): readonly string[] => {
  const trimmed = shorten(visible(text).trim(), limit);
  return trimmed === "" ? [] : trimmed.split("\n").map((line) => line.trimEnd());
};

/** For a stranger's words: without whatever mail programs would make a link of. */
export const withoutLinks = (text: string): string =>
  text
    .split(/(\s+)/)
    .map((word) => (/:\/\/|[a-z0-9]\.[a-z]{2}|@/i.test(word) ? "[…]" : word))
    .join("");

const shorten = (text: string, limit: number): string => {
  if (text.length <= limit) return text;
  return `${text
    .slice(0, limit - 1)
    .toWellFormed()
    .replace(/\ufffd$/, "")
    .trimEnd()}…`;
};

const visible = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, "\n")
    .replace(HIDDEN, "");

/**
 * Control characters other than tab and line feed, and those that turn the direction of text around
 * (Unicode TR 36: they make an address read as another).
 */
const HIDDEN = /(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff]/gu;
