import { HEADER_LABELS, ORIGINAL_WORDS } from "./header-labels.ts";
import { isBetweenMarks, isBlank } from "./line.ts";

/**
 * Where the original begins that a mail program put here without marking its lines: below "Original
 * Message", or below rows of "From: / Sent: / To:", in many languages. The index after those lines.
 */
export const originalBelow = (lines: readonly string[], index: number): number | undefined => {
  const line = lines[index] ?? "";
  if (line.length > MAX_LINE) return undefined;
  if (isBetweenMarks(line)) return index + 1;
  if (INDENTED.test(line) && ORIGINAL_WORDS.has(lowered(line)) && hasRows(lines, index + 1))
    return endOfRows(lines, index + 1);
  if (line.includes("---") && BETWEEN_DASHES.test(line)) return endOfRowsBelow(lines, index + 1);
  if (!mayBegin(line)) return undefined;
  if (hasRows(lines, index)) return endOfRows(lines, index);
  const isHead = isOriginalLine(line);
  if (!isHead && !isRule(line) && !WORDS_BETWEEN_RULES.test(line)) return undefined;
  const next = nextWritten(lines, index + 1);
  if (next <= index + 4 && (hasRows(lines, next) || (!isRule(line) && hasShortRows(lines, next))))
    return endOfRows(lines, next);
  const bare = isRule(line) ? undefined : endOfBareRows(lines, next);
  return bare ?? (isHead ? index + 1 : undefined);
};

/** Notes puts rows below its introduction, in an order of its own. */
export const endOfRowsBelow = (lines: readonly string[], index: number): number => {
  const start = nextWritten(lines, index);
  return fieldsOf(lines[start]).length > 0 && fieldsOf(lines[start + 1]).length > 0
    ? endOfRows(lines, start)
    : index;
};

const MAX_LINE = 400;

/** Notes: "Ann Smith ---01/05/2026 10:00 AM---Subject", in every form of a date. */
const BETWEEN_DASHES =
  /^\s{0,3}[^\s-][^\n]{0,150}? ?---(?=[^\n]{0,40}(?:\d{1,2}[:.時点시] ?\d|\d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2}))(?:(?!---)[^\n]){6,45}---\S/u;

/** A colon or a rule: asked of every line, most of which have neither. */
const mayBegin = (line: string): boolean =>
  line.includes(":") || line.includes("：") || RULE_START.test(line);
const RULE_START = /^\s{0,3}[-_=*–—―~～〜#＝＿─━═＊◆◇■□★☆┄┈]/;

/** BlackBerry 10: "  Original Message  ", right above the rows. */
const INDENTED = /^ {1,8}\p{L}[^:]{4,40}$/u;

const nextWritten = (lines: readonly string[], start: number): number => {
  let next = start;
  while (next < lines.length && isBlank(lines[next] ?? "")) next++;
  return next;
};

/** A line of dashes, underscores or the like, with nothing else. */
export const isRule = (line: string): boolean =>
  /^\s{0,3}(?:[-_=*–—―~～〜#＝＿─━═＊◆◇■□★☆┄┈]\s?){3,200}$/.test(line.slice(0, 410));

/** "-----Original Message-----", in whatever language. */
export const isOriginalLine = (line: string): boolean => {
  const [, words, label] = BETWEEN_RULES.exec(line.slice(0, 200)) ?? [];
  if (words !== undefined) return ORIGINAL_WORDS.has(lowered(words));
  return label !== undefined && ORIGINAL_WORDS.has(lowered(label));
};

/** With one sign for "İ". */
const lowered = (words: string): string =>
  words
    .trim()
    .toLowerCase()
    .replace(/i\u0307/g, "i");

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
  const named = fields.size + (ADDRESS.test(rows[0] ?? "") ? 1 : 0);
  // Interia begins with the subject.
  if (first[0] === "subject") return fields.has("date") && fields.has("from");
  if (fields.has("date") && fields.has("subject")) return true;
  if (fields.has("from") && (fields.has("date") || fields.has("subject"))) return true;
  return (fields.has("from") || fields.has("to")) && named >= (fields.has("date") ? 2 : 3);
};

/** Below words between rules, where Huawei's program leaves out the date. */
const hasShortRows = (lines: readonly string[], start: number): boolean => {
  const rows = lines.slice(start, start + MAX_BLOCK);
  const block = rows.slice(0, endOfBlock(rows));
  const fields = new Set(block.flatMap((line) => firstField(fieldsOf(line))));
  return (
    fieldsOf(block[0]).length > 0 &&
    fields.has("from") &&
    fields.has("to") &&
    block.some((row) => ADDRESS.test(row))
  );
};

const ADDRESS = /[^\s@]@[^\s@]/;

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
  const key = lowered(label).replace(/\s+/g, " ");
  return FIELDS.filter((field) => HEADER_LABELS[field].has(key));
};

/** Behind rows without colons: eM Client writes "From "Ann" <ann@x>", each in a line, below its head. */
const endOfBareRows = (lines: readonly string[], start: number): number | undefined => {
  const seen = new Set<Field>();
  let end = start;
  while (end < start + MAX_BLOCK) {
    const field = bareFieldOf(lines[end] ?? "", seen);
    if (field === undefined) break;
    seen.add(field);
    end++;
  }
  const hasAddress = lines.slice(start, end).some((line) => ADDRESS.test(line));
  return seen.has("from") && seen.size >= 3 && hasAddress ? end : undefined;
};

/** The longest label that the line begins with; none that has been seen, as "da" may be "from" and "to". */
const bareFieldOf = (line: string, seen: ReadonlySet<Field>): Field | undefined => {
  const words = line.slice(0, 80).trim().split(/\s+/, MAX_LABEL_WORDS);
  for (let count = words.length; count > 0; count--) {
    const key = lowered(words.slice(0, count).join(" "));
    const field = FIELDS.find((name) => !seen.has(name) && HEADER_LABELS[name].has(key));
    if (field !== undefined) return field;
  }
  return undefined;
};

const MAX_LABEL_WORDS = 3;

const LABEL = /^[\s*|]{0,6}([^:：*|]{1,28}?)[\s*]{0,4}[:：]/u;
const FIELDS: readonly Field[] = ["from", "date", "subject", "to", "cc"];
