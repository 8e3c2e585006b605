import { givenName } from "./chinese-name.ts";
import { isContact } from "./contact.ts";
import { isBlank } from "./line.ts";
import { isFullName, isName, isOwnName } from "./name-line.ts";
import { isCertificate, isOffice, isSeatName } from "./office-line.ts";

/** Where a paragraph with two lines of contact begins, its name and titles included. */
export const startOfContact = (lines: readonly string[], names: ReadonlySet<string>): number | undefined => {
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? "";
    if (!isContact(line) || isSentence(line)) continue;
    const near = lines.slice(index, index + 5).filter((line) => !isBlank(line));
    if (near.filter(isContact).length < 2) continue;
    return withNameAbove(lines, index, names);
  }
  return undefined;
};

/**
 * Where the last paragraph begins if it is a name with what stands below one: an office, a company. Of scripts
 * with capital letters it is a whole name above an office, whatever its words say elsewhere, as "Onay" does;
 * others are told by the words of the letter. Below a colon it is a list.
 */
export const startOfNameBlock = (lines: readonly string[]): number | undefined => {
  const last = lines.findLastIndex((line) => !isBlank(line));
  const above = lines.slice(0, Math.max(0, last)).findLastIndex(isBlank);
  const [name = "", ...rest] = lines.slice(above + 1, last + 1);
  if (above < 0 || rest.length === 0 || rest.length > MAX_BELOW_NAME) return undefined;
  if (/[:：]\s*$/.test(lines.slice(0, above).findLast((line) => !isBlank(line)) ?? "")) return undefined;
  return (givenName(name.trim()) !== "" && rest.every(isOffice)) || isNameAboveOffice(name, rest)
    ? above + 1
    : undefined;
};

const isNameAboveOffice = (name: string, rest: readonly string[]): boolean =>
  isFullName(name) &&
  !/[.!?]\s*$/.test(name) &&
  rest.some(isOffice) &&
  rest.every((line) => isOffice(line) || isSeatName(line) || isCertificate(line));

const MAX_BELOW_NAME = 6;

/** "In urgent cases please call Ann, 0117 496 0101." */
const isSentence = (line: string): boolean =>
  /[.!?。]\s*$/.test(line) && line.trim().split(/\s+/).length >= 6;

const withNameAbove = (lines: readonly string[], contact: number, names: ReadonlySet<string>): number => {
  let start = contact;
  for (let above = contact - 1, count = 0; above > 0 && count < 5; above--, count++) {
    const line = lines[above] ?? "";
    if (isBlank(line)) continue;
    if (isOwnName(line, names) || (isName(line) && /\S\s+\S/.test(line.trim()))) start = above;
    else if (line.length > 50 || /[.!?。]\s*$/.test(line)) break;
  }
  return start;
};
