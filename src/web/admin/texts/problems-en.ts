import { phraseBook } from "../phrase-book.ts";
import { brandingEn } from "./branding-en.ts";

/** What the gate says, in the words of the pages: it knows colours by their names in the file, and MJML by its code. */
export const problemsEn = (message: string): string =>
  message
    .split(/; (?=<|light|dark)/)
    .map((one) => inPageWords(one) ?? one)
    .join("; ");

const inPageWords = phraseBook([
  [
    "{}: {} on {} is hard to read: the contrast is {} : 1, at least {} : 1 is needed",
    (mode = "", text = "", behind = "", ...figures) =>
      `${TITLES[mode]}: “${COLOURS[text]}” on “${COLOURS[behind]}” is hard to read: the contrast is ${figures[0]} : 1, at least ${figures[1]} : 1 is needed`,
  ],
  ["<{}>: Element {} doesn't exist or is not registered", (tag = "") => `there is no element <${tag}>`],
  [
    "<{}>: {} cannot be used inside {}, only inside: {}",
    (_, child = "", parent = "", allowed = "") =>
      `<${child}> cannot stand in <${parent}>, only in: ${allowed}`,
  ],
  ["<{}>: Attribute {} is illegal", "<{}> has no attribute {}"],
  ["<{}>: Attributes {} are illegal", "<{}> does not have these attributes: {}"],
  [
    "<{}>: Attribute {} has invalid value: {} for type {}",
    (tag = "", name = "", value = "") => `${name}="${value}" is not possible in <${tag}>`,
  ],
]);

const TITLES: Readonly<Record<string, string>> = brandingEn.coloursTitle;
const COLOURS: Readonly<Record<string, string>> = brandingEn.colours;
