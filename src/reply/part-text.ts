import { decodePieces } from "./decode-text.ts";
import type { MimeHead } from "./mime-head.ts";
import type { MailPart } from "./parsed-mail.ts";
import { transferPieces } from "./transfer.ts";
import { unflow } from "./unflow.ts";

/** A part with its text, which is decoded when it is asked for, as far as it is asked for, and only once. */
export const textPart = (
  head: MimeHead,
  disposition: string,
  bytes: Buffer,
): MailPart & { readonly pieces: () => Iterable<string> } => {
  const decoded = remembered(() => decodePieces(transferPieces(bytes, head.encoding), head.charset));
  const isFlowed = head.type === "text/plain" && head.flow !== "fixed";
  const pieces = isFlowed ? remembered(() => unflowed(decoded(), head.flow === "flowed-delsp")) : decoded;
  return { type: head.type, disposition, pieces };
};

/** Paragraphs are joined over all the text that anybody reads. */
function* unflowed(pieces: Iterable<string>, delSp: boolean): Generator<string> {
  let text = "";
  for (const piece of pieces) {
    text += piece;
    if (text.length < MAX_READ) continue;
    yield unflow(text, delSp);
    text = "";
  }
  yield unflow(text, delSp);
}

const MAX_READ = 128 * 1024;

/** What an iteration gives is kept for all that follow; none goes further than one of them has gone. */
const remembered = (source: () => Iterable<string>): (() => Iterable<string>) => {
  const known: string[] = [];
  let rest: Iterator<string> | undefined;
  const pieceAt = (index: number): string | undefined => {
    if (index < known.length) return known[index];
    rest ??= source()[Symbol.iterator]();
    const { done, value } = rest.next();
    if (done === true) return undefined;
    known.push(value);
    return value;
  };
  return () => inOrder(pieceAt);
};

/** Closes over nothing: what a generator function closes over outlives it by far. */
function* inOrder(pieceAt: (index: number) => string | undefined): Generator<string> {
  for (let index = 0; ; index++) {
    const piece = pieceAt(index);
    if (piece === undefined) return;
    yield piece;
  }
}
