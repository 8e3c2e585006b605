import libmime from "libmime";

/** A header's value with its encoded words decoded (RFC 2047). Most have none, for which libmime looks five times. */
export const decodedWords = (value: string): string =>
  value.includes("=?") ? libmime.decodeWords(value) : value;
