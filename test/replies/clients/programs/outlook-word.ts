/** Outlook for Windows, which writes its mail with Word: through Exchange, or by SMTP of its own. */

import { arranged } from "../arrange.ts";
import { builderOf, type Client } from "../client.ts";
import type { Draft } from "../draft.ts";
import { oldCharsets } from "../locale/locales.ts";
import { escapeHtml, escapeLine } from "../quote/escape.ts";
import { htmlAsText } from "../quote/html-as-text.ts";
import {
  exchangeHeader,
  hostOf,
  outlookPrefix,
  outlookRows,
  rowsAsHtml,
  rowsAsText,
  smtpHeader,
} from "./outlook-header.ts";
import { wordPage } from "./word-page.ts";

const write: Client["write"] = (draft) => ({ text: text(draft), html: html(draft) });

/** Exchange makes this part from the HTML: links glued to their words, nothing marked as quoted. */
const text = (draft: Draft): string =>
  arranged(draft, {
    intro: `${rowsAsText(outlookRows(draft))}\n\n`,
    quote: htmlAsText(draft.original.html, { link: "glued" }),
    below: draft.signature?.text,
  });

const html = (draft: Draft): string => {
  const { original, signature, quotes } = draft;
  const said = draft.typed
    .split("\n")
    .map((line) => wordLine(line === "" ? "" : escapeLine(line)))
    .join("\n");
  const signed = signature ? `\n${wordLine("")}\n<div>${signature.html}</div>` : "";
  const rows = rowsAsHtml(outlookRows(draft), (label) => `<b>${escapeHtml(label)}</b>`);
  const header = `<div>\n<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm">\n<p class="MsoNormal"><span lang="EN-US">${rows}<o:p></o:p></span></p>\n</div>\n</div>`;
  const words = `${said}${signed}\n${wordLine("")}`;
  const quote = quotes ? `${header}\n${wordLine("")}\n${requoted(original.html)}` : "";
  const bottom = draft.dress.posting === "bottom" || draft.dress.posting === "interleaved";
  return wordPage(bottom ? `${quote}\n${words}` : `${words}\n${quote}`, draft.rightToLeft);
};

const wordLine = (inner: string): string =>
  `<p class="MsoNormal"><span style="mso-fareast-language:EN-US">${inner === "" ? "<o:p>&nbsp;</o:p>" : `${inner}<o:p></o:p>`}</span></p>`;

/** Word keeps little of the original's markup: its texts become its own paragraphs, inside one table. */
const requoted = (html: string): string => {
  const lines = htmlAsText(html, { link: "bracket" })
    .split("\n")
    .filter((line) => line !== "");
  const paragraphs = lines.map((line) => {
    const [, words, url] = /^(.*) \[(https?:[^\]]+)\]$/.exec(line) ?? [];
    const inner =
      url === undefined
        ? escapeHtml(line)
        : `<a href="${escapeHtml(url)}"><b><span style="color:#17693F;text-decoration:none">${escapeHtml(words ?? "")}</span></b></a>`;
    return `<p class="MsoNormal" style="margin-bottom:6.0pt"><span style="font-size:12.0pt;font-family:&quot;Segoe UI&quot;,sans-serif;color:#1B2129">${inner}<o:p></o:p></span></p>`;
  });
  return `<div align="center">\n<table class="MsoNormalTable" border="0" cellspacing="0" cellpadding="0" width="560" style="width:420.0pt;background:white;border-collapse:collapse">\n<tbody>\n<tr>\n<td style="padding:18.0pt 18.0pt 0cm 18.0pt">\n${paragraphs.join("\n")}\n</td>\n</tr>\n</tbody>\n</table>\n</div>`;
};

const throughExchange: Client = {
  name: "outlook-windows-exchange",
  write,
  header: (draft, subject) => [...exchangeHeader(draft, subject), ["MIME-Version", "1.0"]],
  subjectPrefix: outlookPrefix,
  text: {
    charsets: ["us-ascii", "iso-8859-1", "utf-8"],
    transfer: (_, charset) => (charset === "utf-8" ? "base64" : "quoted-printable"),
  },
  boundary: (draft) => `_000_${hostOf(draft)}${draft.seed.upper(14)}${hostOf(draft)}eurp_`,
  alternative: (boundary) => `multipart/alternative;\r\n\tboundary="${boundary}"`,
};

const bySmtp: Client = {
  name: "outlook-windows-smtp",
  write,
  header: (draft, subject) =>
    smtpHeader(draft, subject, { letter: "Q", charsets: ["us-ascii", ...oldCharsets[draft.locale]] }),
  subjectPrefix: outlookPrefix,
  text: {
    charsets: [
      "us-ascii",
      "iso-8859-1",
      "iso-8859-2",
      "windows-1251",
      "windows-1254",
      "iso-2022-jp",
      "gb2312",
      "big5",
      "utf-8",
    ],
    transfer: (body, charset) =>
      charset === "us-ascii" || charset === "iso-2022-jp"
        ? "7bit"
        : body.length > 200_000
          ? "8bit"
          : "quoted-printable",
    contentType: (type, charset) => `${type};\r\n\tcharset="${charset}"`,
  },
  boundary: ({ seed }) => `----=_NextPart_000_${seed.upper(4)}_01DC${seed.upper(4)}.${seed.upper(8)}`,
  alternative: (boundary) => `multipart/alternative;\r\n\tboundary="${boundary}"`,
  preamble: "This is a multipart message in MIME format.\r\n\r\n",
};

export const outlookWindows = builderOf(throughExchange);
export const outlookWindowsSmtp = builderOf(bySmtp);
