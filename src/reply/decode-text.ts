import charsets from "libmime/lib/charset.js";

/**
 * Decodes bytes as the charset they are labelled with, or as what they plainly are when the label is wrong:
 * labels of UTF-8 and of the Western charsets are mixed up all the time, and are often left out.
 * Line ends become `\n`, and NUL, which no text has, goes.
 */
export const decodeText = (bytes: Buffer, label: string): string => {
  const charset = label.trim().toLowerCase();
  const decoded = OFTEN_WRONG.test(charset)
    ? (asUtf8(bytes) ?? charsets.decode(bytes, "windows-1252"))
    : charsets.decode(bytes, charset);
  return decoded
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .replaceAll("\0", "");
};

const OFTEN_WRONG =
  /^(?:|x-unknown|unknown-8bit|(?:us-?)?ascii|us-askey|ansi_x3\.4-1968|7bit|8bit|ut?f[-_]?t?8|iso[-_]?8859[-_]?1|latin1|windows-1252|cp1252)$/;

/** Undefined when the bytes are no UTF-8; a character cut off at the very end is left out. */
const asUtf8 = (bytes: Buffer): string | undefined => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
};
