import { withoutArmour } from "./trim/armour.ts";
import type { QuoteSign } from "./trim/classify.ts";
import { isBlank, type PartLines } from "./trim/line.ts";
import { type Original, sentWords } from "./trim/own-words.ts";
import { pageLines } from "./trim/page-lines.ts";
import { withoutPictures } from "./trim/picture-line.ts";
import { type Authors, tellApart } from "./trim/tell-apart.ts";
import { textLines } from "./trim/text-lines.ts";
import { untilOriginal } from "./trim/until-original.ts";
import { unwrapped } from "./trim/unwrapped.ts";
import { additionsOff, type Removed } from "./trim/without-additions.ts";

/** What of a reply its author wrote, told apart from what programs added. */
export type TrimmedText = {
  /** What the author surely wrote, above, between and below quotes, in order, without the signature. */
  readonly visible: string;
  /** The same without what is said again below the author's name. */
  readonly aboveName: string;
  /**
   * What the author may have written, below or between quotes: as likely a line of the original that lost its
   * mark. It may raise a doubt, but nothing may be decided on it.
   */
  readonly afterQuote: string;
  /** The closing formula, the name and what under it may say anything; "" when there was none. */
  readonly closing: string;
  /** By what the quote was recognised. */
  readonly quote: QuoteSign;
  /** Text was left out because it was too long, which the author may have written. */
  readonly cut: boolean;
  /** Whether the plain text and the HTML show the same words of the author. */
  readonly parts: "one" | "agree" | "disagree";
  readonly removed: readonly Removed[];
  /** The HTML holds words that nobody sees who opens the mail. */
  readonly hidden: boolean;
};

/** The parts of a mail that its author's words stand in, in pieces or whole; "" for one that is missing. */
export type Body = { readonly text: Iterable<string>; readonly html: Iterable<string> };

/** What is known of a reply besides its parts. */
export type Known = {
  /** The words of the author's name, in lower case: a line of them is a signature. */
  readonly names?: ReadonlySet<string>;
  /** The notice that is answered: what of it stands in the reply is not the author's. */
  readonly original?: Original | undefined;
};

/** Tells the author's words from everything else in a reply. Linear in its input, and capped. */
export const trim = (body: Body, { names = new Set(), original }: Known = {}): TrimmedText => {
  const {
    words: _,
    isAbove: __,
    ...trimmed
  } = trimParts(body, { saidIn: additionsOff(names), sent: sentWords(original) }, original);
  return trimmed;
};

const trimParts = (
  body: Body,
  authors: Authors,
  original: Original | undefined,
): TrimmedPart & Pick<TrimmedText, "parts"> => {
  const text = textLines(original === undefined ? untilOriginal(body.text) : body.text);
  if (text.lines.every((line) => isBlank(line.text))) {
    return {
      ...trimPart(pageLines(body.html, original === undefined ? "author" : "reply"), authors),
      parts: "one",
    };
  }
  const fromText = withoutBreaks(trimPart(text, authors));
  // Whoever wrote into the original has done so in both parts, and the text is read faster.
  const page = pageLines(body.html, fromText.isAbove || original === undefined ? "author" : "reply");
  if (page.lines.length === 0 && !page.hidden) return { ...fromText, parts: "one" };
  const lines = withoutPictures(text.lines, page.pictures ?? new Set());
  const seenText =
    lines.length === text.lines.length ? fromText : withoutBreaks(trimPart({ ...text, lines }, authors));
  return compared(seenText, trimPart(page, authors));
};

type TrimmedPart = Omit<TrimmedText, "parts"> & {
  readonly isAbove: boolean;
  /** All words of the part, whoever wrote them. */
  readonly words: () => string;
};

const trimPart = ({ lines, cut, hidden }: PartLines, authors: Authors): TrimmedPart => {
  const apart = tellApart(withoutArmour(lines), authors);
  return {
    visible: apart.said.join("\n"),
    aboveName: apart.aboveName.join("\n"),
    afterQuote: apart.doubtful.join("\n"),
    closing: apart.closing.join("\n"),
    quote: apart.quote,
    // What lies beyond a cap is the original's, where that had begun without marks.
    cut: cut && apart.quote !== "header",
    removed: [...apart.removed],
    hidden,
    isAbove: apart.isAbove,
    words: () => wordsOf(lines.map(({ text }) => text).join(" ")),
  };
};

const withoutBreaks = (part: TrimmedPart): TrimmedPart => ({
  ...part,
  visible: withoutBreaksIn(part.visible),
  aboveName: withoutBreaksIn(part.aboveName),
});

const withoutBreaksIn = (text: string): string => unwrapped(text.split("\n")).join("\n");

const compared = (plain: TrimmedPart, html: TrimmedPart): TrimmedPart & Pick<TrimmedText, "parts"> => {
  const both = {
    removed: [...new Set([...plain.removed, ...html.removed])],
    hidden: html.hidden,
    cut: plain.cut || html.cut,
  };
  const [written, seen] = [wordsOf(plain.visible), wordsOf(html.visible)];
  if (written === seen) {
    // Programs that wrap the text keep the lines in the HTML.
    const isWrapped = lineCount(plain.visible) > lineCount(html.visible) && html.visible !== "";
    return { ...(isWrapped ? html : plain), ...both, parts: "agree" };
  }
  const [short, long] = written.length < seen.length ? [plain, html] : [html, plain];
  if (isSameButSigned(short, long)) return { ...short, ...both, parts: "agree" };
  const [shortest, longest] = [wordsOf(short.visible), wordsOf(long.visible)];
  // A program cut one part short: what was said is asked about, not lost.
  if (shortest !== "" && short.words() === shortest && longest.startsWith(`${shortest} `))
    return { ...long, ...both, parts: "disagree" };
  // Only one of the parts tells where the original ends.
  if (
    seen === "" &&
    !plain.isAbove &&
    html.quote !== "none" &&
    ` ${html.words()} `.includes(` ${written} `)
  ) {
    return { ...plain, ...both, parts: "agree" };
  }
  if (written === "") return { ...html, ...both, parts: plain.quote === "none" ? "agree" : "disagree" };
  return { ...plain, ...both, parts: "disagree" };
};

const lineCount = (text: string): number => text.split("\n").filter((line) => !isBlank(line)).length;

/** One part told where the signature begins, the other did not. */
const isSameButSigned = (short: TrimmedPart, long: TrimmedPart): boolean => {
  const [start, whole] = [wordsOf(short.visible), wordsOf(long.visible)];
  return start !== "" && whole.startsWith(`${start} `) && ` ${short.words()} `.includes(` ${whole} `);
};

/** Letters and digits alone: programs differ in signs, links and emoji. */
const wordsOf = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[[<(]?\b(?:https?|mailto|cid):[^\s>\])]{1,4000}[>\])]?/g, " ")
    .match(/[\p{L}\p{M}\p{N}]+/gu)
    ?.join(" ") ?? "";
