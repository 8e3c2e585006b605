import { Parser } from "htmlparser2";

/** How a client writes HTML as text: Gmail `*bold*` and `label <url>`, the others `label<url>`. */
export type TextFlavour = "gmail" | "other";

/** The text of HTML as a mail client quotes it: lines for blocks, links written out, nothing hidden. */
export const textOfHtml = (html: string, flavour: TextFlavour): string => {
  const lines: string[] = [];
  let line = "";
  /** How deep within something that is not shown. */
  let hidden = 0;
  const links: { readonly url: string; label: string }[] = [];

  const add = (text: string): void => {
    line += /\s$/.test(line) || line === "" ? text.trimStart() : text;
    for (const link of links) link.label += text;
  };
  const endLine = (evenIfEmpty: boolean): void => {
    if (line !== "" || evenIfEmpty) lines.push(line.trimEnd());
    line = "";
  };

  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (hidden > 0 || isHidden(name, attributes)) {
        if (!VOID.has(name)) hidden += 1;
      } else if (name === "br") endLine(true);
      else if (BLOCKS.has(name)) endLine(false);
      else if (name === "td") add(" ");
      else if (name === "a") links.push({ url: attributes["href"] ?? "", label: "" });
      else if (BOLD.has(name) && flavour === "gmail") add("*");
    },
    ontext: (text) => {
      if (hidden === 0) add(text.replace(/[ \t\r\n]+/g, " "));
    },
    onclosetag: (name) => {
      if (VOID.has(name)) return;
      if (hidden > 0) {
        hidden -= 1;
        return;
      }
      const link = name === "a" ? links.pop() : undefined;
      if (link !== undefined) line += written(link, flavour);
      if (BOLD.has(name) && flavour === "gmail") line += "*";
      if (BLOCKS.has(name)) endLine(false);
      if (PARAGRAPHS.has(name)) endLine(true);
    },
  });
  parser.end(html);
  endLine(false);
  return lines
    .join("\n")
    .replaceAll("\u00a0", " ")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
};

const written = ({ url, label }: { url: string; label: string }, flavour: TextFlavour): string => {
  if (url === "" || label.trim() === "" || label.trim() === url) return "";
  return flavour === "gmail" ? ` <${url}>` : `<${url}>`;
};

const isHidden = (name: string, attributes: Readonly<Record<string, string>>): boolean =>
  NOT_SHOWN.has(name) || /display\s*:\s*none/i.test(attributes["style"] ?? "");

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => REFERENCES[character] ?? character);

const REFERENCES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const NOT_SHOWN = new Set(["head", "style", "script", "title", "template"]);
const BOLD = new Set(["b", "strong"]);
const PARAGRAPHS = new Set(["p", "h1", "h2", "h3", "h4", "ul", "ol", "blockquote"]);
const BLOCKS = new Set([
  ...PARAGRAPHS,
  "div",
  "table",
  "tr",
  "li",
  "hr",
  "section",
  "article",
  "dl",
  "dt",
  "dd",
]);
/** HTML §13.1.2: elements without an end tag. */
const VOID = new Set([
  "area",
  "base",
  "br",
  "col",
  "embed",
  "hr",
  "img",
  "input",
  "link",
  "meta",
  "source",
  "wbr",
]);
