import { isBlank } from "./line.ts";
import { ANY_VERB, INTRODUCTION_STARTS, INTRODUCTION_VERBS } from "./quote-introduction-words.ts";

/**
 * Finds the line with which a mail program introduces what it quotes ("On … wrote:"), in about 80 languages,
 * over up to five lines, with the end of the reply in front of it or not.
 */
export type Introduction = {
  readonly first: number;
  /** Where it begins in its first line: what stands before that was written. */
  readonly column: number;
  /** The index after its last line. */
  readonly end: number;
};

/**
 * @param isQuoted whether the next line that is not blank after this index is marked as a quote
 */
export const introductions = (
  lines: readonly string[],
  isQuoted: (after: number) => boolean,
): readonly Introduction[] => {
  const found: Introduction[] = [];
  for (let last = 0; last < lines.length; last++) {
    if (!mayEnd(lines[last] ?? "")) continue;
    const from = found.at(-1)?.end ?? 0;
    const introduction = introductionTo(lines, from, last, isQuoted(last + 1));
    if (introduction !== undefined) found.push(introduction);
  }
  return found;
};

/** Of an introduction. */
export const MAX_LINES = 5;
const MAX_CHARACTERS = 1000;
/** Of one line: longer ones are paragraphs. */
const MAX_LINE = 500;

/** Asked of every line, so that it must not take long: most end with a letter or sign that tells at once. */
const mayEnd = (line: string): boolean => {
  const text = bare(line);
  const last = text.slice(-1).toLowerCase().slice(-1);
  return (
    COLONS.has(last) ||
    (VERBS_BY_END.has(last) && endsInVerb(text.slice(-40).toLowerCase())) ||
    (last === ">" && DATE_THEN_PERSON.test(line.slice(0, MAX_LINE))) ||
    (line.includes(":") && /^\s*:/.test(line))
  );
};

