import { Parser } from "htmlparser2";

export type TextFromHtml = {
  /** `Approve <https://…>`, `Approve<https://…>`, `Approve [https://…]`, or the words alone. */
  readonly link: "angle" | "glued" | "bracket" | "none";
  /** What stands around bold words: Gmail and Thunderbird write asterisks. */
  readonly bold?: string;
};

/** The text part which a client makes from HTML, the original's included. */
export const htmlAsText = (html: string, style: TextFromHtml): string => {
  let out = "";
  let hidden = 0;
  const open: { name: string; hides: boolean; start: number; href: string }[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const hides = HIDDEN.has(name) || /display:\s*none/i.test(attributes["style"] ?? "");
        if (hides) hidden++;
        if (BLOCKS.has(name) || name === "br") out += "\n";
        if (PARAGRAPHS.has(name)) out += "\n";
        open.push({ name, hides, start: out.length, href: attributes["href"] ?? "" });
        if (BOLD.has(name) && hidden === 0) out += style.bold ?? "";
      },
      ontext(text) {
        if (hidden === 0) out += text.replace(/[\s\u00a0]+/g, " ");
      },
      onclosetag(name) {
        const element = open.pop();
        if (!element) return;
        if (BOLD.has(name) && hidden === 0) out += style.bold ?? "";
        if (name === "a" && hidden === 0) out += linked(out.slice(element.start), element.href, style.link);
        if (element.hides) hidden--;
        if (BLOCKS.has(name)) out += "\n";
        if (PARAGRAPHS.has(name)) out += "\n";
      },
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  return tidied(out);
};

const linked = (words: string, href: string, style: TextFromHtml["link"]): string => {
  if (style === "none" || href === "" || words.includes(href)) return "";
  if (style === "bracket") return ` [${href}]`;
  return style === "angle" ? ` <${href}>` : `<${href}>`;
};

const tidied = (text: string): string =>
  text
    .split("\n")
    .map((line) => line.trim())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();

const HIDDEN = new Set(["head", "style", "script", "title"]);
const BOLD = new Set(["b", "strong"]);
const PARAGRAPHS = new Set(["p", "h1", "h2", "h3", "ul", "ol", "blockquote"]);
const BLOCKS = new Set(["div", "table", "tr", "td", "th", "li", "hr", "tbody", "section"]);
