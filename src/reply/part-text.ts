import { decodePieces } from "./decode-text.ts";
import type { MimeHead } from "./mime-head.ts";
import type { MailPart } from "./parsed-mail.ts";
import { transferPieces } from "./transfer.ts";
import { unflow } from "./unflow.ts";

/** A part with its text, which is decoded when it is asked for and as far as it is asked for. */
export const textPart = (head: MimeHead, disposition: string, bytes: Buffer): MailPart => {
  const decoded = (): Iterable<string> => decodePieces(transferPieces(bytes, head.encoding), head.charset);
  const isFlowed = head.type === "text/plain" && head.flow !== "fixed";
  let whole: string | undefined;
  const wholeText = (): string => {
    whole ??= isFlowed
      ? unflow([...decoded()].join(""), head.flow === "flowed-delsp")
      : [...decoded()].join("");
    return whole;
  };
  return {
    type: head.type,
    disposition,
    get text() {
      return wholeText();
    },
    pieces: () => (isFlowed || whole !== undefined ? [wholeText()] : decoded()),
  };
};
