import { arranged, markedQuote } from "../arrange.ts";
import { builderOf } from "../client.ts";
import type { Draft } from "../draft.ts";
import { roundcubeIntro } from "../locale/roundcube-intro.ts";
import { postedHtml } from "../posted-html.ts";
import { escapeHtml } from "../quote/escape.ts";
import { htmlAsText } from "../quote/html-as-text.ts";
import { flowed, wrapped } from "../quote/wrap.ts";
import { typedAs } from "../typed-html.ts";
import { encodedWords, mailbox } from "../wire/header.ts";

const intro = ({ locale, asked: m, original }: Draft): string =>
  roundcubeIntro(locale, `${m.year}-${m.month}-${m.day} ${m.hour}:${m.minute}`, original.from.name);

const text = (draft: Draft, source: string): string =>
  arranged(draft, {
    intro: `${intro(draft)}\n`,
    quote: markedQuote(wrapped(source, 72)),
    below: draft.signature && `-- \n${draft.signature.text.replace(/^-- \n/, "")}`,
  });

const html = (draft: Draft): string =>
  `<html><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8" /></head><body style='font-size: 10pt; font-family: Verdana,Geneva,sans-serif'>\n${postedHtml(
    draft,
    {
      typed: typedAs(draft.typed, "<p>", "</p>\n"),
      below: draft.signature
        ? `<div id="signature">-- <br />${draft.signature.html.replace(/^-- <br>/, "")}</div>\n`
        : "",
      intro: `<p id="reply-intro">${escapeHtml(intro(draft))}</p>\n`,
      quote: (inner) =>
        `<blockquote type="cite" style="padding: 0 0.4em; border-left: #1010ff 2px solid; margin: 0">\n<div id="replybody1">${inner}</div>\n</blockquote>\n`,
      copy: { prefix: "v1" },
    },
  )}</body></html>\n`;

const roundcube = (editor: "text" | "html") =>
  builderOf({
    name: `roundcube-${editor}`,
    write: (draft) =>
      editor === "text"
        ? { text: flowed(text(draft, draft.original.text.trim())) }
        : {
            text: text(draft, htmlAsText(draft.original.html, { link: "bracket", bold: "" })),
            html: html(draft),
          },
    header: (draft, subject) => [
      ["MIME-Version", "1.0"],
      ["Date", draft.now.header],
      ["From", mailbox(draft.from, { letter: "Q", upper: true })],
      ["To", draft.original.replyTo],
      ["Subject", encodedWords(subject, { letter: "Q", upper: true })],
      ["In-Reply-To", draft.original.messageId],
      ["References", draft.references],
      ["User-Agent", "Roundcube Webmail/1.6.9"],
      ["Message-ID", `<${draft.seed.hex(32)}@${draft.from.address.split("@")[1]}>`],
      ["X-Sender", draft.from.address],
    ],
    text: {
      charsets: ["us-ascii", "utf-8"],
      transfer: (body) =>
        body.some((byte) => byte > 127) ? (editor === "text" ? "8bit" : "quoted-printable") : "7bit",
      contentType: (type, charset) =>
        `${type}; charset=${charset.toUpperCase()}${type === "text/plain" && editor === "text" ? ";\r\n format=flowed" : ""}`,
      typeLast: true,
    },
    boundary: ({ seed }) => `=_${seed.hex(32)}`,
    alternative: (boundary) => `multipart/alternative;\r\n boundary="${boundary}"`,
  });

export const roundcubeText = roundcube("text");
export const roundcubeHtml = roundcube("html");
