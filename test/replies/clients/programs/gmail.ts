import { arranged, markedQuote } from "../arrange.ts";
import { builderOf, type Client } from "../client.ts";
import type { Draft } from "../draft.ts";
import { gmailIntro } from "../locale/gmail-intro.ts";
import { linkedAddress, postedHtml } from "../posted-html.ts";
import { escapeHtml } from "../quote/escape.ts";
import { htmlAsText } from "../quote/html-as-text.ts";
import { wrapped } from "../quote/wrap.ts";
import { typedAs, typedWithBreaks } from "../typed-html.ts";
import { encodedWords, mailbox } from "../wire/header.ts";

type Face = "web" | "android" | "ios";

const gmail = (face: Face): Client => ({
  name: `gmail-${face}`,
  write: (draft) => ({ text: text(draft), html: html(draft, face) }),
  header: (draft, subject) => [
    ["MIME-Version", "1.0"],
    ["References", draft.references],
    ["In-Reply-To", draft.original.messageId],
    ["From", mailbox(draft.from, { letter: "B", upper: true })],
    ["Date", draft.now.header],
    ...(face === "ios" ? [] : ([["X-Gm-Features", draft.seed.letters(54)]] as const)),
    [
      "Message-ID",
      `<CA${draft.seed.letters(20)}=${draft.seed.letters(12)}+${draft.seed.letters(15)}@mail.gmail.com>`,
    ],
    ["Subject", encoded(subject)],
    ["To", mailbox({ name: "", address: draft.original.replyTo }, { letter: "B" })],
  ],
  text: { silent7bit: true, contentType: (type) => `${type}; charset="UTF-8"` },
  boundary: ({ seed }) => `000000000000${seed.hex(16)}`,
});

const encoded = (subject: string): string =>
  encodedWords(subject, { letter: /[\u0250-\uffff]/.test(subject) ? "B" : "Q", upper: true });

const intro = (draft: Draft, open: string, address: string, close: string): string =>
  gmailIntro[draft.locale](draft.asked, `${draft.original.from.name} ${open}${address}${close}`);

/** The text part is made from the HTML one: links in angle brackets, lines broken before column 78. */
const text = (draft: Draft): string => {
  const quoted = wrapped(htmlAsText(draft.original.html, { link: "angle", bold: "*" }), 76);
  const line = wrapped(
    intro(draft, "<", draft.original.from.address, ">").replace(/[\u202a-\u202e]/g, ""),
    78,
  );
  return arranged(
    { ...draft, typed: wrapped(draft.typed, 78) },
    {
      intro: `${line}\n\n`,
      quote: markedQuote(quoted),
      below: draft.signature && `-- \n${draft.signature.text.replace(/^-- \n/, "")}`,
    },
  );
};

const html = (draft: Draft, face: Face): string => {
  const { original, signature, seed } = draft;
  const direction = draft.rightToLeft ? "rtl" : face === "web" ? "ltr" : "auto";
  const opening = escapeHtml(intro(draft, "\u0001", "\u0002", "\u0003"))
    .replace("\u0001", "&lt;")
    .replace("\u0002", linkedAddress(original.from.address, "", ""))
    .replace("\u0003", "&gt;");
  return postedHtml(draft, {
    typed: `${typed(draft.typed, direction, face)}${face === "ios" ? "" : "<br>"}`,
    below: signature
      ? `<div><br clear="all"></div><div><br></div><span class="gmail_signature_prefix">-- </span><br><div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature"><div dir="ltr">${signature.html}</div></div><br>`
      : "",
    intro: `<div dir="${draft.rightToLeft ? "rtl" : "ltr"}" class="gmail_attr">${opening}<br></div>`,
    quote: (inner) =>
      `<blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">${inner}</blockquote>`,
    whole: (inner) => `<div class="gmail_quote gmail_quote_container">${inner}</div>\r\n`,
    copy: { prefix: `m_${seed.digits(18)}` },
  });
};

const typed = (words: string, direction: string, face: Face): string => {
  if (face === "web") {
    const body = words.includes("\n") ? typedAs(words, "<div>", "</div>") : typedWithBreaks(words);
    return `<div dir="${direction}">${body}</div>`;
  }
  if (face === "android")
    return words
      .split("\n\n")
      .map((part) => `<div dir="${direction}">${typedWithBreaks(part)}</div>`)
      .join(`<div dir="${direction}"><br></div>`);
  return `<div><div dir="${direction}">${typedAs(words, `<div dir="${direction}">`, "</div>")}</div></div><div><br></div>`;
};

export const gmailWeb = builderOf(gmail("web"));
export const gmailAndroid = builderOf(gmail("android"));
export const gmailIos = builderOf(gmail("ios"));
