import { continuesBanner, isBanner } from "./banner.ts";
import { isClassificationLabel } from "./classification-label.ts";
import { isContact } from "./contact.ts";
import { isDeviceLine } from "./device-line.ts";
import { hasNoticeTurn, isLegalNotice } from "./legal-notice.ts";
import { isBlank, type Line } from "./line.ts";
import { isMailFooter } from "./mail-footer.ts";
import { isPictureLine } from "./picture-line.ts";
import { isPostscript } from "./postscript.ts";
import { isRule } from "./quoted-header.ts";
import { signed } from "./signature.ts";

/** What programs and companies add to a mail besides a quote. */
export type Removed = "banner" | "device-line" | "legal-notice" | "signature";

/** Lines without what was added to them. */
export type Said = {
  readonly said: readonly string[];
  /** The same without what is said again below a name. */
  readonly aboveName: readonly string[];
  /** Below a line of the device. */
  readonly doubtful: readonly string[];
  readonly closing: readonly string[];
  /** What was left out. */
  readonly removed: ReadonlySet<Removed>;
};

/**
 * Takes banners, notices, device lines and the signature off runs of lines. Most mails begin with the same
 * run in their text and in their HTML: that is looked at once.
 */
export const additionsOff = (names: ReadonlySet<string>): ((lines: readonly Line[]) => Said) => {
  const known = new Map<string, Said>();
  return (lines) => {
    if (lines.length === 0) return NOTHING;
    const key = lines.map(({ text, made = "" }) => `${made}\t${text}`).join("\n");
    const said = known.get(key) ?? withoutAdditions(lines, names);
    known.set(key, said);
    return said;
  };
};

const withoutAdditions = (lines: readonly Line[], names: ReadonlySet<string>): Said => {
  const removed = new Set<Removed>();
  const whole = withoutNotices(lines, removed).map((line) => (TABLE_RULE.test(line) ? "" : line));
  const device = whole.findIndex(isDeviceLine);
  // A logo tells where a signature is.
  const plain = whole.filter((line) => !isDeviceLine(line) && (!isPictureLine(line) || isContact(line)));
  if (device >= 0) removed.add("device-line");
  const { postscript, closing, start, ...signedOff } = signed(plain, names);
  if (start < plain.length) removed.add("signature");
  const said = signedOff.said.map((line) => (isPictureLine(line) ? "" : line));
  // Phones put the cursor above their line, but some people write below it.
  const split = device < 0 || plain.slice(0, device).every(isBlank) ? plain.length : device;
  const isAfterDevice = postscript.length > 0 && plain.length - postscript.length >= split;
  const isSure = !isAfterDevice || isPostscript(postscript[0] ?? "");
  const aboveName = withoutLastRules(said.slice(0, split));
  return {
    said: trimmed(withBlank(aboveName, isSure ? postscript : [])),
    aboveName: trimmed(aboveName),
    closing: trimmed(closing),
    doubtful: trimmed(withBlank(said.slice(split), isSure ? [] : postscript)),
    removed,
  };
};

export const NOTHING: Said = { said: [], aboveName: [], doubtful: [], closing: [], removed: new Set() };

/** What is left of a table without words: NetEase's program makes its signature one. */
const TABLE_RULE = /^\s{0,3}(?:\|\s{0,3}){1,20}$/;

const withBlank = (above: readonly string[], below: readonly string[]): readonly string[] =>
  below.length === 0 ? above : [...trimmed(above), "", ...below];

const withoutNotices = (lines: readonly Line[], removed: Set<Removed>): readonly string[] => {
  const kept: string[] = [];
  const hasOwn = lines.some(({ text, made }) => made !== "signature" && !isBlank(text));
  let hasWords = false;
  let at = 0;
  while (at < lines.length) {
    const end = endOfParagraph(lines, at);
    const paragraph = lines.slice(at, end).filter(({ made }) => !hasOwn || made !== "signature");
    if (paragraph.length < end - at) removed.add("signature");
    const texts = paragraph.map(({ text }) => text);
    const banner = hasWords ? 0 : bannerLines(texts);
    if (banner > 0) removed.add("banner");
    const written = texts.slice(banner);
    const others = withoutFooters(written);
    // Lines that are footers by themselves may be part of a longer notice.
    const isLonger = others.length < written.length && others.some(hasNoticeTurn);
    const notice = isLonger || others.length === written.length ? noticeStart(written) : written.length;
    const words = notice === written.length ? others : withoutFooters(written.slice(0, notice));
    if (words.length < written.length) removed.add("legal-notice");
    kept.push(...words);
    hasWords ||= words.some((line) => !isBlank(line) && !isRule(line));
    // Whoever appends a notice appends nothing else below it but more of the kind.
    if (notice < written.length && hasWords) break;
    at = end;
  }
  return withoutLastRules(kept);
};

