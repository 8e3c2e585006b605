/** The two big Russian webmails: Yandex writes HTML alone, Mail.ru text and HTML. */
import { arranged } from "../arrange.ts";
import { builderOf } from "../client.ts";
import type { Draft } from "../draft.ts";
import { postedHtml } from "../posted-html.ts";
import { escapeHtml } from "../quote/escape.ts";
import { htmlAsText } from "../quote/html-as-text.ts";
import { typedAs } from "../typed-html.ts";
import { encodedWords, mailbox } from "../wire/header.ts";
import type { Field } from "../wire/mime.ts";

const yandexIntro = ({ asked: m, original }: Draft): string =>
  `${m.day}.${m.month}.${m.year}, ${m.hour}:${m.minute}, "${original.from.name}" <${original.from.address}>:`;

const mailruIntro = ({ asked: m, original, locale }: Draft): string =>
  locale === "ru"
    ? `${m.weekdayLong.charAt(0).toUpperCase()}${m.weekdayLong.slice(1)}, ${m.d} ${m.monthLong} ${m.year}, ${m.hour}:${m.minute} ${m.offset.replace("00", ":00")} от ${original.from.name} <${original.from.address}>:`
    : `${m.weekdayLong}, ${m.d} ${m.monthLong} ${m.year}, ${m.hour}:${m.minute} ${m.offset.replace("00", ":00")} from ${original.from.name} <${original.from.address}>:`;

const common = (draft: Draft, subject: string): Field[] => [
  ["From", mailbox(draft.from, { letter: "B", upper: true })],
  ["To", draft.original.replyTo],
  ["In-Reply-To", draft.original.messageId],
  ["References", draft.references],
  ["Subject", encodedWords(subject, { letter: "B", upper: true })],
  ["MIME-Version", "1.0"],
];

export const yandexWeb = builderOf({
  name: "yandex-web",
  write: (draft) => ({
    html: postedHtml(draft, {
      typed: typedAs(draft.typed, "<div>", "</div>", " "),
      below: draft.signature ? `<div> </div><div>-- <br />${draft.signature.html}</div>` : "",
      intro: `<div> </div><div>${escapeHtml(yandexIntro(draft))}</div>`,
      quote: (inner) => `<blockquote><div>${inner}</div></blockquote>`,
      copy: { prefix: draft.seed.hex(32) },
    }),
  }),
  header: (draft, subject) => [
    ...common(draft, subject),
    ["X-Mailer", "Yamail [ http://yandex.ru ] 5.0"],
    ["Date", draft.now.header],
    ["Message-Id", `<${draft.seed.digits(15)}@mail.yandex.ru>`],
  ],
  text: { transfer: "base64", contentType: (type) => `${type}; charset=utf-8`, typeLast: true },
  boundary: ({ seed }) => `--==_${seed.hex(24)}`,
});

export const mailru = builderOf({
  name: "mailru-web",
  write: (draft) => ({
    text: arranged(draft, {
      intro: `${mailruIntro(draft)}\n \n`,
      quote: htmlAsText(draft.original.html, { link: "none" })
        .split("\n")
        .map((line) => `>${line}`)
        .join("\n"),
      below: draft.signature && `--\n${draft.signature.text}`,
      gap: "  \n",
    }),
    html: `\n<HTML><BODY>${postedHtml(draft, {
      typed: typedAs(draft.typed, "<div>", "</div>", "&nbsp;"),
      below: draft.signature
        ? `<div>&nbsp;</div><div data-signature-widget="container"><div data-signature-widget="content"><div>--<br>${draft.signature.html}</div></div></div>`
        : "",
      intro: "",
      quote: (inner) =>
        `<div>&nbsp;</div><blockquote style="border-left:1px solid #0857A6; margin:10px; padding:0 0 0 10px;">${escapeHtml(mailruIntro(draft))}<br>&nbsp;<div id=""><div class="js-helper js-readmsg-msg"><div>${inner}</div></div></div></blockquote>`,
      copy: { prefix: "mailru_css_attribute_postfix_" },
    })}</BODY></HTML>\n`,
  }),
  header: (draft, subject) => [
    ...common(draft, subject),
    ["X-Mailer", "Mail.Ru Mailer 1.0"],
    ["Date", draft.now.header],
    ["Message-ID", `<${draft.seed.digits(10)}.${draft.seed.digits(9)}@f${draft.seed.digits(3)}.i.mail.ru>`],
    ["X-Priority", "3 (Normal)"],
    ["*", ""],
  ],
  text: { transfer: "base64", contentType: (type) => `${type}; charset=utf-8` },
  boundary: ({ seed }) => `--ALT--${seed.letters(20)}${seed.digits(10)}`,
  alternative: (boundary) => `multipart/alternative;\r\n\tboundary="${boundary}"`,
});
