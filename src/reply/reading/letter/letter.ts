import { isForename } from "../../trim/forename.ts";
import { nameBesideOffice } from "../../trim/name-line.ts";
import { withoutTitles } from "../../trim/name-titles.ts";
import { isLimiting, isOffice } from "../../trim/office-line.ts";
import { isPostscript } from "../../trim/postscript.ts";
import { isRoleLine } from "../../trim/role-line.ts";
import { IDEOGRAPH } from "../words/script.ts";
import { type LetterForms, type Look, MAX_FORMULA, matched, maxNames } from "./letter-forms.ts";
import { roleStart, wordingOf } from "./role-signature.ts";
import { isBareName, salutationEnd } from "./salutation.ts";

/** A text as its author laid it out. */
export type Letter = {
  /** Without greeting lines, closing formula and name. */
  readonly body: string;
  /** The same without a name alone that may be a salutation, but might be a word that nobody knows. */
  readonly comment: string;
  /** The closing formula and what stands below it. */
  readonly closing: string;
};

/** Takes greeting and closing off a text. `look` tells what a line says. */
export const letterOf = (text: string, forms: LetterForms, look: Look): Letter => {
  const lines = text.split("\n");
  const below = lines.findIndex((line, index) => index > 0 && isPostscript(line));
  const letter = below < 0 ? lines : lines.slice(0, below);
  const postscript = below < 0 ? [] : lines.slice(below);
  const start = salutationEnd(letter, forms, look);
  const end = signatureStart(letter, start, below < 0, forms, look);
  const last = closingStart(postscript, 0, true, forms, look);
  const body = [letter.slice(start, end), ...(last > 0 ? [postscript.slice(0, last)] : [])]
    .map((part) => part.join("\n").trim())
    .join(end === letter.length && letter.at(-1)?.trim() !== "" ? "\n" : "\n\n");
  const [, ...paragraphs] = body.split(/\n\s*\n/);
  const rest = paragraphs.join("\n\n").trim();
  return {
    body,
    comment: start === 0 && rest !== "" && isBareName(letter, look) ? rest : body,
    closing: [...letter.slice(end), ...postscript.slice(last)].join("\n").trim(),
  };
};

/** Whether a line is a job title by itself or with a name, and says nothing else. */
export const isRoleOnly = (line: string, look: Look): boolean => isRoleLine(line, wordingOf(look, isName));

/** Where closing formula, name and job title begin, in any order in which people write the last two. */
const signatureStart = (
  lines: readonly string[],
  start: number,
  isWhole: boolean,
  forms: LetterForms,
  look: Look,
): number => {
  const closing = closingStart(lines, start, isWhole, forms, look);
  const wording = wordingOf(look, isName);
  const last = roleStart(lines, start, wording);
  const isNameBelow = last === lines.length && closing < last && isName(lines[closing] ?? "", look);
  const role = isNameBelow ? roleStart(lines.slice(0, closing), start, wording) : last;
  if (role === lines.length || (isNameBelow && role === closing)) return closing;
  return Math.min(role, closing, closingStart(lines.slice(0, role), start, true, forms, look));
};

/** @param isWhole whether the last line is the end of the letter, where a name need not stand apart */
const closingStart = (
  lines: readonly string[],
  start: number,
  isWhole: boolean,
  forms: LetterForms,
  look: Look,
): number => {
  const written = lines.flatMap((line, index) => (index >= start && line.trim() !== "" ? [index] : []));
  const [first = lines.length, ...rest] = written;
  let found = lines.length;
  // From the bottom up, as long as the lines look like the end of a letter.
  for (const [place, index] of rest.slice(-MAX_CLOSING_LINES).reverse().entries()) {
    const line = lines[index] ?? "";
    const below = rest.at(-place);
    const belowLine = place === 0 || below === undefined ? "" : (lines[below] ?? "");
    const closes = isClosing(line, belowLine, forms, look);
    // A name that nobody but its writing tells from an answer stands apart, or last.
    const isLast = place === 0 && isWhole;
    const isApart = isLast || (lines[index - 1] ?? "").trim() === "" || look(line).isOwnName;
    const isSigned =
      isApart &&
      (isName(line, look) ||
        (isLast && (lines[index - 1] ?? "").trim() === "" && isLoneForename(line, look)) ||
        (found === index + 1 && isOfficeAbove(line, place, look)));
    if (closes || isSigned) found = index;
    if (!closes && !isBelowName(line, look)) break;
  }
  return found > first ? found : lines.length;
};

