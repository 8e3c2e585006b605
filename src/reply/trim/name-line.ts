import { isDecidingField, withoutDecidingField } from "./deciding-office.ts";
import { withoutRank, withoutTitles } from "./name-titles.ts";
import { isOffice } from "./office-line.ts";

/** One to five words that all begin with a capital letter, where the script has any. */
export const isName = (line: string): boolean => {
  const text = withoutTitles(line);
  if (CASED_NAME.test(text)) return true;
  return /^[\p{Lo}\p{M}\s.·・"'׳״-]{1,24}$/u.test(text) && text.split(/\s+/).length <= 4;
};

const CASED_WORD =
  "(?:\\p{Lu}[\\p{L}\\p{M}.'’-]{0,30}|d[aeiou]s?|v[ao]n|von|zu|ten|ter|der|den|el|al|bin|ibn|y|e)";
const CASED_NAME = new RegExp(`^(?!(?:y|e|zu)\\s)${CASED_WORD}(?:\\s+${CASED_WORD}){0,4}\\s*[,.]?$`, "u");

/** First name and family name, or a name with a title: nobody writes that into a line to say something else. */
export const isFullName = (line: string): boolean => {
  const text = withoutTitles(line);
  return isName(text) && /^\p{Lu}[\p{L}\p{M}.'’-]+\s+\S/u.test(text);
};

/** "Dr. Ann Smith", "gez. Ann Smith" */
export const isTitledName = (line: string): boolean => withoutRank(line) !== line.trim() && isFullName(line);

/** "Ann Smith, Accounting", "Ann Smith | Head of Sales", "Ann Smith (Sales)" */
export const isNameWithOffice = (line: string): boolean => nameBesideOffice(line) !== undefined;

/** "головний бухгалтер Р. Дем'янчук" */
export const isNameBehindOffice = (line: string): boolean => {
  const [, office = "", name = ""] = BEHIND_OFFICE.exec(line.trim().slice(0, 100)) ?? [];
  return isOffice(office) && isFullName(name);
};

const BEHIND_OFFICE =
  /^(\p{L}[^,|!?]{3,60}?)\s((?:\p{Lu}\.\s?){1,2}\p{Lu}[\p{L}'’-]{1,30}|\p{Lu}[\p{L}'’-]{1,30}\s\p{Lu}[\p{L}'’-]{1,30})\s*$/u;

/** The name in such a line, without titles. */
export const nameBesideOffice = (line: string): string | undefined => {
  const [, name = "", office = "", bracketed = ""] = WITH_OFFICE.exec(line.trim()) ?? [];
  const place = office || bracketed;
  const isPlace = isOffice(withoutDecidingField(place)) || isDecidingField(place);
  return isPlace && isFullName(name) ? withoutTitles(name) : undefined;
};

const WITH_OFFICE = /^([^,|•·–—/(]{3,50}?)\s*(?:(?:,|\||•|·|\s[-–—/])\s*(.{2,60})|\((.{2,40})\))$/u;

/** A line of nothing but the author's own names and initials. */
export const isOwnName = (line: string, names: ReadonlySet<string>): boolean => {
  const words =
    withoutTitles(line)
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}'’-]+/gu) ?? [];
  return (
    words.length > 0 &&
    words.length <= 4 &&
    line.length <= 60 &&
    words.some((word) => word.length > 1 && names.has(word)) &&
    words.every((word) => names.has(word) || word.length === 1)
  );
};
