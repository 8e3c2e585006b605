import { arranged } from "../arrange.ts";
import { builderOf } from "../client.ts";
import type { Draft } from "../draft.ts";
import { yahooIntro } from "../locale/yahoo-intro.ts";
import { postedHtml } from "../posted-html.ts";
import { escapeHtml } from "../quote/escape.ts";
import { htmlAsText } from "../quote/html-as-text.ts";
import { wrapped } from "../quote/wrap.ts";
import { typedAs } from "../typed-html.ts";
import { encodedWords, mailbox } from "../wire/header.ts";

const intro = ({ original, locale, asked }: Draft): string =>
  yahooIntro(locale, asked, `${original.from.name} <${original.from.address}>`);

/** Yahoo Mail on the web (AOL Mail writes the same); the text part indents the quote by four blanks. */
const text = (draft: Draft): string => {
  const quote = wrapped(htmlAsText(draft.original.html, { link: "none" }), 76);
  return arranged(draft, {
    intro: `    ${intro(draft)} ${" "}\n \n `,
    quote: quote.split("\n").join("\n "),
    below: draft.signature?.text,
  });
};

const html = (draft: Draft): string => {
  const id = `ydp${draft.seed.hex(8)}`;
  const open = `<div dir="${draft.rightToLeft ? "rtl" : "ltr"}" data-setdir="false">`;
  return `<html><head></head><body>${postedHtml(draft, {
    typed: `<div class="${id}yahoo-style-wrap" style="font-family:Helvetica Neue, Helvetica, Arial, sans-serif;font-size:16px;"><div></div>\n        ${typedAs(draft.typed, open, "</div>")}<div><br></div>`,
    below: `${draft.signature ? `<div class="${id}signature">${draft.signature.html}</div>` : ""}\n        </div>`,
    intro: "",
    quote: (inner) =>
      `<div id="${id}yahoo_quoted_${draft.seed.digits(10)}" class="${id}yahoo_quoted">\n            <div style="font-family:'Helvetica Neue', Helvetica, Arial, sans-serif;font-size:13px;color:#26282a;">\n                \n                <div>\n                        ${escapeHtml(intro(draft))}\n                    </div>\n                    <div><br></div>\n                    <div><br></div>\n                <div><div id="${id}yiv${draft.seed.digits(10)}"><div>${inner}</div></div></div>\n            </div>\n        </div>`,
    copy: { prefix: `${id}yiv${draft.seed.digits(10)}` },
  })}</body></html>`;
};

export const yahooWeb = builderOf({
  name: "yahoo-web",
  write: (draft) => ({ text: text(draft), html: html(draft) }),
  header: (draft, subject) => [
    ["Date", new Date(draft.date).toUTCString().replace("GMT", "+0000 (UTC)")],
    ["From", mailbox(draft.from, { letter: "Q", upper: true })],
    ["To", draft.original.replyTo],
    [
      "Message-ID",
      `<${draft.seed.digits(9)}.${draft.seed.digits(7)}.${draft.date.getTime()}@mail.yahoo.com>`,
    ],
    ["In-Reply-To", draft.original.messageId],
    ["References", draft.references],
    ["Subject", encodedWords(subject, { letter: "Q", upper: true })],
    ["MIME-Version", "1.0"],
    ["*", ""],
    ["X-Mailer", "WebService/1.1.24562 YMailNovation"],
  ],
  text: {
    charsets: ["utf-8"],
    transfer: (body) => (body.some((byte) => byte > 127) ? "quoted-printable" : "7bit"),
    contentType: (type) => `${type}; charset=UTF-8`,
  },
  boundary: ({ seed, date }) => `----=_Part_${seed.digits(6)}_${seed.digits(9)}.${date.getTime()}`,
  alternative: (boundary) => `multipart/alternative; \r\n\tboundary="${boundary}"`,
});
