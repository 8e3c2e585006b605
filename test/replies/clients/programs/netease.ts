import { arranged } from "../arrange.ts";
import { builderOf } from "../client.ts";
import type { Draft } from "../draft.ts";
import { postedHtml } from "../posted-html.ts";
import { escapeHtml } from "../quote/escape.ts";
import { htmlAsText } from "../quote/html-as-text.ts";
import { typedAs } from "../typed-html.ts";
import { encodedWords, mailbox } from "../wire/header.ts";

const intro = ({ asked: m, original, locale }: Draft): string => {
  const date = `${m.year}-${m.month}-${m.day} ${m.hour}:${m.minute}:${m.second}`;
  const who = `"${original.from.name}" <${original.from.address}>`;
  return locale.startsWith("zh") ? `在 ${date}，${who} 写道：` : `At ${date}, ${who} wrote:`;
};

/** 163, 126 and yeah.net on the web (Coremail). */
export const netease163 = builderOf({
  name: "netease-163",
  write: (draft) => ({
    text: arranged(draft, {
      intro: `${intro(draft)}\n`,
      quote: htmlAsText(draft.original.html, { link: "none" })
        .split("\n")
        .map((line) => `>${line}`)
        .join("\n"),
      below: draft.signature?.text,
      gap: "\n\n\n\n\n",
    }),
    html: `<div style="line-height:1.7;color:#000000;font-size:14px;font-family:Arial">${postedHtml(draft, {
      typed: typedAs(draft.typed, `<div style="margin:0;">`, "</div>"),
      below: draft.signature
        ? `<p style="margin:0;"><br></p><div style="position:relative;zoom:1">${draft.signature.html}<div style="clear:both"></div></div>`
        : `<p style="margin: 0;"><br></p>`,
      intro: `<div style="position:relative;zoom:1"></div><div id="divNeteaseMailCard"></div><p style="margin: 0;"><br></p><div>${escapeHtml(intro(draft))}</div>`,
      quote: (inner) =>
        `<blockquote id="isReplyContent" style="PADDING-LEFT: 1ex; MARGIN: 0px 0px 0px 0.8ex; BORDER-LEFT: #ccc 1px solid">${inner}</blockquote>`,
    })}</div>`,
  }),
  header: (draft, subject) => {
    const word = { letter: "B", charsets: ["us-ascii", "gbk", "utf-8"], upper: true } as const;
    return [
      ["Date", `${draft.now.header} (CST)`],
      ["From", mailbox(draft.from, word)],
      ["To", draft.original.replyTo],
      ["Subject", encodedWords(subject, word)],
      ["X-Priority", "3"],
      [
        "X-Mailer",
        "Coremail Webmail Server Version 2023.4-cmXT build 20251222(9504565a) Copyright (c) 2002-2026 www.mailtech.cn 163com",
      ],
      ["In-Reply-To", draft.original.messageId],
      ["References", draft.references],
      ["X-NTES-SC", `AL:${draft.seed.letters(60)}`],
      ["*", ""],
      ["MIME-Version", "1.0"],
      [
        "Message-ID",
        `<${draft.seed.hex(8)}.${draft.seed.hex(4)}.${draft.date.getTime().toString(16)}.Coremail.${draft.from.address.replace("@", "$")}@163.com>`,
      ],
    ];
  },
  subjectPrefix: ({ locale }) => (locale.startsWith("zh") ? "回复:" : "Re:"),
  text: {
    charsets: ["gbk", "utf-8"],
    transfer: "base64",
    contentType: (type, charset) => `${type}; charset=${charset.toUpperCase()}`,
  },
  boundary: ({ seed, date }) => `----=_Part_${seed.digits(6)}_${seed.digits(9)}.${date.getTime()}`,
  alternative: (boundary) => `multipart/alternative; \r\n\tboundary="${boundary}"`,
});
