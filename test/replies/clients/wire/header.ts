import type { Mailbox } from "../types.ts";
import { charsetFor, encodeText } from "./charset.ts";

/** A header field with its CRLF, folded at blanks before column 77 where it can be. */
export const foldedField = (name: string, value: string): string => {
  const lines: string[] = [];
  for (const given of `${name}: ${value}`.split("\r\n")) {
    let line = "";
    for (const [index, word] of given.split(/(?<=\S)(?= )/).entries()) {
      if (index > 0 && line.trim() !== "" && line.length + word.length > 76) {
        lines.push(line);
        line = word;
      } else line += word;
    }
    lines.push(line);
  }
  return `${lines.join("\r\n")}\r\n`;
};

export type WordStyle = {
  readonly letter: "B" | "Q";
  readonly charsets?: readonly string[];
  readonly upper?: boolean;
};

/** RFC 2047: the text as it is when ASCII, else encoded words of at most 75 characters. */
export const encodedWords = (text: string, style: WordStyle): string => {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  const charset = charsetFor(text, style.charsets ?? ["utf-8"]);
  const label = style.upper ? charset.toUpperCase() : charset;
  const frame = `=?${label}?${style.letter}?`;
  const words: string[] = [];
  let taken = "";
  for (const character of text) {
    if (frame.length + payload(taken + character, charset, style.letter).length + 2 > 75) {
      words.push(`${frame}${payload(taken, charset, style.letter)}?=`);
      taken = "";
    }
    taken += character;
  }
  words.push(`${frame}${payload(taken, charset, style.letter)}?=`);
  return words.join("\r\n ");
};

const payload = (text: string, charset: string, letter: "B" | "Q"): string => {
  const bytes = encodeText(text, charset) ?? Buffer.from(text);
  if (letter === "B") return bytes.toString("base64");
  return [...bytes].map(qByte).join("");
};

const qByte = (byte: number): string => {
  const character = String.fromCharCode(byte);
  if (character === " ") return "_";
  return /[A-Za-z0-9!*+\-/]/.test(character)
    ? character
    : `=${byte.toString(16).toUpperCase().padStart(2, "0")}`;
};

/** `Name <address>`, the name quoted when it needs it or when the client always quotes. */
export const mailbox = ({ name, address }: Mailbox, style: WordStyle, quoted = false): string => {
  if (name === "") return address;
  if (!/^[\x20-\x7e]*$/.test(name)) return `${encodedWords(name, style)} <${address}>`;
  const plain = /^[A-Za-z0-9 !#$%&'*+\-/=?^_`{|}~]*$/.test(name) && !quoted;
  return `${plain ? name : `"${name.replace(/["\\]/g, "\\$&")}"`} <${address}>`;
};
