import type { Draft } from "./draft.ts";
import { quotedLines } from "./quote/wrap.ts";

export type TextPieces = {
  readonly intro: string;
  /** Already marked with `>`, or not, as the client does. */
  readonly quote: string;
  /** Between the words and the quote. */
  readonly below?: string | undefined;
  readonly gap?: string;
};

/** The text part: words above, below or inside the quote. */
export const arranged = (draft: Draft, pieces: TextPieces, byDefault: "top" | "bottom" = "top"): string => {
  const posting = draft.dress.posting ?? byDefault;
  const sign = pieces.below ? `\n\n${pieces.below}` : "";
  if (!draft.quotes) return `${draft.typed}${sign}\n`;
  if (posting === "top")
    return `${draft.typed}${sign}\n${pieces.gap ?? "\n"}${pieces.intro}${pieces.quote}\n`;
  if (posting === "bottom") return `${pieces.intro}${pieces.quote}\n\n${draft.typed}${sign}\n`;
  const lines = pieces.quote.split("\n");
  const cut = Math.min(3, lines.length);
  const [before, after] = [lines.slice(0, cut).join("\n"), lines.slice(cut).join("\n")];
  return `${pieces.intro}${before}\n\n${draft.typed}\n\n${after}${sign}\n`;
};

/** The original's text, or what the client made of it, behind `>`. */
export const markedQuote = (text: string): string => quotedLines(text.trim());
