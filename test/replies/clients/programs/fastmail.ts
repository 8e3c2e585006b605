import { arranged, markedQuote } from "../arrange.ts";
import { builderOf } from "../client.ts";
import type { Draft } from "../draft.ts";
import { postedHtml } from "../posted-html.ts";
import { escapeHtml } from "../quote/escape.ts";
import { typedAs } from "../typed-html.ts";
import { encodedWords, mailbox } from "../wire/header.ts";

/** Fastmail's interface has few languages; its introduction is English in most. */
const intro = ({ asked: m, original, locale }: Draft): string =>
  locale === "de"
    ? `Am ${m.weekdayShort}, ${m.d}. ${m.monthShort} ${m.year}, um ${m.hour}:${m.minute}, schrieb ${original.from.name}:`
    : locale === "fr"
      ? `Le ${m.weekdayShort} ${m.d} ${m.monthShort} ${m.year}, à ${m.hour}:${m.minute}, ${original.from.name} a écrit :`
      : `On ${m.weekdayShort}, ${m.monthShort} ${m.d}, ${m.year}, at ${m.h12}:${m.minute} ${m.am ? "AM" : "PM"}, ${original.from.name} wrote:`;

export const fastmailWeb = builderOf({
  name: "fastmail-web",
  write: (draft) => ({
    text: arranged(draft, {
      intro: `${intro(draft)}\n`,
      quote: markedQuote(draft.original.text),
      below: draft.signature?.text,
    }),
    html: `<!DOCTYPE html><html><head><title></title></head><body>${postedHtml(draft, {
      typed: typedAs(draft.typed, "<div>", "</div>"),
      below: `<div><br></div>${draft.signature ? `<div id="sig${draft.seed.digits(8)}"><div class="signature">${draft.signature.html}</div></div>` : ""}`,
      intro: `<div>${escapeHtml(intro(draft))}</div>`,
      quote: (inner) => `<blockquote type="cite" id="qt" style="">${inner}</blockquote>`,
      copy: { prefix: "qt-" },
    })}</body></html>`,
  }),
  header: (draft, subject) => [
    ["X-ThreadId", `T${draft.seed.hex(16)}`],
    ["Date", draft.now.header],
    ["From", mailbox(draft.from, { letter: "Q", upper: true }, true)],
    ["To", draft.original.replyTo],
    ["Message-Id", `<${draft.seed.uuid()}@app.fastmail.com>`],
    ["In-Reply-To", draft.original.messageId],
    ["References", draft.references],
    ["Subject", encodedWords(subject, { letter: "Q", upper: true })],
    ["MIME-Version", "1.0"],
    ["User-Agent", "Cyrus-JMAP/3.13.0-alpha0-1129-g3a6e6aa5ee-fm-20260217.001"],
  ],
  text: {
    transfer: (body) => (body.some((byte) => byte > 127) ? "quoted-printable" : "7bit"),
    contentType: (type, charset) => `${type}${charset === "utf-8" ? "; charset=utf-8" : ""}`,
  },
  boundary: ({ seed }) => seed.hex(32),
  alternative: (boundary) => `multipart/alternative;\r\n boundary=${boundary}`,
});
