/** Mail on macOS and iOS. */
import { arranged, markedQuote } from "../arrange.ts";
import { builderOf, type Client } from "../client.ts";
import { advertises, type Draft } from "../draft.ts";
import { appleIntro } from "../locale/apple-intro.ts";
import { oldCharsets } from "../locale/locales.ts";
import { iphoneSignature } from "../locale/mobile-signature.ts";
import { linkedAddress, postedHtml } from "../posted-html.ts";
import { escapeHtml, escapeLine } from "../quote/escape.ts";
import { htmlAsText } from "../quote/html-as-text.ts";
import { encodedWords, mailbox } from "../wire/header.ts";
import type { Field } from "../wire/mime.ts";

type Face = "macos" | "ios";

const apple = (face: Face): Client => ({
  name: `apple-${face}`,
  write: (draft) => ({ text: text(draft, face), html: html(draft, face) }),
  header: (draft, subject) => (face === "macos" ? macHeader(draft, subject) : phoneHeader(draft, subject)),
  text: {
    charsets: ["us-ascii", "utf-8"],
    transfer: (_, charset) => (charset === "us-ascii" ? "7bit" : "quoted-printable"),
    contentType: (type, charset) =>
      face === "macos" ? `${type};\r\n\tcharset=${charset}` : `${type}; charset=${charset}`,
    typeLast: face === "macos",
  },
  boundary: ({ seed }) =>
    face === "macos" ? `Apple-Mail=_${seed.uuid().toUpperCase()}` : `Apple-Mail-${seed.uuid().toUpperCase()}`,
  alternative: (boundary) =>
    face === "macos"
      ? `multipart/alternative;\r\n\tboundary="${boundary}"`
      : `multipart/alternative;\r\n\tboundary=${boundary}`,
});

const words = (draft: Draft) =>
  ({ letter: "Q", charsets: oldCharsets[draft.locale].slice(0, 1).concat("utf-8") }) as const;

const macHeader = (draft: Draft, subject: string): Field[] => [
  ["From", mailbox(draft.from, words(draft))],
  ["*", ""],
  ["Mime-Version", "1.0 (Mac OS X Mail 16.0 \\(3826.600.51.1.1\\))"],
  ["Subject", encodedWords(subject, words(draft))],
  ["Date", draft.now.header],
  ["References", draft.references.replaceAll(" ", "\r\n ")],
  ["To", draft.original.replyTo],
  ["In-Reply-To", draft.original.messageId],
  ["Message-Id", `<${draft.seed.uuid().toUpperCase()}@${draft.from.address.split("@")[1]}>`],
  ["X-Mailer", "Apple Mail (2.3826.600.51.1.1)"],
];

const phoneHeader = (draft: Draft, subject: string): Field[] => [
  ["*", ""],
  ["From", mailbox(draft.from, words(draft))],
  ["Mime-Version", "1.0 (1.0)"],
  ["Date", draft.now.header],
  ["Subject", encodedWords(subject, words(draft))],
  ["Message-Id", `<${draft.seed.uuid().toUpperCase()}@${draft.from.address.split("@")[1]}>`],
  ["References", draft.references],
  ["In-Reply-To", draft.original.messageId],
  ["To", draft.original.replyTo],
  ["X-Mailer", "iPhone Mail (22F76)"],
];

const advert = (draft: Draft, face: Face): string | undefined =>
  advertises(draft, face === "ios") ? iphoneSignature[draft.locale] : undefined;

const text = (draft: Draft, face: Face): string => {
  const { name, address } = draft.original.from;
  const below = [draft.signature?.text, advert(draft, face)].filter(Boolean).join("\n\n");
  return arranged(draft, {
    intro: `${appleIntro[draft.locale](draft.asked, `${name} <${address}>`)}\n${face === "ios" ? "> \n" : "\n"}`,
    quote: markedQuote(htmlAsText(draft.original.html, { link: "angle" })).replace(/^>$/gm, "> "),
    below: below === "" ? undefined : below,
  });
};

const html = (draft: Draft, face: Face): string => {
  const { name, address } = draft.original.from;
  const [first = "", ...rest] = draft.typed.split("\n");
  const lines = rest.map((line) => `<div>${line === "" ? "<br>" : escapeLine(line)}</div>`).join("");
  const signed = draft.signature
    ? `<div><br></div><div id="AppleMailSignature">${draft.signature.html}</div>`
    : "";
  const line = advert(draft, face);
  const opening = escapeHtml(appleIntro[draft.locale](draft.asked, `${name} \u0001`)).replace(
    "\u0001",
    linkedAddress(address),
  );
  const phone = face === "ios";
  const body = postedHtml(draft, {
    typed: `${escapeLine(first)}${lines}`,
    below: `${signed}${line ? `<br id="lineBreakAtBeginningOfSignature"><div dir="ltr">${escapeHtml(line)}</div>` : ""}`,
    intro: phone ? `<div dir="ltr"><br><blockquote type="cite">${opening}<br><br></blockquote></div>` : "",
    quote: (inner) =>
      phone
        ? `<blockquote type="cite"><div dir="ltr">\ufeff${inner}</div></blockquote>`
        : `<div><br><blockquote type="cite"><div>${opening}</div><br class="Apple-interchange-newline"><div>${inner}</div></blockquote></div>`,
  });
  const direction = draft.rightToLeft ? ' dir="rtl"' : phone ? ' dir="auto"' : "";
  return `<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"></head><body${direction} style="overflow-wrap: break-word; -webkit-nbsp-mode: space; line-break: after-white-space;">${phone ? `<div dir="ltr">${body}</div>` : body}</body></html>`;
};

export const appleMacos = builderOf(apple("macos"));
export const appleIos = builderOf(apple("ios"));
