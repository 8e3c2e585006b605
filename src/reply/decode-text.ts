import { isAscii, isUtf8 } from "node:buffer";
import charsets from "libmime/lib/charset.js";
import { guessCharset } from "./guess-charset.ts";
import { escapedCharset, isEscaped, unescape7Bit } from "./seven-bit.ts";

/**
 * Decodes bytes as the charset they are labelled with, or as what they plainly are when the label is wrong:
 * labels of UTF-8 and of the Western charsets are mixed up all the time, and are often left out.
 * Line ends become `\n`, and NUL, which no text has, goes.
 */
export const decodeText = (bytes: Buffer, label: string): string =>
  [...decodePieces([bytes], label)].join("");

/** The same for text that comes in pieces, each of which ends with a line where lines are of a sane length. */
export function* decodePieces(pieces: Iterable<Buffer>, label: string): Generator<string> {
  let held = "";
  for (const piece of charsetDecoded(pieces, label)) {
    const text = held + piece;
    // Half a line end, maybe.
    held = text.endsWith("\r") ? "\r" : "";
    yield tidy(held === "" ? text : text.slice(0, -1));
  }
  if (held !== "") yield tidy(held);
}

function* charsetDecoded(pieces: Iterable<Buffer>, label: string): Generator<string> {
  const charset = label.trim().toLowerCase();
  if (!SAYS_LITTLE.test(charset)) {
    for (const bytes of together(pieces, charset)) yield decodeLabelled(bytes, charset);
    return;
  }
  let decode: Decode | undefined;
  for (const bytes of pieces) {
    if (decode === undefined && isAscii(bytes)) yield decodeAscii(bytes);
    else {
      decode ??= decoderFor(bytes, !WESTERN.test(charset));
      yield decode(bytes);
    }
  }
}

/** Labels that are put on anything: what the bytes are tells more. */
const SAYS_LITTLE =
  /^(?:|x-unknown|unknown|unknown-8bit|x-user-defined|(?:us-?)?ascii|us-askey|ansi_x3\.4-19(?:68|86)|iso_?646.*|[78]bit|binary|u[tf]{1,2}[-_]?t?f?[-_]?8(?:mb[34])?|unicode|iso[-_]?8859[-_]?15?|latin[-_]?1|l1|windows-1252|cp-?1252|x-cp1252|default(?:_charset)?)$/;

/** As much as tells whether the label is right; texts in which a line end may be half a character, whole. */
function* together(pieces: Iterable<Buffer>, charset: string): Generator<Buffer> {
  let held: Buffer[] = [];
  let length = 0;
  for (const piece of pieces) {
    held.push(piece);
    length += piece.length;
    if (length < ENOUGH || piece.at(-1) !== LF || WIDE.test(charset)) continue;
    yield Buffer.concat(held);
    [held, length] = [[], 0];
  }
  yield Buffer.concat(held);
}

const ENOUGH = 64 * 1024;
const LF = 0x0a;
const WIDE = /utf-?(?:16|32)|ucs/;

const WESTERN = /8859|latin|l1|1252/;

const tidy = (text: string): string => {
  const lines = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  const unmarked = lines.startsWith("\uFEFF") ? lines.slice(1) : lines;
  return unmarked.includes("\0") ? unmarked.replaceAll("\0", "") : unmarked;
};

type Decode = (bytes: Buffer) => string;

/** Seven bits are ASCII, unless they say themselves that they are not. */
const decodeAscii: Decode = (bytes) => {
  const escaped = escapedCharset(bytes);
  return escaped === undefined ? bytes.toString("latin1") : decodeSevenBit(bytes, escaped);
};

/** Settles by the first piece that is not ASCII what the text is. */
const decoderFor = (bytes: Buffer, mayBeCut: boolean): Decode => {
  if (isUtf8(withoutCutCharacter(bytes)) || (mayBeCut && isMostlyUtf8(bytes))) {
    const decoder = new TextDecoder("utf-8");
    return (piece) => decoder.decode(piece, { stream: true });
  }
  const charset = guessCharset(bytes) ?? "windows-1252";
  return (piece) => charsets.decode(piece, charset);
};

/** A character that the end of a piece cuts off is no mistake. */
const withoutCutCharacter = (bytes: Buffer): Buffer => {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) return bytes.subarray(0, bytes.length - back);
    if (byte < 0x80) break;
  }
  return bytes;
};

/** Broken or mixed text: one broken character must not spoil all the others. */
const isMostlyUtf8 = (bytes: Buffer): boolean => {
  const text = bytes.toString("utf8");
  const broken = text.split("\uFFFD").length - 1;
  const nonAscii = text.replace(/[\0-\x7F]+/g, "").length;
  return nonAscii - broken > broken;
};

const decodeLabelled = (bytes: Buffer, charset: string): string => {
  if (isEscaped(charset)) return decodeSevenBit(bytes, charset);
  if (!isAscii(bytes) && isPlainlyUtf8(bytes, charset)) return bytes.toString("utf8");
  const decoded = charsets.decode(bytes, ALIASES.get(charset) ?? charset);
  if (!decoded.includes("\uFFFD")) return decoded;
  // A label nobody knows, or a wrong one.
  const guessed = guessCharset(bytes);
  return guessed === undefined ? decoded : charsets.decode(bytes, guessed);
};

/** Text of other charsets is hardly ever UTF-8 by accident; two bytes of Chinese may be, three are not. */
const isPlainlyUtf8 = (bytes: Buffer, charset: string): boolean =>
  !/^(?:utf|ucs|unicode)/.test(charset) &&
  isUtf8(bytes) &&
  (!/^(?:x-)?(?:gb|iso-gb|big|euc|ks|shift|sjis|ms|cp9|windows-(?:31|9)|hz|johab)/.test(charset) ||
    bytes.some((byte) => byte >= 0xe0));

/** Names that libmime does not know. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ["iso-gb2312", "gb18030"],
  ["x-gbk", "gb18030"],
  ["unicode-1-1-utf-7", "utf-7"],
  ["x-unicode-2-0-utf-7", "utf-7"],
  ["x-big5", "big5"],
  ["x-euc-kr", "euc-kr"],
]);

const decodeSevenBit = (bytes: Buffer, charset: string): string => {
  const plain = unescape7Bit(bytes, charset);
  return charsets.decode(plain.bytes, plain.charset);
};
