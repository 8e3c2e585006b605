import { escapeLine } from "./quote/escape.ts";

/** The typed lines as elements of an editor: `<div>words</div>`, blank lines as `<div><br></div>`. */
export const typedAs = (typed: string, open: string, close: string, blank = "<br>"): string =>
  typed
    .split("\n")
    .map((line) => `${open}${line === "" ? blank : escapeLine(line)}${close}`)
    .join("");

/** With line breaks only. */
export const typedWithBreaks = (typed: string, lineBreak = "<br>"): string =>
  typed.split("\n").map(escapeLine).join(lineBreak);
