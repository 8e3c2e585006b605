/**
 * The pieces of an HTML mail without what stands in style sheets, which nobody sees and a parser reads letter by
 * letter. Each piece must have been parsed when the next one is asked for.
 *
 * @param isStyle whether the last piece ended inside of a style sheet
 * @param onStyle takes what stands in style sheets, piece by piece
 */
export function* withoutStyles(
  html: Iterable<string>,
  isStyle: () => boolean,
  onStyle: (text: string) => void = () => undefined,
): Generator<string> {
  let isSkipped = false;
  let held = "";
  for (const piece of html) {
    let text = held + piece;
    held = "";
    while (text !== "") {
      if (isSkipped) {
        const end = text.search(END);
        // The next piece may complete the tag.
        if (end < 0) held = text.slice(1 - END_LENGTH);
        onStyle(text.slice(0, end < 0 ? text.length - held.length : end));
        text = end < 0 ? "" : text.slice(end);
        isSkipped = end < 0;
        continue;
      }
      const start = START.exec(text);
      const open = start === null ? text.length : start.index + start[0].length;
      yield text.slice(0, open);
      text = text.slice(open);
      isSkipped = start !== null && isStyle();
    }
  }
}

/** One that two pieces share is merely not skipped. */
const START = /<style\b[^>]{0,2000}>/i;
const END = /<\/style/i;
const END_LENGTH = "</style".length;
