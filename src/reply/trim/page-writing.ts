import { isBlank, isMarked } from "./line.ts";
import type { Page } from "./page.ts";
import { MAX_CHARACTERS, MAX_LINE_CHARACTERS, MAX_LINES, withoutMarks } from "./text-lines.ts";

/** Puts a text where the page has come to: into its line, or nowhere if nobody sees it. */
export const say = (page: Page, text: string): void => {
  if (page.within.hidden > 0 || page.elements.at(-1)?.unseen) {
    if (page.within.quote === 0 && !page.original && isHiddenWriting(page, text)) page.hidden = true;
    return;
  }
  if (page.length > MAX_CHARACTERS) return;
  page.length += text.length;
  page.lone = text === " " && page.line === "";
  const [first = "", ...rest] = page.typed > 0 ? text.split("\n") : [text];
  addToLine(page, first);
  for (const line of rest) {
    endLine(page);
    addToLine(page, line);
  }
};

/** Takes a piece of the style sheet that is open. */
export const writeSheet = (page: Page, text: string): void => {
  if (page.sheetText.length < MAX_SHEET) page.sheetText += text.slice(0, MAX_SHEET);
};

const MAX_SHEET = 64 * 1024;

export const startOriginal = (page: Page): void => {
  finishLine(page);
  page.original = true;
};

export const finishLine = (page: Page): void => {
  if (page.line !== "") endLine(page);
};

export const endLine = (page: Page): void => {
  const line = withoutMarks(page.line.slice(0, MAX_LINE_CHARACTERS)).replace(/\u00A0/g, " ");
  const text = line === "-- " ? line : line.trim();
  page.long ||= page.line.length > MAX_LINE_CHARACTERS;
  page.line = "";
  const isInSpace = page.space && text === "";
  page.space = false;
  if (isInSpace || page.lines.length > MAX_LINES) return;
  const made = page.original
    ? "original"
    : page.within.signature > 0
      ? "signature"
      : page.within.introduction > 0
        ? "introduction"
        : undefined;
  page.lines.push({
    text,
    quoted: page.within.quote > 0 || isMarked(text),
    wrapper: page.elements.at(-1)?.wrapper ?? 0,
    ...(made === undefined ? {} : { made }),
  });
};

/** A blank that must not break counts as written: it makes a line of its own. */
const addToLine = (page: Page, text: string): void => {
  if (page.line.length > MAX_LINE_CHARACTERS) {
    page.long ||= !isBlank(text);
    return;
  }
  const piece = text.replace(BLANKS, " ");
  page.line += page.line === "" || page.line.endsWith(" ") ? piece.replace(/^ /, "") : piece;
};

/** All but single spaces, which stay as they are. */
const BLANKS = /[ \t\r\n\f]{2,}|[\t\r\n\f]/g;

/** Words that are kept from the reader, other than those of a style sheet or a title. */
const isHiddenWriting = ({ elements }: Page, text: string): boolean =>
  /[\p{L}\p{N}]{2}/u.test(text) && !elements.some(({ name }) => HEAD.has(name));

const HEAD = new Set(["head", "style", "script", "title", "svg"]);
