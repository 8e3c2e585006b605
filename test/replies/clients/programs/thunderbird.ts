/** Thunderbird for the desktop, writing text (format=flowed) or HTML; it answers below the quote by default. */
import { arranged, markedQuote } from "../arrange.ts";
import { builderOf, type Client } from "../client.ts";
import type { Draft } from "../draft.ts";
import { thunderbirdIntro } from "../locale/thunderbird-intro.ts";
import { postedHtml } from "../posted-html.ts";
import { escapeHtml } from "../quote/escape.ts";
import { htmlAsText } from "../quote/html-as-text.ts";
import { flowed, wrapped } from "../quote/wrap.ts";
import { typedAs } from "../typed-html.ts";
import { encodedWords, mailbox } from "../wire/header.ts";

type Editor = "text" | "html";

const thunderbird = (editor: Editor): Client => ({
  name: `thunderbird-${editor}`,
  write: (draft) => (editor === "text" ? { text: text(draft) } : { text: plain(draft), html: html(draft) }),
  header: (draft, subject) => [
    ["*", ""],
    ["Message-ID", `<${draft.seed.uuid()}@${draft.from.address.split("@")[1]}>`],
    ["Date", draft.now.header],
    ["MIME-Version", "1.0"],
    ["User-Agent", "Mozilla Thunderbird"],
    ["Subject", encodedWords(subject, { letter: "Q", upper: true })],
    ["To", draft.original.replyTo],
    ["References", draft.references],
    ["Content-Language", draft.locale === "en" ? "en-US" : draft.locale],
    ["From", mailbox(draft.from, { letter: "Q", upper: true })],
    ["In-Reply-To", draft.original.messageId],
  ],
  text: {
    transfer: (body) => (body.some((byte) => byte > 127) ? "8bit" : "7bit"),
    contentType: (type) =>
      type === "text/plain" ? `${type}; charset=UTF-8; format=flowed` : `${type}; charset=UTF-8`,
  },
  boundary: ({ seed }) => `------------${seed.letters(24)}`,
  alternative: (boundary) => `multipart/alternative;\r\n boundary="${boundary}"`,
  preamble: "This is a multi-part message in MIME format.\r\n",
});

const intro = ({ locale, asked, original }: Draft): string =>
  thunderbirdIntro[locale](asked, original.from.name);

const signed = ({ signature }: Draft): string | undefined =>
  signature && `-- \n${signature.text.replace(/^-- \n/, "")}`;

/** The text editor quotes the text part of the original. */
const text = (draft: Draft): string =>
  flowed(
    arranged(
      draft,
      { intro: `${intro(draft)}\n`, quote: markedQuote(draft.original.text), below: signed(draft) },
      "bottom",
    ),
  );

/** Beside HTML the text is made from it. */
const plain = (draft: Draft): string => {
  const quote = markedQuote(wrapped(htmlAsText(draft.original.html, { link: "angle", bold: "*" }), 72));
  return flowed(arranged(draft, { intro: `${intro(draft)}\n`, quote, below: signed(draft) }, "bottom"));
};

const html = (draft: Draft): string => {
  const { original, signature } = draft;
  const cite = `mid:${original.messageId.slice(1, -1)}`;
  const body = postedHtml(
    draft,
    {
      typed: typedAs(draft.typed, "<p>", "</p>\n    "),
      below: signature
        ? `<div class="moz-signature">-- <br>${signature.html.replace(/^-- <br>/, "")}</div>\n    `
        : "",
      intro: `<div class="moz-cite-prefix">${escapeHtml(intro(draft))}<br>\n    </div>\n    `,
      quote: (inner) => `<blockquote type="cite" cite="${cite}">${inner}</blockquote>\n    `,
    },
    "bottom",
  );
  return `<!DOCTYPE html>\n<html>\n  <head>\n    <meta http-equiv="content-type" content="text/html; charset=UTF-8">\n  </head>\n  <body${draft.rightToLeft ? ' dir="rtl"' : ""}>\n    ${body}<br>\n  </body>\n</html>\n`;
};

export const thunderbirdText = builderOf(thunderbird("text"));
export const thunderbirdHtml = builderOf(thunderbird("html"));
