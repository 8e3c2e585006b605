import type { AnsweredMail } from "./answered-mail.ts";
import { escapeHtml, type TextFlavour, textOfHtml } from "./html-text.ts";
import {
  appleIntroduction,
  gmailIntroduction,
  ORIGINAL_MESSAGE,
  outlookRows,
  plainIntroduction,
  type ReplyLocale,
} from "./quote-introduction.ts";

export type { ReplyLocale } from "./quote-introduction.ts";

/** Clients by how they quote; `outlook-plain` is Outlook on the desktop set to plain text. */
export type ReplyStyle = "gmail" | "outlook" | "outlook-plain" | "apple" | "plain";

type Typed = { readonly original: AnsweredMail; readonly body: string; readonly locale: ReplyLocale };

type ReplyBodies = {
  readonly text: string;
  /** Null for a client that writes text only. */
  readonly html: string | null;
  readonly headers: Readonly<Record<string, string>>;
  /** Null where a client uses the domain of the person. */
  readonly messageIdDomain: string | null;
};

/** What a client makes of what was typed and the mail that is answered. */
export const replyBodies = (style: ReplyStyle, typed: Typed): ReplyBodies => {
  const body = typed.body.replaceAll("\r\n", "\n").trimEnd();
  return STYLES[style]({ ...typed, body });
};

const gmail = ({ original, body, locale }: Typed): ReplyBodies => {
  const introduction = gmailIntroduction(original, locale);
  const quoted = wrapped(textOf(original, "gmail"), GMAIL_COLUMNS);
  const { name, address } = original.from;
  const [before, after] = introduction.split(`${name} <${address}>`);
  const link = `<a href="mailto:${escapeHtml(address)}">${escapeHtml(address)}</a>`;
  return {
    text: `${wrapped(body, GMAIL_COLUMNS)}\n\n${wrapped(introduction, GMAIL_COLUMNS, INTRODUCTION_PIECES)}\n\n${quote(quoted, ">")}\n`,
    html:
      `<div dir="ltr">${linesAsDivs(body)}</div><br><div class="gmail_quote gmail_quote_container">` +
      `<div dir="ltr" class="gmail_attr">${escapeHtml(before ?? "")}${escapeHtml(name)} &lt;${link}&gt;${after ?? ""}<br></div>` +
      `<blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">` +
      `${renamed(original.html, "m_2718281828459045235")}\n</blockquote></div>\n`,
    headers: {},
    messageIdDomain: "mail.gmail.com",
  };
};

const outlook = ({ original, body, locale }: Typed): ReplyBodies => {
  const rows = outlookRows(original, locale);
  const asHtml = rows.map(([label, value]) => `<b>${label}</b> ${escapeHtml(value)}`).join("<br>\n");
  return {
    text: `${body}\n\n${"_".repeat(32)}\n${rowsAsText(rows)}\n\n` + `${textOf(original, "other")}\n`,
    html: `<html>
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<style type="text/css" style="display:none;"> P {margin-top:0;margin-bottom:0;} </style>
</head>
<body dir="ltr">
${linesAs(body, (line) => `<div class="elementToProof" style="font-family: Aptos, Calibri, Helvetica, sans-serif; font-size: 12pt; color: rgb(0, 0, 0);">\n${line}</div>`)}
<div id="appendonsend"></div>
<hr style="display:inline-block;width:98%" tabindex="-1">
<div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif" style="font-size:11pt" color="#000000">${asHtml}</font>
<div>&nbsp;</div>
</div>
<div>${renamed(original.html, "x_")}</div>
</body>
</html>
`,
    headers: { "Thread-Topic": original.subject, "X-MS-Has-Attach": "" },
    messageIdDomain: "AM0PR01MB0001.eurprd01.prod.exchangelabs.com",
  };
};

const outlookPlain = ({ original, body, locale }: Typed): ReplyBodies => ({
  text:
    `${body}\n\n${ORIGINAL_MESSAGE[locale]}\n${rowsAsText(outlookRows(original, locale))}\n\n` +
    `${textOf(original, "other")}\n`,
  html: null,
  headers: { "X-Mailer": "Microsoft Outlook 16.0", "Thread-Topic": original.subject },
  messageIdDomain: null,
});

