import { Parser } from "htmlparser2";
import {
  type Attributes,
  emojiOf,
  hasBackground,
  isTiny,
  isWhite,
  type Role,
  roleOf,
} from "./element-role.ts";
import { isBlank, isMarked, type PartLines } from "./line.ts";
import { type PageLine, unwrappedLines } from "./page-wrappers.ts";
import { withoutQuotes } from "./quote-skip.ts";
import { MAX_CHARACTERS, MAX_LINE_CHARACTERS, MAX_LINES, withoutMarks } from "./text-lines.ts";

/**
 * The lines of an HTML mail as somebody sees them: what is hidden is left out, what a mail program marked is
 * told apart. Linear in its input and capped.
 *
 * @param extent how much of it is read
 */
export const pageLines = (html: Iterable<string>, extent: Extent): PartLines => {
  const page = newPage();
  const parser = new Parser({
    onopentag: (name, attributes) => {
      open(page, name, attributes);
      if (isDone()) parser.pause();
    },
    onclosetag: (name) => close(page, name),
    ontext: (text) => say(page, text),
  });
  let read = 0;
  const isFull = (): boolean =>
    page.length > MAX_CHARACTERS ||
    page.lines.length > MAX_LINES ||
    page.elements.length > MAX_DEPTH ||
    page.opened > MAX_ELEMENTS;
  // A line of the original stands for all of it.
  const isDone = (): boolean => isFull() || (extent === "author" && page.lines.at(-1)?.made === "original");
  const pieces = slices(html);
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
  };
};

/**
 * `author`: what lies outside of marked quotes, as far as only the original can follow; `reply`: the same
 * with the original, for what somebody wrote into it; `all`: quotes as well.
 */
export type Extent = "author" | "reply" | "all";

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
const MAX_ELEMENTS = 40_000;

type Element = {
  readonly name: string;
  readonly role: Role;
  /** Has a background, so that white words are seen in it. */
  readonly backed: boolean;
  /** Its own letters have no size; MJML does so around letters that have one. */
  readonly tiny: boolean;
  /** Its line ends are lines. */
  readonly typed: boolean;
  /** Has a blank line below it. */
  readonly spaced: boolean;
  readonly wrapper: number;
};

/** An HTML page on its way to lines. */
type Page = {
  readonly lines: PageLine[];
  readonly elements: Element[];
  /** How many have begun, whether they are still open or not. */
  opened: number;
  /** How many of the open elements have each role. */
  readonly within: Record<Role, number>;
  backed: number;
  typed: number;
  wrappers: number;
  line: string;
  /** The last line is but the space below a paragraph. */
  space: boolean;
  /** A single blank is all that the element holds so far. */
  lone: boolean;
  /** The end of a line was left out. */
  long: boolean;
  length: number;
  original: boolean;
  hidden: boolean;
};

const newPage = (): Page => ({
  lines: [],
  elements: [],
  opened: 0,
  within: {
    text: 0,
    hidden: 0,
    quote: 0,
    signature: 0,
    introduction: 0,
    wrapper: 0,
    "rest-is-original": 0,
  },
  backed: 0,
  typed: 0,
  wrappers: 0,
  line: "",
  space: false,
  lone: false,
  long: false,
  length: 0,
  original: false,
  hidden: false,
});

const open = (page: Page, name: string, attributes: Attributes): void => {
  page.lone = false;
  page.opened++;
  if (VOID.has(name)) {
    if (name === "br" && page.within.hidden === 0) endLine(page);
    if (name === "img") say(page, emojiOf(attributes));
    if (name === "hr" && roleOf(name, attributes) === "rest-is-original") startOriginal(page);
    return;
  }
  const backed = hasBackground(attributes);
  const known = roleOf(name, attributes);
  const unseen = known === "text" && page.backed === 0 && !backed && isWhite(name, attributes);
  const role = unseen ? "hidden" : known;
  if (role !== "text" || BLOCKS.has(name)) finishLine(page);
  if (role === "rest-is-original") startOriginal(page);
  const wrapper = role === "wrapper" ? ++page.wrappers : (page.elements.at(-1)?.wrapper ?? 0);
  const typed = name === "pre" || TYPED_STYLE.test(attributes["style"] ?? "");
  const tiny = isTiny(attributes) ?? page.elements.at(-1)?.tiny ?? false;
  page.elements.push({ name, role, backed, tiny, typed, spaced: isSpaced(name, attributes), wrapper });
  page.within[role]++;
  if (backed) page.backed++;
  if (typed) page.typed++;
};

const TYPED_STYLE = /white-space\s*:\s*(?:pre|break-spaces)/i;

const isSpaced = (name: string, { class: classes = "", style = "" }: Attributes): boolean =>
  PARAGRAPHS.has(name) && !(name === "p" && (/Mso/.test(classes) || /margin[^;]*:\s*0/i.test(style)));

const close = (page: Page, name: string): void => {
  const element = page.elements.at(-1);
  if (element === undefined || element.name !== name) return;
  if (element.role !== "text" || BLOCKS.has(name)) finishLine(page);
  // Yandex writes an empty line as `<div> </div>`.
  if (page.lone && name === "div" && page.within.hidden === 0) endLine(page);
  page.lone = false;
  page.elements.pop();
  page.within[element.role]--;
  if (element.backed) page.backed--;
  if (element.typed) page.typed--;
  if (element.spaced && page.within.hidden === 0 && !isBlank(page.lines.at(-1)?.text ?? "")) {
    endLine(page);
    page.space = true;
  }
};

const startOriginal = (page: Page): void => {
  finishLine(page);
  page.original = true;
};

const say = (page: Page, text: string): void => {
  if (page.within.hidden > 0 || page.elements.at(-1)?.tiny) {
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

/** A blank that must not break counts as written: it makes a line of its own. */
const addToLine = (page: Page, text: string): void => {
  if (page.line.length > MAX_LINE_CHARACTERS) {
    page.long ||= !isBlank(text);
    return;
  }
  const piece = text.replace(/[ \t\r\n\f]+/g, " ");
  page.line += page.line === "" || page.line.endsWith(" ") ? piece.replace(/^ /, "") : piece;
};

/** Words that are kept from the reader, other than those of a style sheet or a title. */
const isHiddenWriting = ({ elements }: Page, text: string): boolean =>
  /[\p{L}\p{N}]{2}/u.test(text) && !elements.some(({ name }) => HEAD.has(name));

const HEAD = new Set(["head", "style", "script", "title", "svg"]);

const finishLine = (page: Page): void => {
  if (page.line !== "") endLine(page);
};

const endLine = (page: Page): void => {
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

const VOID = new Set("br hr img meta link input wbr col base area source".split(" "));
const PARAGRAPHS = new Set("p h1 h2 h3 h4 ul ol table".split(" "));
const BLOCKS = new Set([
  ...PARAGRAPHS,
  ..."div tr li section article header footer pre center blockquote body".split(" "),
]);
