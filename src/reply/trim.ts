import { quoteIntros } from "./quote-intro.ts";
import { startsOriginal } from "./quoted-header.ts";
import { closingStart, isPhoneLine, isSeparator } from "./signature.ts";

/** What of a reply its author wrote, told apart from what the mail program added. */
export type TrimmedText = {
  /** Above the first quote, without the signature. */
  readonly visible: string;
  /** Below a quote or between quotes, without the signature: written by the author, or badly wrapped quote. */
  readonly afterQuote: string;
  /** The closing formula, the name and what stood under it; "" when there was none. */
  readonly closing: string;
  /** By what the quote was recognised. */
  readonly quote: "none" | "marks" | "introduction" | "header";
  /** Text was left out because it was too long, which the author may have written. */
  readonly cut: boolean;
};

/** Cuts quotes and signatures off a plain text. Looks at every line a bounded number of times. */
export const trim = (text: string): TrimmedText => {
  const { lines, cut } = cappedLines(text);
  const blocks = tellApart(lines);
  const above = blocks.above.slice(0, closingStart(blocks.above));
  return {
    visible: joined(above),
    afterQuote: joined(blocks.below),
    closing: joined(blocks.above.slice(above.length)),
    quote: blocks.quote,
    cut: cut && blocks.quote !== "header",
  };
};

const MAX_CHARACTERS = 64 * 1024;
const MAX_LINES = 1000;
const MAX_LINE_CHARACTERS = 2000;

const cappedLines = (text: string): { readonly lines: readonly string[]; readonly cut: boolean } => {
  const lines = text.slice(0, MAX_CHARACTERS).split("\n", MAX_LINES + 1);
  const isCut = text.length > MAX_CHARACTERS || lines.length > MAX_LINES;
  return {
    lines: lines.slice(0, MAX_LINES).map((line) => line.slice(0, MAX_LINE_CHARACTERS)),
    cut: isCut || lines.some((line) => line.length > MAX_LINE_CHARACTERS),
  };
};

type Blocks = {
  readonly above: readonly string[];
  readonly below: readonly string[];
  readonly quote: TrimmedText["quote"];
};

const tellApart = (lines: readonly string[]): Blocks => {
  const above: string[] = [];
  const below: string[] = [];
  const intros = quoteIntros(lines);
  let quote: TrimmedText["quote"] = "none";
  let inSignature = false;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? "";
    if (isQuoted(line)) {
      quote = quote === "none" ? "marks" : quote;
      inSignature = false;
      continue;
    }
    const introEnd = intros.get(index);
    if (introEnd !== undefined) {
      quote = "introduction";
      // Unmarked text after it is the original: nobody knows where the original would end.
      if (!isQuoted(nextWritten(lines, introEnd))) break;
      index = introEnd - 1;
      continue;
    }
    if (startsOriginal(lines, index)) {
      quote = "header";
      break;
    }
    inSignature ||= isSeparator(line);
    if (!inSignature && !isPhoneLine(line)) (quote === "none" ? above : below).push(line);
  }
  return { above, below, quote };
};

const isQuoted = (line: string): boolean => /^\s{0,3}[>＞]/.test(line);

const nextWritten = (lines: readonly string[], start: number): string =>
  lines.slice(start, start + 4).find((line) => line.trim() !== "") ?? "";

const joined = (lines: readonly string[]): string => lines.join("\n").trim();
