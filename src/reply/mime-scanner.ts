/**
 * Finds the parts of a mail by their boundaries (RFC 2046 §5.1) and hands them on without reading into them.
 * Looks at every byte a bounded number of times and holds back one header or one line at most.
 *
 * mailsplit's own splitter looks at every line, which for a long mail takes longer than reading the reply.
 */
export type PartSink = {
  /** A part begins; what is returned separates the parts inside it. @param depth 0 for the mail itself */
  readonly head: (bytes: Buffer, depth: number) => string | undefined;
  /** Bytes of the part that began last. */
  readonly body: (bytes: Buffer) => void;
  /** What follows belongs to no part. */
  readonly end: () => void;
  /** Whether nothing more need be read. */
  readonly isEnough: () => boolean;
};

export type MimeScanner = {
  /**
   * @returns whether to go on. `long-header`: the header that was read last is longer than allowed;
   * `cut-short`: the last block is over, but a multipart is not.
   */
  readonly feed: (block: Buffer, isLast: boolean) => ScanState;
};

export type ScanState = "more" | "enough" | "long-header" | "cut-short";

export const mimeScanner = (sink: PartSink): MimeScanner => {
  /** Boundaries of the multiparts around the place that is being read, outermost first. */
  const open: string[] = [];
  let pending: Buffer = Buffer.alloc(0);
  let place: "head" | "line-start" | "inside" = "head";
  let isOver = false;

  const takeHead = (window: Buffer, at: number, isLast: boolean): number | "long-header" | undefined => {
    const end =
      headEnd(window, at, open) ?? (isLast ? { head: window.length, next: window.length } : undefined);
    if ((end?.head ?? window.length) - at > MAX_HEADER_BYTES) return "long-header";
    if (end === undefined) return undefined;
    const boundary = sink.head(window.subarray(at, end.head), open.length);
    if (boundary !== undefined) open.push(boundary);
    place = "line-start";
    return end.next;
  };

  const takeBody = (window: Buffer, at: number, isLast: boolean): number | undefined => {
    const found = findDelimiter(window, at, { open, atLineStart: place === "line-start", isLast });
    if (found.bodyEnd > at) {
      sink.body(window.subarray(at, found.bodyEnd));
      place = "inside";
    }
    if (found.delimiter === undefined) {
      pending = Buffer.from(window.subarray(found.bodyEnd));
      return undefined;
    }
    const { level, closes, next } = found.delimiter;
    open.length = closes ? level : level + 1;
    sink.end();
    place = closes ? "line-start" : "head";
    // Behind the last boundary nothing belongs to the mail.
    isOver = open.length === 0;
    return next;
  };

  const feed: MimeScanner["feed"] = (block, isLast) => {
    const window = pending.length === 0 ? block : Buffer.concat([pending, block]);
    pending = window.subarray(0, 0);
    for (let at = 0; ; ) {
      const next = place === "head" ? takeHead(window, at, isLast) : takeBody(window, at, isLast);
      if (next === "long-header") return next;
      if (isOver || sink.isEnough()) return "enough";
      if (next === undefined) {
        if (place === "head") pending = Buffer.from(window.subarray(at));
        return isLast ? (open.length > 0 ? "cut-short" : "enough") : "more";
      }
      at = next;
    }
  };
  return { feed };
};

const MAX_HEADER_BYTES = 256 * 1024;
/** RFC 2046 §5.1.1 allows 70 characters and white space behind them. */
const MAX_DELIMITER_BYTES = 512;

/** Where a header ends: at an empty line, or where the next part begins without one. */
const headEnd = (
  window: Buffer,
  start: number,
  open: readonly string[],
): { readonly head: number; readonly next: number } | undefined => {
  for (let at = start; ; ) {
    const lineEnd = window.indexOf(LF, at);
    if (lineEnd < 0) return undefined;
    if (lineEnd === at || (lineEnd === at + 1 && window[at] === CR)) return { head: at, next: lineEnd + 1 };
    if (startsWithDashes(window, at) && delimiterIn(window, at, lineEnd, open)) return { head: at, next: at };
    at = lineEnd + 1;
  }
};