const MAX_CLOSING_LINES = 9;

/** "The Director" in a line of its own right above the name. */
const isOfficeAbove = (line: string, place: number, look: Look): boolean =>
  place > 0 && isOffice(line.replace(ARTICLE, "")) && !look(line).saysSomething;

const ARTICLE = /^\s*(?:the|der|die|il|la|lo|le|l['’]|el|o|a|de|het)\s/iu;

/** "Kind regards", alone or with a name behind it. */
const isClosing = (line: string, below: string, forms: LetterForms, look: Look): boolean => {
  if (line.trim().length > MAX_FORMULA) return false;
  const { tokens } = look(line);
  const words = tokens.filter(({ kind }) => kind !== "mark").map(({ word }) => word);
  let end = 0;
  for (
    let length = matched(words, 0, forms.closings);
    length > 0;
    length = matched(words, end, forms.closings)
  )
    end += length;
  if (end === 0) return false;
  const rest = words.slice(end);
  // "t Anna" closes, "a opor." goes on with the line above.
  if (end === 1 && LETTER_WORD.test(line)) return false;
  if (rest.length > maxNames(tokens) || (rest.length > 0 && look(rest.join(" ")).saysSomething)) return false;
  // "Thanks" closes above a name, and is a word of the author's elsewhere.
  return !forms.thanks().has(words.join(" ")) || (below !== "" && isName(below, look));
};

/** A single letter with a word in small letters behind it. */
const LETTER_WORD = /^\P{L}*\p{Script=Latin}\P{L}+\p{Ll}/u;

/** One to four words that nobody knows; a line of them alone is how people sign. */
const isName = (written: string, look: Look): boolean => {
  const line = nameIn(written);
  if (line !== written && look(written).saysSomething) return false;
  if (!/^[/~–—]?[\p{L}\p{M}\s.,'’"״׳-]{1,40}$/u.test(line.trim())) return false;
  const { saysSomething, unknown, known, tokens, isOwnName } = look(line);
  if (isOwnName) return true;
  if (saysSomething || isLimiting(line)) return false;
  if (isInitials(line)) return true;
  if (IDEOGRAPH.test(line)) return line.trim().length <= 10;
  // "tom" is a name where a line has it alone; of several words each has a capital letter.
  const isCapital = tokens.every(
    ({ kind, capital, joined, word }) => kind !== "word" || capital || joined || !/\p{Ll}/u.test(word),
  );
  const isKnown = known > 0 && !(isCapital && known <= unknown);
  const isLong = tokens.filter(({ kind }) => kind === "word").length > 1 && !isCapital;
  return tokens.length <= MAX_NAME_TOKENS && !isKnown && !isLong && unknown > 0;
};

/** "Anna Smith" of "Dr. Anna Smith, Accounting", "Simon" of "J.-P. Simon". */
const nameIn = (line: string): string => withoutInitials(nameBesideOffice(line) ?? withoutTitles(line));

/** Single letters are words in many languages. */
const withoutInitials = (name: string): string => {
  const rest = name.replace(LEADING_INITIALS, "").replace(LAST_INITIAL, "");
  return /^\p{Lu}\p{L}/u.test(rest) ? rest : name;
};

const LEADING_INITIALS = /^\s*(?:\p{Lu}\.[ -]?){1,3}(?=\p{Lu}\p{L})/u;
const LAST_INITIAL = /\s\p{Lu}\.\s*$/u;

/** Four words with their dots and commas. */
const MAX_NAME_TOKENS = 7;

/** "AB", "P. D." */
const isInitials = (line: string): boolean =>
  /^(?:\p{Lu}{1,3}|(?:\p{Lu}\.[ -]?){1,4})\.?$/u.test(line.trim());

/** A forename that is a word as well, as "Bent" and "Max" are: as the last paragraph it is how people sign. */
const isLoneForename = (line: string, look: Look): boolean => {
  if (isForename(line)) return true;
  const { saysSomething, known, common } = look(line);
  return !saysSomething && known === 1 && common === 1 && /^\p{Lu}[\p{Ll}\p{M}]{1,11}$/u.test(line.trim());
};

/** A role, a company or a telephone number. */
const isBelowName = (line: string, look: Look): boolean => {
  const written = line.trim();
  const isSentence =
    /[!?？！。]$/.test(written) || (/\p{L}\.$/u.test(written) && written.split(" ").length > 2);
  return written.length <= MAX_FORMULA && !isSentence && !look(line).saysSomething;
};
