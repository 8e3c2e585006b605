/**
 * The pieces of an HTML mail without what stands inside of quotes, which takes a program long to write and a
 * parser long to read. Each piece must have been parsed when the next one is asked for.
 *
 * @param isQuote whether the block quote that the last piece opened is a quote, and no indented paragraph
 */
export function* withoutQuotes(html: Iterable<string>, isQuote: () => boolean): Generator<string> {
  const state: Skip = { depth: 0, comment: false };
  let held = "";
  for (const piece of typeof html === "string" ? [html] : html) {
    const text = held + piece;
    held = text.slice(startOfOpenTag(text));
    yield* passed(text.slice(0, text.length - held.length), state, isQuote);
  }
  yield* passed(held, state, isQuote);
}

type Skip = {
  /** Of the quote that is being skipped; 0 outside. */
  depth: number;
  /** In a comment inside of it. */
  comment: boolean;
};

const TAGS = /<!--|-->|<(\/?)blockquote\b[^>]{0,2000}>/gi;

function* passed(text: string, state: Skip, isQuote: () => boolean): Generator<string> {
  let from = 0;
  for (const { 0: tag, 1: slash, index } of text.matchAll(TAGS)) {
    const end = index + tag.length;
    if (state.depth > 0) {
      if (slash === undefined) state.comment = tag === "<!--";
      else if (!state.comment) state.depth += slash === "" ? 1 : -1;
      if (state.depth > 0) continue;
      // What was skipped leaves a line.
      yield "…</blockquote>";
    } else if (slash === "") {
      yield text.slice(from, end);
      if (isQuote()) state.depth = 1;
    } else continue;
    from = end;
  }
  if (state.depth === 0) yield text.slice(from);
}

/** Where a tag begins that goes on in the next piece; the length of the text if none does. */
const startOfOpenTag = (text: string): number => {
  const start = Math.max(text.lastIndexOf("<"), text.length - MAX_TAG);
  if (text.charAt(start) === "<" && !text.includes(">", start)) return start;
  return text.endsWith("-") ? Math.max(0, text.length - 3) : text.length;
};

const MAX_TAG = 2100;