/** Without the dashes, asterisks and blanks behind it. */
const bare = (line: string): string => {
  const text = line.slice(-MAX_LINE).trim();
  let end = text.length;
  while (end > 0 && text.length - end < MAX_DASHES && BEHIND.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
};

const MAX_DASHES = 80;
const BEHIND = /[\s*_=-]/;
const COLONS: ReadonlySet<string> = new Set([":", "：", "՝"]);

const endsInVerb = (text: string): boolean =>
  (VERBS_BY_END.get(text.charAt(text.length - 1)) ?? []).some(
    (verb) => text.endsWith(verb) && !/\p{L}$/u.test(text.slice(0, -verb.length)),
  );

/** By their last letter: most lines end with another one, and most of the others with another word. */
const VERBS_BY_END: ReadonlyMap<string, readonly string[]> = Map.groupBy(INTRODUCTION_VERBS, (verb) =>
  verb.charAt(verb.length - 1),
);
/** "2011/4/7 Nathan <nathan@example.com>", with nothing behind it. */
const DATE_THEN_PERSON = /^\s*\d{4}[-/]\d{1,2}[-/]\d{1,2}\s[^<>]{1,80}<[^<>\s]{3,100}>\s*$/;

const introductionTo = (
  lines: readonly string[],
  from: number,
  last: number,
  quoteFollows: boolean,
): Introduction | undefined => {
  let text = "";
  for (let first = last; first >= from && first > last - MAX_LINES; first--) {
    const line = lines[first] ?? "";
    // Polymail leaves a line free after the name.
    if (isBlank(line) && first < last && isUndoubtedStart(lines[first - 1] ?? "")) continue;
    if (isBlank(line)) break;
    text = `${line} ${text}`;
    if (text.length > MAX_CHARACTERS) break;
    const column = columnOf(text, quoteFollows);
    if (column === undefined) continue;
    const above = column === 0 ? withDateAbove(lines, from, first, last) : first;
    return above === first
      ? { first, column: column < line.length ? column : 0, end: last + 1 }
      : {
          first: above,
          column: columnOf(lines.slice(above, last + 1).join(" "), quoteFollows) ?? 0,
          end: last + 1,
        };
  }
  // "Ann Smith wrote:" is what people write as well.
  return quoteFollows && JUST_A_NAME.test(lines[last] ?? "")
    ? { first: last, column: 0, end: last + 1 }
    : undefined;
};

const isUndoubtedStart = (line: string): boolean =>
  /^\s*(?:On|Am|Le|El|Il|Op|Den)\s\p{L}{2,10}\.?,.{0,40}(?:19|20)\d{2}.{0,10}\d{1,2}[:.]\d{2}/u.test(
    line.slice(0, MAX_LINE),
  );

/** Where in the text the introduction starts, if it ends in one. */
const columnOf = (text: string, quoteFollows: boolean): number | undefined => {
  const shared = DATE_STARTS.test(text.trim().toLowerCase()) ? null : SHARED_START.exec(text);
  if (shared !== null && isIntroduction(text.slice(shared.index), quoteFollows)) return shared.index;
  return isIntroduction(text, quoteFollows) ? 0 : undefined;
};

/** "reply On Wed, Apr 4, …", "reply--- On Wed, Apr 4, …" */
const SHARED_START =
  /(?<=\S[^\S\n]|-{2,3}[^\S\n]?)(?:On|Am|Le|El|Em|Il|Op|Den|W dniu|Dnia|Dne|Pada|Vào|El dia)\s(?=\p{L}{2,12}[.,]?\s\p{L}{0,9}\.?\s?\d|\p{L}{3,9}\s\d|\d)/u;

const isIntroduction = (whole: string, quoteFollows: boolean): boolean => {
  const text = bare(whole)
    .replace(/^[\s*_=-]{1,80}/, "")
    .toLowerCase();
  if (DATE_THEN_PERSON.test(whole)) return quoteFollows;
  const ended = COLONS.has(text.charAt(text.length - 1)) || text.startsWith(":");
  const says = VERB.test(text);
  const dated = DATE.test(text);
  const starts = STARTS.test(text);
  if (says && BETWEEN_DASHES.test(whole)) return true;
  if (!ended) return says && dated && (starts || text.includes("@")) && endsInVerb(text);
  // Gmail, Yandex and Apple leave out the verb in some languages.
  if (!says) {
    // So does mutt above a quote: "* Ann <a@b> [2026-01-05 10:00 +0100]:".
    const isFramed = DATE_STARTS.test(text) || (quoteFollows && PERSON_FIRST.test(text));
    return dated && PERSON.test(text) && isFramed && text.length < 400;
  }
  if (text.includes("@")) return dated || starts || quoteFollows || PERSON_FIRST.test(text);
  // The signs of Chinese and Japanese say "wrote" in no other place; any date will do above a quote.
  return (
    dated && (starts || quoteFollows || PERSON_WROTE.test(text) || VERB_FIRST.test(text) || EAST.test(text))
  );
};

const BETWEEN_DASHES = /^\s*-{2,60}[^-].{2,300}[^-]-{2,60}\s*$/;
const DATE = /\d{1,2}[:.h]\s?\d{2}|(?:19|20)\d{2}|\d{1,2}[./-]\d{1,2}[./-]\d{2}/;
const PERSON = /[<＜(["'][^<>\s@]{1,80}@[^<>\s]{1,100}[>＞)\]"']|\S@\S+\s*[:：]$/;
const PERSON_FIRST = /^[^<]{0,80}<[^>]{3,120}>/;
/** "Ann Smith wrote on 5 January …:" */
const PERSON_WROTE = new RegExp(`^[\\p{L}\\p{M}.,'’ -]{1,60}\\s(?:${ANY_VERB})`, "u");
const EAST = /(?:書きました|写道|寫道|寫到|写到|쓴 ?(?:내용|글)|작성)\s?[:：]$/u;
const VERB_FIRST = new RegExp(`^[:\\s]{0,3}(?:${ANY_VERB})\\s.{1,100}\\d`, "u");
const JUST_A_NAME = new RegExp(`^\\s*\\p{Lu}[\\p{L}\\p{M}.'’ -]{1,60}\\s(?:${ANY_VERB})\\s?[:：]\\s*$`, "u");
const VERB = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${ANY_VERB})(?![\\p{L}\\p{M}])|書きました|のメッセージ|のメール|より[:：]|작성|쓴 ?(?:내용|글)|씀|写道|寫道|寫到|写到|ने लिखा|เขียน`,
  "u",
);
const DATE_START_SOURCE = `(?:${INTRODUCTION_STARTS.join("|")})(?=[\\s\\d,:、，-])|\\d|\\p{L}[\\p{L}-]{0,14}[.,]{0,2}\\s+(?:de\\s+)?\\d|(?:\\p{L}[\\p{L}-]{1,14}[.,]?\\s+){2,3}\\d|于|於|在|ב-?\\d`;
const DATE_STARTS = new RegExp(`^(?:${DATE_START_SOURCE})`, "u");
const STARTS = new RegExp(`^(?:${DATE_START_SOURCE}|[^<]{0,80}[<＜(][^>]{3,120}[>＞)])`, "u");

/** Wrapped so that the name alone looks like an introduction: "On Mon, 5 Jan 2026,⏎Ann <a@b> wrote:". */
const withDateAbove = (lines: readonly string[], from: number, first: number, last: number): number => {
  if (DATE.test(lines[first] ?? "")) return first;
  for (let above = first - 1; above >= from && above > last - MAX_LINES; above--) {
    const line = (lines[above] ?? "").trim();
    if (line === "" && !isUndoubtedStart(lines[above - 1] ?? "")) return first;
    const text = line.slice(0, MAX_LINE).toLowerCase();
    if (/\d/.test(text) && (DATE_STARTS.test(text) || SHARED_START.test(line.slice(0, MAX_LINE))))
      return above;
  }
  return first;
};