/** The lines up to a blank one, that one included. */
const endOfParagraph = (lines: readonly Line[], start: number): number => {
  let end = start;
  while (end < lines.length && !isBlank(lines[end]?.text ?? "")) end++;
  return Math.min(end + 1, lines.length);
};

/** How many of a paragraph's first lines are a banner, whose sentences may be wrapped. */
const bannerLines = (lines: readonly string[]): number => {
  const some = lines.slice(0, MAX_BANNER_LINES);
  const first = some.findIndex(
    (line, index) => !isBlank(line) && isBanner(some.slice(0, index + 1).join(" ")),
  );
  if (first < 0) return 0;
  const isOpen = !SENTENCE_END.test(some[first] ?? "");
  const end = isOpen ? some.findIndex((line, index) => index > first && SENTENCE_END.test(line)) : first;
  const isLonger = end > first && isBanner(some.slice(0, end + 1).join(" "));
  let count = (isLonger ? end : first) + 1;
  while (count < lines.length && (continuesBanner(lines[count] ?? "") || isBanner(lines[count] ?? "")))
    count++;
  return count;
};

const MAX_BANNER_LINES = 8;
const SENTENCE_END = /[.!>\]*]\s*$/;

/** Without the short footers, which are a line each, or wrapped at the end of the paragraph. */
const withoutFooters = (lines: readonly string[]): readonly string[] => {
  const end = lines.findLastIndex((line) => !isBlank(line)) + 1;
  if (end === 1 && isClassificationLabel(lines[0] ?? "")) return [];
  let start = Math.max(0, end - MAX_FOOTER_LINES);
  while (start < end - 1 && !isWrappedFooter(lines.slice(start, end))) start++;
  const isWrapped = start < end - 1;
  const kept = lines.filter(
    (line, index) => !(isWrapped && index >= start && index < end) && !isMailFooter(line),
  );
  return kept.length < lines.length && kept.every(isBlank) ? [] : kept;
};

const isWrappedFooter = (lines: readonly string[]): boolean =>
  lines.slice(0, -1).every((line) => line.length >= SHORT_FOOTER) && isMailFooter(lines.join(" "));

const MAX_FOOTER_LINES = 4;
/** MailScanner wraps its own early. */
const SHORT_FOOTER = 38;

/** The index of the line with which a notice begins in a paragraph; its length if it has none. */
const noticeStart = (lines: readonly string[]): number => {
  if (!isLegalNotice(lines.join(" "))) return lines.length;
  const single = lines.findIndex((line) => isLegalNotice(line));
  if (single > 0) {
    let first = single;
    while (first > 0 && goesOnInNotice(lines[first - 1] ?? "")) first--;
    return first;
  }
  // A wrapped notice right below the last words: it begins where the paragraph without its first lines still is one.
  let start = 0;
  while (
    start + 1 < Math.min(lines.length, MAX_WORDS_ABOVE) &&
    (lines[start] ?? "").length < SHORT &&
    isLegalNotice(lines.slice(start + 1).join(" "))
  )
    start++;
  return start;
};

/** A long line that a program broke, and that has a turn of phrase of a notice itself. */
const goesOnInNotice = (line: string): boolean =>
  line.length >= SHORT && !SENTENCE_END.test(line) && hasNoticeTurn(line);

const MAX_WORDS_ABOVE = 12;
/** Nobody wraps a notice this early. */
const SHORT = 45;

const withoutLastRules = (lines: readonly string[]): readonly string[] => {
  let end = lines.length;
  while (end > 0 && (isBlank(lines[end - 1] ?? "") || isRule(lines[end - 1] ?? ""))) end--;
  return lines.slice(0, end);
};

const trimmed = (lines: readonly string[]): readonly string[] => {
  const first = lines.findIndex((line) => !isBlank(line));
  const last = lines.findLastIndex((line) => !isBlank(line));
  return first < 0 ? [] : lines.slice(first, last + 1).map((line) => line.trimEnd());
};
