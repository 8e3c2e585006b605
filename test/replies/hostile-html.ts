import type { HostileMail } from "./hostile.ts";
import { filled, hostileMail } from "./hostile-mail.ts";

/** HTML that makes careless parsers nest, remember or look back without end. */
export const hostileHtml: readonly HostileMail[] = (
  [
    ["nested elements", (size) => filled("<div>", size)],
    ["nested quotes", (size) => filled("<blockquote>", size)],
    ["nested tables", (size) => filled("<table><tr><td>", size)],
    ["nested formatting, crossed", (size) => filled("<b><i></b></i>", size)],
    ["paragraphs that do not end", (size) => filled("<p>", size)],
    ["ends without a beginning", (size) => filled("</div>", size)],
    ["line breaks", (size) => filled("<br>", size)],
    ["tags that do not end", (size) => filled("<a ", size)],
    ["beginnings of tags", (size) => filled("<", size)],
    ["comments that do not end", (size) => filled("<!-- ", size)],
    ["comments with dashes", (size) => `<!--${filled("-", size)}`],
    ["conditional comments", (size) => filled("<!--[if mso]>", size)],
    ["sections that do not end", (size) => filled("<![CDATA[", size)],
    ["instructions", (size) => filled("<?", size)],
    ["entities that do not end", (size) => filled("&amp", size)],
    ["one entity that does not end", (size) => `&${filled("a", size)}`],
    ["entities", (size) => filled("&#x1F600;", size)],
    ["no-break spaces as entities", (size) => filled("&nbsp;", size)],
    ["attributes", (size) => `<div ${manyNames(size)}>x</div>`],
    ["one long attribute", (size) => `<div class="${filled("a ", size)}">x</div>`],
    ["an attribute that does not end", (size) => `<div class="${filled("x>", size)}`],
    ["classes of a quote", (size) => filled('<div class="gmail_quote"></div>', size)],
    ["one long style", (size) => `<div style="${filled("display:none;", size)}">x</div>`],
    ["hidden elements", (size) => filled('<span style="display:none">x</span>', size)],
    ["a style sheet that does not end", (size) => `<style>${filled("p{color:red}", size)}`],
    ["style sheets that do not end", (size) => filled("<style>p{display:none", size)],
    [
      "a style sheet of remarks that do not end",
      (size) => `<style>.a{display:none}${filled("/*", size)}</style>x`,
    ],
    ["a style sheet of braces", (size) => `<style>.a{display:none}${filled("{", size)}</style>x`],
    [
      "many elements of many classes",
      (size) => `${manyClasses()}${filled(`<b class="${CLASSES.join(" ")}">`, size)}`,
    ],
    ["colours", (size) => `<p style="${filled("color:rgb(1,1,1);", size)}">x</p>`],
    ["a script that does not end", (size) => `<script>${filled("</scrip>", size)}`],
    ["list items", (size) => filled("<ul><li>", size)],
    ["blanks", (size) => filled(" ", size)],
  ] as readonly (readonly [string, (size: number) => string])[]
).map(([name, html]) => ({
  name: `HTML: ${name}`,
  mail: (size) => hostileMail(["Content-Type: text/html; charset=utf-8"], html(size)),
}));

const CLASSES = Array.from({ length: 20 }, (_, n) => `c${n}`);

const manyClasses = (): string =>
  `<style>${CLASSES.map((name) => `.${name}{opacity:1;${"color:rgba(1,1,1,.5);".repeat(50)}}`).join("")}</style>`;

const manyNames = (size: number): string =>
  Array.from({ length: Math.ceil(size / 10) }, (_, n) => `a${n}="x"`).join(" ");
