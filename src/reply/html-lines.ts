import { pageLines } from "./trim/page-lines.ts";

/** The text of an HTML mail in lines, as somebody sees it, quote and all. Linear in its input and capped. */
export const htmlLines = (html: string): { readonly text: string } => ({
  text: pageLines([html], "all")
    .lines.map(({ text }) => text)
    .join("\n"),
});
