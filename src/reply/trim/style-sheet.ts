import { type Declaration, declarationsOf } from "./declarations.ts";
import type { Attributes } from "./element-role.ts";
import { isHiding } from "./hiding-style.ts";

/** What the style sheets of a page say of how its elements are seen. */
export type StyleSheet = {
  /** Declarations by the element, class or id they are said of. */
  readonly rules: Map<string, string>;
  /** What elements of a name, class and id have been found to look like. */
  readonly styles: Map<string, Style>;
};

export const newSheet = (): StyleSheet => ({ rules: new Map(), styles: new Map() });

/** What of an element's style matters for whether it is seen. */
export type Style = { readonly declarations: readonly Declaration[]; readonly isHiding: boolean };

/** Adds what one sheet says to what others have said. */
export const addSheet = ({ rules, styles }: StyleSheet, text: string): void => {
  if (!MAY_MATTER.test(text)) return;
  styles.clear();
  for (const { selectors, style } of rulesIn(text.replace(REMARK, " "))) {
    const keys = keysOf(selectors);
    const declarations = keys.length === 0 ? [] : declarationsOf(style);
    if (declarations.length === 0) continue;
    const kept = declarations.map(([property, value]) => `${property}:${value};`).join("");
    for (const key of keys) {
      const known = rules.get(key) ?? "";
      if (rules.size < MAX_RULES && known.length < MAX_KEPT) rules.set(key, known + kept);
    }
  }
};

/** What sets nothing but fonts and margins, as long sheets do, hides nothing. */
const MAY_MATTER =
  /display|visibility|opacity|filter|zoom|hide|clip|trans|scale|overflow|height|width|decoration|indent|left|right|top|bottom|inset|color|background|-\d{2}|(?:font|font-size)\s*:\s*(?:\D|0|1(?!\d))/i;

/** The style of an element, its own after those that the sheets give it. */
export const styleOf = (sheet: StyleSheet, name: string, attributes: Attributes): Style => {
  const { id = "", class: classes = "", style = "" } = attributes;
  if (style === "" && sheet.rules.size === 0) return NO_STYLE;
  const key = sheet.rules.size === 0 ? style : `${name}\n${id}\n${classes}\n${style}`;
  const known = sheet.styles.get(key);
  if (known !== undefined) return known;
  const declarations = declarationsOf(`${sheetStyle(sheet, name, id, classes)};${style}`);
  const found = { declarations, isHiding: isHiding(declarations) };
  if (sheet.styles.size < MAX_STYLES && key.length < MAX_KEY) sheet.styles.set(key, found);
  return found;
};

const sheetStyle = ({ rules }: StyleSheet, name: string, id: string, classes: string): string => {
  if (rules.size === 0) return "";
  const words = classes.toLowerCase().split(/\s+/, MAX_CLASSES);
  const marks = [...words.map((word) => `.${word}`), `#${id.toLowerCase()}`];
  return ["*", name, ...marks.flatMap((mark) => [mark, name + mark])]
    .map((key) => rules.get(key) ?? "")
    .join("")
    .slice(0, MAX_SHEET_STYLE);
};

const NO_STYLE: Style = { declarations: [], isHiding: false };

const MAX_RULES = 500;
const MAX_KEPT = 500;
const MAX_CLASSES = 20;
/** Of one element: there may be thousands that have it. */
const MAX_SHEET_STYLE = 1000;
const MAX_STYLES = 500;
const MAX_KEY = 2000;

/** One that does not end goes on to the end. */
const REMARK = /\/\*.*?(?:\*\/|$)|<!--|-->/gs;

type Rule = { readonly selectors: string; readonly style: string };

/** The rules that hold for whoever opens the mail. */
function* rulesIn(text: string): Generator<Rule> {
  const open: string[] = [];
  let from = 0;
  for (const { 0: brace, index } of text.matchAll(/[{}]/g)) {
    const written = text.slice(from, index);
    from = index + 1;
    if (brace === "{") {
      if (open.length >= MAX_BLOCKS) return;
      // "@import" and its like stand before it, each with its own end.
      open.push((written.split(";").at(-1) ?? "").trim());
      continue;
    }
    const selectors = open.pop() ?? "@";
    if ([selectors, ...open].every((head, at) => (at === 0 ? !head.startsWith("@") : FOR_ALL.test(head))))
      yield { selectors, style: written };
  }
}

const MAX_BLOCKS = 10;

/** Not for paper, nor for some screens only. */
const FOR_ALL = /^@media\s+(?:only\s+)?(?:all|screen)$|^@layer/i;

/** What a list of selectors is kept under: elements, and what has a class or an id, wherever it lies. */
const keysOf = (selectors: string): readonly string[] =>
  selectors
    .toLowerCase()
    .split(",", MAX_SELECTORS)
    .flatMap((selector) => {
      const words = selector
        .trim()
        .slice(0, MAX_SELECTOR)
        .split(/[\s>+~]+/);
      const last = words.at(-1) ?? "";
      const isKey = MARKED.test(last) || (words.length === 1 && ELEMENT.test(last));
      return isKey ? [last] : [];
    });

const MAX_SELECTORS = 50;
const MAX_SELECTOR = 200;
const ELEMENT = /^(?:\*|[a-z\d]{1,20})$/;
const MARKED = /^[a-z\d]{0,20}[.#][\w-]{1,100}$/;
