import { htmlLines } from "./html-lines.ts";
import { bodyPieces, type ParsedMail } from "./parsed-mail.ts";

/**
 * The first characters of what a mail says: of its plain text, or of the text of its HTML when it has no
 * other. Takes no more of the mail than it needs.
 */
export const textStart = (mail: ParsedMail, characters: number): string => {
  const plain = firstOf(bodyPieces(mail, "text/plain"), characters);
  if (plain.trim() !== "") return plain;
  return htmlLines(firstOf(bodyPieces(mail, "text/html"), characters * MARKUP)).text.slice(0, characters);
};

/** So many characters of HTML are spent on one of text, in the mails of programs that spend many. */
const MARKUP = 16;

const firstOf = (pieces: Iterable<string>, characters: number): string => {
  let text = "";
  for (const piece of pieces) {
    text += piece;
    if (text.length >= characters) break;
  }
  return text.slice(0, characters);
};
