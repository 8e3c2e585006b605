import { Parser } from "htmlparser2";
import { escapeHtml } from "./escape.ts";

export type QuoteOptions = {
  /** What the client puts before each id and class: `x_` in Outlook, `m_<digits>` in Gmail. */
  readonly prefix?: string;
  /** Replaces each visible text, as a translating browser does. */
  readonly text?: (visible: string) => string;
  readonly link?: (url: string) => string;
  readonly dropStyle?: boolean;
};

/** The inside of the original's body as a client copies it into a quote: no head, no scripts, no comments. */
export const quotedHtml = (html: string, options: QuoteOptions = {}): string => {
  let out = "";
  let skipping = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (SKIPPED.has(name)) skipping++;
        if (skipping > 0 || DROPPED.has(name)) return;
        const kept = Object.entries(attributes).map((pair) => attribute(pair, options));
        out += `<${name}${kept.join("")}>`;
      },
      ontext(text) {
        if (skipping > 0) return;
        out += escapeHtml(text.trim() === "" ? text : (options.text?.(text) ?? text));
      },
      onclosetag(name) {
        if (SKIPPED.has(name)) skipping--;
        else if (skipping === 0 && !DROPPED.has(name) && !VOID.has(name)) out += `</${name}>`;
      },
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  return out.trim();
};

const attribute = ([name, value]: [string, string], options: QuoteOptions): string => {
  if (name.startsWith("on") || (name === "style" && options.dropStyle)) return "";
  return ` ${name}="${escapeHtml(attributeValue(name, value, options))}"`;
};

const attributeValue = (name: string, value: string, { prefix, link }: QuoteOptions): string => {
  if (prefix && (name === "id" || name === "class"))
    return value
      .split(/\s+/)
      .map((one) => `${prefix}${one}`)
      .join(" ");
  return name === "href" && link ? link(value) : value;
};

const SKIPPED = new Set(["head", "style", "script", "title"]);
const DROPPED = new Set(["html", "body", "meta", "link", "base"]);
const VOID = new Set(["br", "hr", "img", "col", "area", "input", "wbr"]);
