import { HEADER_LABELS, ORIGINAL_WORDS } from "./header-labels.ts";
import { isBlank } from "./line.ts";

/**
 * Where the original begins that a mail program put here without marking its lines: below "Original
 * Message", or below rows of "From: / Sent: / To:", in many languages. The index after those lines.
 */
export const originalBelow = (lines: readonly string[], index: number): number | undefined => {
  const line = lines[index] ?? "";
  if (line.length > MAX_LINE || !mayBegin(line)) return undefined;
  if (hasRows(lines, index)) return endOfRows(lines, index);
  const isHead = isOriginalLine(line);
  if (!isHead && !isRule(line) && !WORDS_BETWEEN_RULES.test(line)) return undefined;
  const next = nextWritten(lines, index + 1);
  if (next <= index + 4 && hasRows(lines, next)) return endOfRows(lines, next);
  return isHead ? index + 1 : undefined;
};

/** Notes puts rows below its introduction, in an order of its own. */
export const endOfRowsBelow = (lines: readonly string[], index: number): number => {
  const start = nextWritten(lines, index);
  return fieldsOf(lines[start]).length > 0 && fieldsOf(lines[start + 1]).length > 0
    ? endOfRows(lines, start)
    : index;
};

const MAX_LINE = 400;
/** A colon or a rule: asked of every line, most of which have neither. */
const mayBegin = (line: string): boolean =>
  line.includes(":") || line.includes("：") || RULE_START.test(line);
const RULE_START = /^\s{0,3}[-_=*–—~#＝＿─━]/;

const nextWritten = (lines: readonly string[], start: number): number => {
  let next = start;
  while (next < lines.length && isBlank(lines[next] ?? "")) next++;
  return next;
};

/** A line of dashes, underscores or the like, with nothing else. */
export const isRule = (line: string): boolean =>
  /^\s{0,3}(?:[-_=*–—~#＝＿─━]\s?){3,200}$/.test(line.slice(0, 410));

const isOriginalLine = (line: string): boolean => {
  const [, words, label] = BETWEEN_RULES.exec(line.slice(0, 200)) ?? [];
  if (words !== undefined) return ORIGINAL_WORDS.has(words.trim().toLowerCase());
  return label !== undefined && ORIGINAL_WORDS.has(label.trim().toLowerCase());
};

/** `-----Original Message-----`, or `Begin forwarded message:` */
const BETWEEN_RULES =
  /^\s{0,3}[-_=*—–]{2,60}\s{0,3}([^-_=*\s](?:[^_=*—–]){2,60}?)\s{0,3}[-_=*—–]{2,60}\s*:?\s*$|^\s{0,3}([^:：]{8,60})[:：]\s*$/;

/** In whatever language. */
const WORDS_BETWEEN_RULES = /^\s{0,3}[-_=*—–]{3,60}[^-_=*—–]{3,60}[-_=*—–]{3,60}\s*$/;

type Field = "from" | "date" | "to" | "subject" | "cc";

/**
 * Rows that follow each other. "From: Monday / To: Friday" are no rows: it takes a date or a subject, or an
 * address in the first of them.
 */
const hasRows = (lines: readonly string[], start: number): boolean => {
  const first = fieldsOf(lines[start]);
  if (first.includes("from") && JUST_AN_ADDRESS.test(lines[start] ?? "") && isBlank(lines[start - 1] ?? ""))
    return true;
  if (!first.includes("from") && !first.includes("date") && !first.includes("subject")) return false;
  const rows = lines.slice(start, start + MAX_BLOCK);
  const fields = new Set(rows.slice(0, endOfBlock(rows)).flatMap((line) => firstField(fieldsOf(line))));
  if (first.includes("from")) fields.add("from");
  const named = fields.size + (/[^\s@]@[^\s@]/.test(rows[0] ?? "") ? 1 : 0);
  // Interia begins with the subject.
  if (first[0] === "subject") return fields.has("date") && fields.has("from");
  if (fields.has("date") && fields.has("subject")) return true;
  if (fields.has("from") && (fields.has("date") || fields.has("subject"))) return true;
  return (fields.has("from") || fields.has("to")) && named >= (fields.has("date") ? 2 : 3);
};

/** Nobody writes "From: ann@example.com" into an empty line. */
const JUST_AN_ADDRESS = /^[^:：]{1,30}[:：][\s*]{0,4}[^\s@]{1,64}@[^\s@]{3,100}$/;

const MAX_BLOCK = 9;

/** Behind the last row: values go on over several lines. */
const endOfRows = (lines: readonly string[], start: number): number => {
  const rows = lines.slice(start, start + MAX_BLOCK);
  const block = rows.slice(0, endOfBlock(rows));
  return start + Math.max(1, block.findLastIndex((line) => fieldsOf(line).length > 0) + 1);
};

const endOfBlock = (rows: readonly string[]): number => {
  const blank = rows.findIndex(
    // A mail made from HTML may have a blank line between rows.
    (line, at) => at > 0 && isBlank(line) && fieldsOf(rows[at + 1]).length === 0,
  );
  return blank < 0 ? rows.length : blank;
};

const firstField = (fields: readonly Field[]): readonly Field[] => fields.slice(0, 1);

/** What the words before the colon may stand for. Asterisks stand for bold. */
const fieldsOf = (line: string | undefined): readonly Field[] => {
  const [, label = ""] = LABEL.exec((line ?? "").slice(0, 80)) ?? [];
  const key = label.toLowerCase().replace(/\s+/g, " ").trim();
  return FIELDS.filter((field) => HEADER_LABELS[field].has(key));
};

const LABEL = /^[\s*|]{0,6}([^:：*|]{1,28}?)[\s*]{0,4}[:：]/u;
const FIELDS: readonly Field[] = ["from", "date", "subject", "to", "cc"];
