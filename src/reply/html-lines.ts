import { Parser } from "htmlparser2";

export type HtmlText = {
  readonly text: string;
  /** Whether the reading stopped at a cap, so that something its author wrote may be missing. */
  readonly cut: boolean;
};

/**
 * The text of an HTML mail in lines, as somebody sees it: what is hidden is left out, what a mail program
 * marked as a quote becomes a line of quote, a signature it marked is left out.
 *
 * Linear in its input and capped; reading stops where nothing but a quote can follow. Quotes are recognised
 * by the containers the programs are known to use.
 */
export const htmlLines = (html: string): HtmlText => {
  const pieces: string[] = [];
  let length = 0;
  let atLineStart = true;
  const add = (piece: string): void => {
    if (piece === "" || length > MAX_TEXT) return;
    pieces.push(piece);
    length += piece.length;
    atLineStart = piece.endsWith("\n");
  };
  let depth = 0;
  /** The depth at which text is seen again; everything inside is left out. */
  let hiddenFrom: number | undefined;
  let rest: "seen" | "quote" = "seen";
  const isSeen = (): boolean => hiddenFrom === undefined && rest === "seen";
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (VOID.has(name)) {
        if (name === "br" && isSeen()) add("\n");
        return;
      }
      depth++;
      if (!isSeen()) return;
      const role = roleOf(name, attributes);
      if (role === "rest-is-quote") {
        add("\n> \n");
        rest = "quote";
      } else if (role !== "text") {
        add(ROLE_LINES[role]);
        hiddenFrom = depth;
      } else if (BLOCKS.has(name) && !atLineStart) add("\n");
    },
    onclosetag: (name) => {
      if (VOID.has(name)) return;
      if (hiddenFrom === depth) hiddenFrom = undefined;
      else if (isSeen() && PARAGRAPHS.has(name)) add("\n\n");
      else if (isSeen() && BLOCKS.has(name) && !atLineStart) add("\n");
      depth--;
    },
    ontext: (data) => {
      if (isSeen()) add(data.replace(/[ \t\r\n\f]+/g, " "));
    },
  });
  let read = 0;
  const isFull = (): boolean => length > MAX_TEXT || depth > MAX_DEPTH || read >= MAX_HTML;
  for (; read < html.length && rest === "seen" && !isFull(); read += SLICE) {
    parser.write(html.slice(read, read + SLICE));
  }
  // Says what is still open; closing thousands of elements would tell nothing more.
  if (!isFull()) parser.end();
  const text = pieces
    .join("")
    .replace(/\u00A0/g, " ")
    .split("\n");
  return {
    text: text.map((line) => (line === "-- " ? line : line.trim())).join("\n"),
    cut: rest === "seen" && read < html.length,
  };
};

const SLICE = 16 * 1024;
const MAX_HTML = 1024 * 1024;
const MAX_TEXT = 128 * 1024;
/** No program nests as deep; the parser takes long for each level. */
const MAX_DEPTH = 1000;

type Role = "text" | "hidden" | "quote" | "rest-is-quote";

const ROLE_LINES = { hidden: "", quote: "\n> \n" } as const;

type Attributes = Readonly<Record<string, string>>;

const roleOf = (name: string, { id = "", class: classes = "", style = "", hidden }: Attributes): Role => {
  if (UNSEEN.has(name) || hidden !== undefined || HIDDEN_STYLE.test(style)) return "hidden";
  if (REST_IDS.test(id) || (name === "div" && WORD_BORDER.test(style))) return "rest-is-quote";
  if (name === "blockquote" || QUOTE_CLASSES.test(classes) || QUOTE_IDS.test(id)) return "quote";
  return SIGNATURE_CLASSES.test(classes) || SIGNATURE_IDS.test(id) ? "hidden" : "text";
};

const VOID = new Set(["br", "hr", "img", "meta", "link", "input", "wbr", "col", "base", "area", "source"]);
const UNSEEN = new Set([
  "head",
  "style",
  "script",
  "title",
  "template",
  "noscript",
  "object",
  "svg",
  "select",
]);
const PARAGRAPHS = new Set(["p", "h1", "h2", "h3", "h4", "ul", "ol", "table"]);
const BLOCKS = new Set([
  ...PARAGRAPHS,
  "div",
  "tr",
  "li",
  "section",
  "article",
  "header",
  "footer",
  "pre",
  "center",
]);

const HIDDEN_STYLE =
  /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d]*[1-9])|mso-hide\s*:\s*all/i;
/** Outlook on the web and mobile, Hotmail: this element and all that follows. */
const REST_IDS = /(?:^|_)(?:divRplyFwdMsg|appendonsend|mail-editor-reference-message-container|replySplit)$/i;
/** Outlook for Windows: the line above "From: … Sent: …". */
const WORD_BORDER = /border-top\s*:\s*solid\s+#(?:E1E1E1|B5C4DF)\s+1\.0pt/i;
const QUOTE_CLASSES =
  /(?:^|\s)(?:gmail_quote|gmail_quote_container|gmail_extra|gmail_attr|moz-cite-prefix|moz-forward-container|protonmail_quote|tutanota_quote|zmail_extra|skiff_quote|AppleOriginalContents|ms-outlook-mobile-reference-message)(?:\s|$)|yahoo_quoted/;
const QUOTE_IDS =
  /yahoo_quoted|OLK_SRC_BODY_SECTION|isForwardContent|isReplyContent|reply139content|origbody/;
const SIGNATURE_CLASSES = /(?:^|\s)(?:gmail_signature|moz-signature|protonmail_signature_block)(?:\s|$)/;
const SIGNATURE_IDS = /^(?:x_)?(?:Signature|AppleMailSignature|ms-outlook-mobile-signature)$/;