const apple = ({ original, body, locale }: Typed): ReplyBodies => {
  const introduction = appleIntroduction(original, locale);
  return {
    text: `${body}\n\n${quote(`${introduction}\n\n${textOf(original, "other")}`, "> ")}\n`,
    html:
      `<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"></head>` +
      `<body style="overflow-wrap: break-word; -webkit-nbsp-mode: space; line-break: after-white-space;">` +
      `${linesAsDivs(body)}<br id="lineBreakAtBeginningOfMessage"><div><br><blockquote type="cite">` +
      `<div>${escapeHtml(introduction)}</div><br class="Apple-interchange-newline">` +
      `<div>${original.html}</div></blockquote></div><br></body></html>`,
    headers: { "X-Mailer": "Apple Mail (2.3826.700.81)" },
    messageIdDomain: null,
  };
};

const plain = ({ original, body, locale }: Typed): ReplyBodies => ({
  text: `${body}\n\n${plainIntroduction(original, locale)}\n${quote(wrapped(original.text.trim(), PLAIN_COLUMNS), ">")}\n`,
  html: null,
  headers: { "User-Agent": "Mozilla Thunderbird" },
  messageIdDomain: null,
});

/** What is quoted more than once is read once. */
const textOf = (original: AnsweredMail, flavour: TextFlavour): string => {
  const known = TEXTS.get(original) ?? {};
  TEXTS.set(original, known);
  known[flavour] ??= textOfHtml(original.html, flavour);
  return known[flavour];
};

const TEXTS = new WeakMap<AnsweredMail, Partial<Record<TextFlavour, string>>>();

const STYLES: Record<ReplyStyle, (typed: Typed) => ReplyBodies> = {
  gmail,
  outlook,
  "outlook-plain": outlookPlain,
  apple,
  plain,
};

const GMAIL_COLUMNS = 78;
const PLAIN_COLUMNS = 72;

const rowsAsText = (rows: readonly (readonly [string, string])[]): string =>
  rows.map(([label, value]) => `${label} ${value}`).join("\n");

/** Prefixes each line; an empty line gets `empty` alone. */
const quote = (text: string, empty: string): string =>
  text
    .split("\n")
    .map((line) => (line === "" ? empty : `> ${line}`))
    .join("\n");

const wrapped = (text: string, columns: number, pieces = WORDS): string =>
  text
    .split("\n")
    .map((line) => wrappedLine(line, columns, pieces))
    .join("\n");

const wrappedLine = (line: string, columns: number, pieces: RegExp): string => {
  const lines: string[] = [];
  let current = "";
  for (const [piece] of line.matchAll(pieces)) {
    if (current !== "" && current.length + piece.length > columns) {
      lines.push(current);
      current = piece.trimStart();
    } else current += piece;
  }
  return [...lines, current].join("\n");
};

const WORDS = / *[^ ]+/g;
/** Gmail breaks the line that introduces a quote behind the `<` of the address, too. */
const INTRODUCTION_PIECES = / *(?:[^ <]*<|[^ <]+)/g;

const linesAs = (body: string, element: (line: string) => string): string =>
  body
    .split("\n")
    .map((line) => element(line === "" ? "<br>" : escapeHtml(line)))
    .join("\n");

/** The first line bare, each other one in a `div`, as editors in browsers have it. */
const linesAsDivs = (body: string): string => {
  const [first = "", ...others] = body.split("\n");
  return `${escapeHtml(first)}${others.length > 0 ? linesAs(others.join("\n"), (line) => `<div>${line}</div>`) : ""}`;
};

/** Clients put something before the ids and classes of what they quote, so that it cannot style the rest. */
const renamed = (html: string, prefix: string): string =>
  html.replace(
    /(\s(?:id|class)=")([^"]*)(")/g,
    (_match, start: string, names: string, end: string) =>
      start + names.replace(/[^\s]+/g, `${prefix}$&`) + end,
  );
