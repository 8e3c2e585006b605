import type { Draft } from "./draft.ts";
import { escapeLine } from "./quote/escape.ts";
import { type QuoteOptions, quotedHtml } from "./quote/quoted-html.ts";

export type HtmlPieces = {
  readonly typed: string;
  /** Signature and the like. */
  readonly below?: string;
  readonly intro: string;
  /** The client's container around what is quoted. */
  readonly quote: (inner: string) => string;
  /** Around introduction and quote together. */
  readonly whole?: (introAndQuote: string) => string;
  readonly copy?: QuoteOptions;
};

/** The HTML part: words above, below or inside the quote. */
export const postedHtml = (draft: Draft, pieces: HtmlPieces, byDefault: "top" | "bottom" = "top"): string => {
  const { typed, below = "", intro, quote, whole = (inner: string) => inner } = pieces;
  if (!draft.quotes) return `${typed}${below}`;
  const posting = draft.dress.posting ?? byDefault;
  if (posting === "interleaved") return interleaved(draft, pieces);
  const quoted = whole(`${intro}${quote(quotedHtml(draft.original.html, pieces.copy))}`);
  return posting === "top" ? `${typed}${below}${quoted}` : `${quoted}<br>${typed}${below}`;
};

/** Who writes into a quote has split it: the original's lines above and below, each in its own container. */
const interleaved = (draft: Draft, { typed, below = "", intro, quote }: HtmlPieces): string => {
  const lines = draft.original.text
    .trim()
    .split("\n")
    .map((line) => `<div>${escapeLine(line) || "<br>"}</div>`);
  return `${intro}${quote(lines.slice(0, 3).join("\n"))}${typed}${quote(lines.slice(3).join("\n"))}${below}`;
};

/** `Name &lt;<a href="mailto:…">…</a>&gt;` */
export const linkedAddress = (address: string, open = "&lt;", close = "&gt;"): string =>
  `${open}<a href="mailto:${address}">${address}</a>${close}`;
