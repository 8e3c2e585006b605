import { isBlank } from "./line.ts";
import { isName, isOwnName } from "./name-line.ts";

/** A telephone number, an address, a company: what no sentence has. */
export const isContact = (line: string): boolean => {
  // Dates and times look like telephone numbers.
  const text = line.slice(0, 300).replace(/\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}|\d{1,2}:\d{2}(?::\d{2})?/g, "");
  return (
    /(?:^|[\s:(/|])(?:\+|00?\d?)[\d\s()./-]{6,}\d/.test(text) ||
    /^\s*(?:t|m|f|e|w|p|tel|phone|mobile?|mob|fax|e-?mail|web|telefon|téléphone|handy|móvil|cell|direct|office|電話|电话|手机|전화|тел|моб)\s?[.:|]/iu.test(
      text,
    ) ||
    /(?:^|[\s<(|])(?:https?:\/\/|www\.)\S/i.test(text) ||
    /^\W{0,3}[^\s@]{1,64}@[^\s@]+\.[a-z]{2,}\W{0,3}$/i.test(text) ||
    /\S\s[|•·]\s\S/.test(text) ||
    /(?:^|[\s,])(?:GmbH|Ltd\.?|LLC|Inc\.?|S\.?A\.?R?\.?L?\.|B\.V\.|N\.V\.|Oy|A\/S|s\.r\.o\.|Sp\. z o\.o\.|S\.p\.A\.|S\.L\.|plc|ООО|ТОВ|株式会社|有限公司|주식회사)(?=[\s,|]|$)/u.test(
      text,
    ) ||
    /^\s*\[(?:image|cid|logo)[:\]]/i.test(text)
  );
};

/** Where a paragraph with two lines of contact begins, its name and titles included. */
export const startOfContact = (lines: readonly string[], names: ReadonlySet<string>): number | undefined => {
  for (let index = 0; index < lines.length; index++) {
    if (!isContact(lines[index] ?? "")) continue;
    const near = lines.slice(index, index + 5).filter((line) => !isBlank(line));
    if (near.filter(isContact).length < 2) continue;
    return withNameAbove(lines, index, names);
  }
  return undefined;
};

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