type Delimiter = { readonly level: number; readonly closes: boolean; readonly next: number };

/** What is surely body, and the delimiter behind it; without one, what follows is for the next time. */
type Found = { readonly bodyEnd: number; readonly delimiter?: Delimiter };

type Surroundings = {
  readonly open: readonly string[];
  readonly atLineStart: boolean;
  readonly isLast: boolean;
};

const findDelimiter = (window: Buffer, start: number, { open, atLineStart, isLast }: Surroundings): Found => {
  if (open.length === 0) return { bodyEnd: window.length };
  let line = atLineStart && startsWithDashes(window, start) ? start : nextDashes(window, start);
  for (; line >= 0; line = nextDashes(window, line)) {
    if (!open.some((boundary) => mayBegin(window, line + 2, boundary))) continue;
    const lineEnd = window.subarray(line, line + MAX_DELIMITER_BYTES).indexOf(LF);
    const isComplete = lineEnd >= 0 || isLast || window.length - line > MAX_DELIMITER_BYTES;
    if (!isComplete) return { bodyEnd: bodyEndBefore(window, start, line) };
    const end = lineEnd < 0 ? Math.min(window.length, line + MAX_DELIMITER_BYTES) : line + lineEnd;
    const delimiter = delimiterIn(window, line, end, open);
    if (delimiter !== undefined) return { bodyEnd: bodyEndBefore(window, start, line), delimiter };
  }
  // A line end and the beginning of a delimiter may be cut by the end of the block.
  return { bodyEnd: isLast ? window.length : Math.max(start, window.length - 4) };
};

const LF = 0x0a;
const CR = 0x0d;
const DASH = 0x2d;
const LINE_WITH_DASHES = Buffer.from("\n--");

const startsWithDashes = (window: Buffer, at: number): boolean =>
  window[at] === DASH && window[at + 1] === DASH;

const nextDashes = (window: Buffer, from: number): number => {
  // Among short lines, a look at a few bytes takes less time than to call the search.
  for (let at = from; at < from + NEAR; at++)
    if (window[at] === LF && startsWithDashes(window, at + 1)) return at + 1;
  const lineEnd = window.indexOf(LINE_WITH_DASHES, from + NEAR);
  return lineEnd < 0 ? -1 : lineEnd + 1;
};

const NEAR = 16;

/** Whether a boundary may stand here, by its ends: plain texts are full of lines of dashes. */
const mayBegin = (window: Buffer, at: number, boundary: string): boolean => {
  const [first, behind] = [window[at], window[at + boundary.length]];
  if (first === undefined) return true;
  return (
    first === boundary.charCodeAt(0) &&
    (behind === undefined || BEHIND_BOUNDARY.test(String.fromCharCode(behind)))
  );
};

const BEHIND_BOUNDARY = /[-\s]/;

/** The line end in front of a delimiter belongs to the delimiter. */
const bodyEndBefore = (window: Buffer, start: number, line: number): number => {
  const end = window[line - 1] === LF ? line - 1 : line;
  return Math.max(start, window[end - 1] === CR ? end - 1 : end);
};

/** A delimiter of the innermost multipart that it fits: a lost end must not swallow what comes after it. */
const delimiterIn = (
  window: Buffer,
  line: number,
  end: number,
  open: readonly string[],
): Delimiter | undefined => {
  const text = window.toString("latin1", line + 2, end).trimEnd();
  const next = Math.min(end + 1, window.length);
  const level = open.lastIndexOf(text);
  if (level >= 0) return { level, closes: false, next };
  const closed = text.endsWith("--") ? open.lastIndexOf(text.slice(0, -2)) : -1;
  return closed >= 0 ? { level: closed, closes: true, next } : undefined;
};
