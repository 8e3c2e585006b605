import { Parser } from "htmlparser2";
import type { PartLines } from "./line.ts";
import { newPage, type Page } from "./page.ts";
import { close, open } from "./page-elements.ts";
import { unwrappedLines } from "./page-wrappers.ts";
import { finishLine, say, writeSheet } from "./page-writing.ts";
import { withoutQuotes } from "./quote-skip.ts";
import { withoutStyles } from "./style-skip.ts";
import { MAX_CHARACTERS, MAX_LINES } from "./text-lines.ts";

/**
 * The lines of an HTML mail as somebody sees them: what is hidden is left out, what a mail program marked is
 * told apart. Linear in its input and capped.
 *
 * @param extent how much of it is read
 */
export const pageLines = (html: Iterable<string>, extent: Extent): PartLines => {
  const page = newPage();
  const parser = new Parser({
    onattribute: () => {
      if (++page.attributes > MAX_ATTRIBUTES) parser.pause();
    },
    onopentag: (name, attributes) => {
      open(page, name, attributes);
      if (isDone()) parser.pause();
    },
    onclosetag: (name) => close(page, name),
    ontext: (text) => (isInStyle(page) ? writeSheet(page, text) : say(page, text)),
  });
  let read = 0;
  const isFull = (): boolean =>
    page.length > MAX_CHARACTERS ||
    page.lines.length > MAX_LINES ||
    page.elements.length > MAX_DEPTH ||
    page.opened > MAX_ELEMENTS ||
    page.attributes > MAX_ATTRIBUTES;
  // A line of the original stands for all of it.
  const isDone = (): boolean => isFull() || (extent === "author" && page.lines.at(-1)?.made === "original");
  const pieces = withoutStyles(
    slices(html),
    () => isInStyle(page),
    (text) => writeSheet(page, text),
  );
  const isQuote = (): boolean => page.within.quote > 0;
  for (const piece of extent === "all" ? pieces : withoutQuotes(pieces, isQuote)) {
    if (read >= MAX_HTML || isDone()) break;
    parser.write(piece);
    read += piece.length;
  }
  // Says what is still open; closing thousands of elements would tell nothing more.
  if (!isDone()) parser.end();
  finishLine(page);
  return {
    lines: unwrappedLines(page.lines),
    cut: page.long || ((isFull() || read >= MAX_HTML) && !page.original),
    hidden: page.hidden,
    pictures: page.pictures,
  };
};

/**
 * `author`: what lies outside of marked quotes, as far as only the original can follow; `reply`: the same
 * with the original, for what somebody wrote into it; `all`: quotes as well.
 */
export type Extent = "author" | "reply" | "all";

/** A picture's own style sheet ends with the picture, too. */
const isInStyle = ({ elements }: Page): boolean =>
  elements.at(-1)?.name === "style" && !elements.some(({ name }) => name === "svg" || name === "math");

function* slices(html: Iterable<string>): Generator<string> {
  for (const piece of typeof html === "string" ? [html] : html) {
    for (let start = 0; start < piece.length; start += SLICE) yield piece.slice(start, start + SLICE);
  }
}

const SLICE = 4 * 1024;
const MAX_HTML = 1024 * 1024;
/** No program nests as deep; the parser takes long for each level. */
const MAX_DEPTH = 1000;
/** A long conversation has thousands. */
const MAX_ELEMENTS = 20_000;
/** Of one element; the parser takes long to tell thousands apart. */
const MAX_ATTRIBUTES = 500;
