import { withIntroductions } from "./introduction-lines.ts";
import { isBlank, type Line } from "./line.ts";
import { type OwnLines, ownLines, type SentWords } from "./own-words.ts";
import { endOfRowsBelow, originalBelow } from "./quoted-header.ts";

/** By what the quote was recognised. */
export type QuoteSign = "none" | "marks" | "introduction" | "header" | "own-words";

/**
 * What a line is: written by the author, marked as a quote, an introduction or header of one, ours, in an
 * unmarked original but not surely of it, or the end of a quoted line that lost its mark.
 */
export type Kind = "written" | "quote" | "introduction" | "own" | "original" | "remainder";

export const QUOTES: ReadonlySet<Kind> = new Set(["quote", "introduction", "own", "original", "remainder"]);

export type Classified = {
  readonly lines: readonly Line[];
  readonly kinds: readonly Kind[];
  readonly quote: QuoteSign;
  readonly density: number;
};

/** Says of every line what it is, from the first to the last, with the lines that had to be split. */
export const classify = (given: readonly Line[], sent: SentWords): Classified => {
  const { lines, ends } = withIntroductions(given);
  const texts = lines.map(({ text }) => text);
  let found: OwnLines | undefined;
  const own = (): OwnLines => {
    found ??= ownLines(texts, sent);
    return found;
  };
  const isSigned = ends.size > 0 || lines.some(({ quoted }) => quoted);
  const kinds: Kind[] = [];
  const state: State = { quote: "none", unmarked: false, headers: 0 };
  while (kinds.length < lines.length) {
    const index = kinds.length;
    const { kind, end, sign } = kindAt({ lines, texts, own, ends, isSigned }, index, state);
    if (sign !== undefined && state.quote === "none") state.quote = sign;
    while (kinds.length < Math.max(end, index + 1)) kinds.push(kind);
  }
  return { lines, kinds, quote: state.quote, density: found?.density ?? 0 };
};

/** What has been met on the way down. */
type State = {
  quote: QuoteSign;
  /** In an original whose lines are not marked. */
  unmarked: boolean;
  /** How many originals lie in each other. */
  headers: number;
};

type Page = {
  readonly lines: readonly Line[];
  readonly texts: readonly string[];
  /** Takes long, so that it is asked only where nothing else tells. */
  readonly own: () => OwnLines;
  /** Something else says that there is a quote. */
  readonly isSigned: boolean;
  /** Where the introduction ends that begins at an index. */
  readonly ends: ReadonlyMap<number, number>;
};

type Found = { readonly kind: Kind; readonly end: number; readonly sign?: QuoteSign };

const kindAt = ({ lines, texts, own, ends, isSigned }: Page, index: number, state: State): Found => {
  const line = lines[index] ?? { text: "", quoted: false };
  const next = index + 1;
  const introductionEnd = ends.get(index);
  if (line.quoted && introductionEnd === undefined) return { kind: "quote", end: next, sign: "marks" };
  const below = originalBelow(texts, index);
  if (line.made === "original") state.unmarked = true;
  if (below !== undefined) {
    state.headers++;
    state.unmarked ||= !isQuoteNext(lines, below);
    return { kind: "introduction", end: below, sign: "header" };
  }
  // Below a second header somebody else is quoted, maybe the approver's own earlier answer.
  if (state.headers > 1) return { kind: "introduction", end: next };
  if (line.made === "introduction") return { kind: "introduction", end: next, sign: "introduction" };
  if (introductionEnd !== undefined) {
    // Unmarked text after it is the original: only who sent it knows where that ends.
    if (state.unmarked) state.headers = 2;
    state.unmarked ||= !isQuoteNext(lines, introductionEnd);
    const end = state.unmarked ? endOfRowsBelow(texts, introductionEnd) : introductionEnd;
    return { kind: "introduction", end, sign: "introduction" };
  }
  const isDoubtful =
    state.unmarked || !isSigned || lines[index - 1]?.quoted === true || line.text.includes("/");
  const isOwn = isDoubtful && !isBlank(line.text) && isOwnLine(own(), index, state);
  if (isOwn) {
    state.unmarked ||= !isAmongQuotes(lines, index);
    return { kind: "own", end: next, sign: "own-words" };
  }
  if (state.unmarked) return { kind: "original", end: next, sign: "header" };
  return { kind: isRemainder(lines, index, isOwn) ? "remainder" : "written", end: next };
};

const isOwnLine = ({ isOwn, isCited }: OwnLines, index: number, { unmarked }: State): boolean =>
  isOwn[index] === true && (unmarked || !isCited[index]);

const isAmongQuotes = (lines: readonly Line[], index: number): boolean =>
  Boolean(lines[index - 1]?.quoted || lines[index + 1]?.quoted);

const isQuoteNext = (lines: readonly Line[], start: number): boolean =>
  lines.slice(start, start + 8).find(({ text, quoted }) => quoted || !isBlank(text))?.quoted === true;

/**
 * A line without a mark right below a long one with it, and right above another: programs that wrap a quote
 * lose marks that way. So does a link.
 */
const isRemainder = (lines: readonly Line[], index: number, isOwn: boolean): boolean => {
  const [above, line, below] = [lines[index - 1], lines[index], lines[index + 1]];
  if (line === undefined || isBlank(line.text) || above?.quoted !== true || above.made !== undefined)
    return false;
  if (!/^\s{0,3}[>＞]/.test(above.text)) return false;
  if (isOwn || LINK_START.test(line.text) || LINK_END.test(above.text) || /[)>]\s*>\s*$/.test(line.text))
    return true;
  const long = above.text.length >= LONG;
  return long && (below === undefined || below.quoted || isBlank(below.text));
};

const LONG = 60;
const LINK_START = /^\s*[(<[]?\s*https?:/;
/** A link that goes on. */
const LINK_END = /[(<[]https?:[^\s)>\]]*$/;
