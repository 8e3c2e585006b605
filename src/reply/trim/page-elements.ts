import { type Attributes, emojiOf, roleOf } from "./element-role.ts";
import { isBlank } from "./line.ts";
import { isUnseen, lookIn, PLAIN_LOOK } from "./look.ts";
import type { Page } from "./page.ts";
import { endLine, finishLine, say, startOriginal } from "./page-writing.ts";
import { addSheet, styleOf } from "./style-sheet.ts";

/** Goes into an element, if it can hold anything. */
export const open = (page: Page, name: string, attributes: Attributes): void => {
  page.lone = false;
  page.opened++;
  page.attributes = 0;
  if (VOID.has(name)) {
    if (name === "br" && page.within.hidden === 0) endLine(page);
    if (name === "img") showPicture(page, attributes);
    if (name === "hr" && roleOf(name, attributes) === "rest-is-original") startOriginal(page);
    return;
  }
  const style = styleOf(page.sheet, name, attributes);
  const role = style.isHiding ? "hidden" : roleOf(name, attributes);
  if (role !== "text" || BLOCKS.has(name)) finishLine(page);
  if (role === "rest-is-original") startOriginal(page);
  const wrapper = role === "wrapper" ? ++page.wrappers : (page.elements.at(-1)?.wrapper ?? 0);
  const typed = name === "pre" || TYPED_STYLE.test(attributes["style"] ?? "");
  if (name === "style") page.sheetText = `@media ${attributes["media"] ?? "all"} {`;
  const outer = page.elements.at(-1)?.look ?? PLAIN_LOOK;
  const look = lookIn(outer, name, attributes, style.declarations);
  const unseen = isUnseen(look);
  page.elements.push({ name, role, look, unseen, typed, spaced: isSpaced(name, attributes), wrapper });
  page.within[role]++;
  if (typed) page.typed++;
};

const showPicture = (page: Page, attributes: Attributes): void => {
  const emoji = emojiOf(attributes);
  if (emoji !== "") say(page, emoji);
  const alt = (attributes["alt"] ?? "").trim();
  if (emoji === "" && alt !== "" && alt.length <= MAX_ALT && page.pictures.size < MAX_PICTURES)
    page.pictures.add(alt);
};

const MAX_ALT = 200;
const MAX_PICTURES = 50;

const TYPED_STYLE = /white-space\s*:\s*(?:pre|break-spaces)/i;

const isSpaced = (name: string, { class: classes = "", style = "" }: Attributes): boolean =>
  PARAGRAPHS.has(name) && !(name === "p" && (/Mso/.test(classes) || /margin[^;]*:\s*0/i.test(style)));

/** Leaves the element that was opened last. */
export const close = (page: Page, name: string): void => {
  const element = page.elements.at(-1);
  if (element === undefined || element.name !== name) return;
  if (element.role !== "text" || BLOCKS.has(name)) finishLine(page);
  // Yandex writes an empty line as `<div> </div>`.
  if (page.lone && name === "div" && page.within.hidden === 0) endLine(page);
  page.lone = false;
  page.elements.pop();
  if (name === "style") readSheet(page);
  page.within[element.role]--;
  if (element.typed) page.typed--;
  if (element.spaced && page.within.hidden === 0 && !isBlank(page.lines.at(-1)?.text ?? "")) {
    endLine(page);
    page.space = true;
  }
};

/** Until then it may come in pieces. */
const readSheet = (page: Page): void => {
  addSheet(page.sheet, `${page.sheetText}}`);
  page.sheetText = "";
};

const VOID = new Set("br hr img meta link input wbr col base area source".split(" "));
const PARAGRAPHS = new Set("p h1 h2 h3 h4 ul ol table".split(" "));
const BLOCKS = new Set([
  ...PARAGRAPHS,
  ..."div tr li section article header footer pre center blockquote body".split(" "),
]);
