import { CLOSINGS, isClosingFormula, THANKS } from "./closing-formulas.ts";
import { isContact } from "./contact.ts";
import { startOfContact, startOfNameBlock } from "./contact-block.ts";
import { withoutDecidingField } from "./deciding-office.ts";
import { isDecidingSignature, MAX_SIGNATURE_LINES } from "./deciding-signature.ts";
import { isBlank } from "./line.ts";
import {
  isFullName,
  isName,
  isNameBehindOffice,
  isNameWithOffice,
  isOwnName,
  nameBesideOffice,
} from "./name-line.ts";
import { withoutRank } from "./name-titles.ts";
import { isCertificate, isDeciding, isOffice, isSeat } from "./office-line.ts";
import { plain } from "./plain-line.ts";
import { isPostscript, startOfPostscript } from "./postscript.ts";
import { isRule } from "./quoted-header.ts";
import { withoutCertificate } from "./slogan.ts";

/** The end of a text told apart: what its author said, and how it is signed. */
export type Signed = {
  readonly said: readonly string[];
  /** What is said again below the name. */
  readonly postscript: readonly string[];
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
  if (start === undefined) return { said: lines, postscript: [], closing: [], start: lines.length };
  // Some people put their name above the separator, too.
  if (isSeparator(lines[start] ?? "")) return signed(lines.slice(0, start), names);
  const tail = lines.slice(start);
  const postscript = startOfPostscript(tail);
  const signature = tail.slice(0, postscript);
  const firstContact = signature.findIndex(isContact);
  return {
    said: lines.slice(0, start),
    postscript: tail.slice(postscript),
    closing: signature
      .map((line, index) =>
        index > 0 && index <= MAX_SIGNATURE_LINES && isDecidingSignature(line)
          ? ""
          : withoutCertificate(withoutDecidingField(line)),
      )
      .filter((line, index) => firstContact < 0 || index < firstContact || saysMore(line))
      .filter((line) => !isCertificate(line) || !isInAddress(signature, line))
      .map(withoutRankOf),
    start,
  };
};

/** Below an address, where slogans and opening hours stand as well. */
const saysMore = (line: string): boolean => isDeciding(line) && !isContact(line);

/** Right below a line of an address and above another: nobody answers there. */
const isInAddress = (lines: readonly string[], line: string): boolean => {
  const index = lines.indexOf(line);
  return isSeat(lines[index - 1] ?? "") && isSeat(lines[index + 1] ?? "");
};

/** Ranks say nothing, but words of other languages look like them; and whose name is signed for is no doubt. */
const withoutRankOf = (line: string): string => {
  if (SIGNED_FOR.test(line)) return "";
  if (KUNYA.test(line)) return line.replace(KUNYA, "");
  return isFullName(line) || isNameWithOffice(line) ? withoutRank(line) : line;
};

const SIGNED_FOR =
  /^\s*(?:im auftrag|in vertretung|in vollmacht|per procura|i\. ?[av]\.?|ppa\.?|p\. ?p\.|z up\.|on behalf of|for and on behalf of|pour ordre|p\.o\.|por orden|namens|på vegne af|på vegne av)(?:\s\p{Lu}[\p{L} ]{1,30})?\s*[,:]?\s*$/iu;

/** "أم خالد": "mother of Khalid", whose first word is an "or" elsewhere. */
const KUNYA = /^\s*(?:أم|أبو|أبا|أبي|ابن|بنت)\s(?=\p{Script=Arabic}{2,10}\s*$)/u;

/** The separator of RFC 3676 §4.3, which often loses its space, and the dash that some phones write for it. */
const isSeparator = (line: string): boolean => /^(?:--|—|__)\s*$/.test(line);

const startOfSignature = (lines: readonly string[], names: ReadonlySet<string>): number | undefined => {
  const written = lines.flatMap((line, index) => (isBlank(line) ? [] : [index]));
  const first = written[0] ?? 0;
  const separator = lines.findIndex(isSeparator);
  if (separator >= first) return separator;
  const contact = startOfContact(lines, names);
  const block = startOfNameBlock(lines);
  const signs = written
    .slice(isSalutation(lines[first] ?? "") ? 2 : 1)
    .find((index) => index === contact || index === block || signsOff(lines, index, names));
  return signs;
};

/** "Hello Ann," is not yet anything said. */
const isSalutation = (line: string): boolean => /^.{0,60}[,，،:：]\s*$/u.test(line);

const signsOff = (lines: readonly string[], index: number, names: ReadonlySet<string>): boolean => {
  const line = lines[index] ?? "";
  if (line.length > MAX_LINE) return false;
  const below = writtenBelow(lines, index);
  const formula = plain(line);
  if (isClosingFormula(formula)) return below[0] === undefined || isSignedBy(below[0], names);
  if (THANKS.has(formula)) return below[0] !== undefined && isSignedBy(below[0], names);
  if (isOwnName(line, names) || isOwnName(nameBesideOffice(line) ?? "", names)) return true;
  if (isRule(line))
    return (isNamed(below[0] ?? "", names) && isBelowName(below[1])) || isBlockBelowRule(lines, index, names);
  return (
    (below.length <= MAX_BELOW || below.slice(0, MAX_BELOW).some(isContact)) && isSignedLine(line, names)
  );
};

/**
 * The last lines below a rule, and often above another: with the author's name or an address among them, and
 * nothing that decides.
 */
const isBlockBelowRule = (lines: readonly string[], index: number, names: ReadonlySet<string>): boolean => {
  const rest = lines.slice(index + 1).filter((line) => !isBlank(line));
  const block = isRule(rest.at(-1) ?? "") ? rest.slice(0, -1) : rest;
  const isSigning = (line: string): boolean => isContact(line) || isOwnName(withoutOffice(line), names);
  return (
    block.length <= MAX_BELOW_RULE &&
    block.some(isSigning) &&
    block.every((line) => !isDeciding(line) && (isSigning(line) || isOffice(line) || isName(line)))
  );
};

const MAX_BELOW_RULE = 8;

/** "人事部　山本　誠": the department before the name. */
const withoutOffice = (line: string): string => {
  const [first = "", ...others] = line.trim().split(/\s+/);
  return others.length > 0 && isOffice(first) ? others.join(" ") : line;
};

/** Below a rule: people part lists with one as well. */
const isNamed = (line: string, names: ReadonlySet<string>): boolean =>
  isFullName(line) || isNameWithOffice(line) || isOwnName(line, names);

const isBelowName = (line: string | undefined): boolean => line === undefined || isOffice(line);

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

const isSignedBy = (line: string, names: ReadonlySet<string>): boolean =>
  isName(line) ||
  isOwnName(line, names) ||
  isNameWithOffice(line) ||
  isClosingFormula(plain(line)) ||
  isPostscript(line) ||
  isOffice(line) ||
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
      ((words.length - count <= 3 && isOwnOrCased(name, names)) ||
        (formula.endsWith(",") && (isNameWithOffice(name) || isNameBehindOffice(name))))
    );
  });
};

const MAX_FORMULA_WORDS = 7;

const isOwnOrCased = (name: string, names: ReadonlySet<string>): boolean =>
  isOwnName(name, names) || (/^\p{Lu}/u.test(name) && isName(name));
