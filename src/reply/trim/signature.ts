import { CLOSINGS, THANKS } from "./closing-formulas.ts";
import { isContact, startOfContact } from "./contact.ts";
import { isBlank } from "./line.ts";
import { isName, isOwnName } from "./name-line.ts";

/** The end of a text told apart: what its author said, and how it is signed. */
export type Signed = {
  readonly said: readonly string[];
  /** The closing formula, the name, the titles below it. */
  readonly closing: readonly string[];
  /** The index of the first line that is signature. */
  readonly start: number;
};

/**
 * Tells the signature from the words above it: a separator, a closing formula with a name, the author's own
 * name, or a block of telephone numbers and links. A sentence below a name is no signature, and a postscript
 * is part of what was said.
 *
 * @param names the words of the author's name, in lower case
 */
export const signed = (lines: readonly string[], names: ReadonlySet<string>): Signed => {
  const start = startOfSignature(lines, names);
  if (start === undefined) return { said: lines, closing: [], start: lines.length };
  // Some people put their name above the separator, too.
  if (isSeparator(lines[start] ?? "")) return signed(lines.slice(0, start), names);
  const tail = lines.slice(start);
  const postscript = startOfPostscript(tail);
  const signature = tail.slice(0, postscript);
  const firstContact = signature.findIndex(isContact);
  return {
    said:
      postscript === undefined
        ? lines.slice(0, start)
        : [...lines.slice(0, start), "", ...tail.slice(postscript)],
    closing: signature.slice(0, firstContact < 0 ? signature.length : firstContact),
    start,
  };
};

/** The separator of RFC 3676 §4.3, which often loses its space, and the dash that some phones write for it. */
const isSeparator = (line: string): boolean => /^(?:--|—|__)\s*$/.test(line);

const startOfSignature = (lines: readonly string[], names: ReadonlySet<string>): number | undefined => {
  const written = lines.flatMap((line, index) => (isBlank(line) ? [] : [index]));
  const first = written[0] ?? 0;
  const separator = lines.findIndex(isSeparator);
  if (separator >= first) return separator;
  const contact = startOfContact(lines, names);
  const signs = written
    .slice(isSalutation(lines[first] ?? "") ? 2 : 1)
    .find((index) => index === contact || signsOff(lines, index, names));
  return signs;
};

/** "Hello Ann," is not yet anything said. */
const isSalutation = (line: string): boolean => /^.{0,60}[,，،:：]\s*$/u.test(line);

const signsOff = (lines: readonly string[], index: number, names: ReadonlySet<string>): boolean => {
  const line = lines[index] ?? "";
  if (line.length > MAX_LINE) return false;
  const below = writtenBelow(lines, index);
  const formula = plain(line);
  if (CLOSINGS.has(formula)) return below[0] === undefined || isSignedBy(below[0], names);
  if (THANKS.has(formula)) return below[0] !== undefined && isSignedBy(below[0], names);
  if (isOwnName(line, names)) return true;
  return (
    (below.length <= MAX_BELOW || below.slice(0, MAX_BELOW).some(isContact)) && isSignedLine(line, names)
  );
};

const MAX_LINE = 120;
/** Lines that may follow a name which shares its line with the formula. */
const MAX_BELOW = 4;

/** The next lines with something in them, up to one more than may follow. */
const writtenBelow = (lines: readonly string[], index: number): readonly string[] => {
  const below: string[] = [];
  for (let at = index + 1; at < lines.length && below.length <= MAX_BELOW; at++) {
    const line = lines[at] ?? "";
    if (!isBlank(line)) below.push(line);
  }
  return below;
};

const plain = (line: string): string =>
  line
    .trim()
    .toLowerCase()
    .replace(/[’`´]/g, "'")
    .replace(/\./g, "")
    .replace(/[\s,!。！，、،:;~*_-]+$/u, "")
    .replace(/\s+/g, " ");

const isSignedBy = (line: string, names: ReadonlySet<string>): boolean =>
  isName(line) ||
  isOwnName(line, names) ||
  CLOSINGS.has(plain(line)) ||
  isContact(line) ||
  isSignedLine(line, names);

/** "Best, Tom", "/Tomas", "-Ann", "김민수 드림" */
const isSignedLine = (line: string, names: ReadonlySet<string>): boolean => {
  const text = line.trim();
  if (/^[\p{Script=Hangul}\s]{2,20}\s(?:드림|올림|배상)\.?$/u.test(text)) return true;
  const [, dashed] = /^[/–—-]{1,2}\s?(\p{L}.{0,40})$/u.exec(text) ?? [];
  if (dashed !== undefined) return isName(dashed) || isOwnName(dashed, names);
  const words = text.split(/\s+/);
  return words.slice(0, MAX_FORMULA_WORDS).some((_, count) => {
    const [formula, name] = [words.slice(0, count).join(" "), words.slice(count).join(" ")];
    return (
      (CLOSINGS.has(plain(formula)) || THANKS.has(plain(formula))) &&
      words.length - count <= 3 &&
      isOwnOrCased(name, names)
    );
  });
};

const MAX_FORMULA_WORDS = 7;

const isOwnOrCased = (name: string, names: ReadonlySet<string>): boolean =>
  isOwnName(name, names) || (/^\p{Lu}/u.test(name) && isName(name));

/** Where something is said again below the name. */
const startOfPostscript = (tail: readonly string[]): number | undefined => {
  const contact = tail.findIndex(isContact);
  const found = tail.findIndex(
    (line, index) =>
      index > 0 && (POSTSCRIPT.test(line) || ((contact < 0 || index < contact) && isSentence(line, index))),
  );
  return found < 0 ? undefined : found;
};

const POSTSCRIPT = /^\s*(?:p\.?\s?s\.?|n\.?b\.?|pd|з\.ы\.|追伸)\s?[:.\s-]/i;

const isSentence = (line: string, index: number): boolean => {
  const text = line.trim();
  if (index === 1 && isName(text)) return false;
  const words = text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
  const cjk = /[。！？]$/u.test(text) && !CLOSINGS.has(plain(text));
  return (words >= 3 && (/[.!?]$/.test(text) || /^\p{Ll}/u.test(text))) || words >= 8 || cjk;
};
