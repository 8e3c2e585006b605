import { arranged } from "../arrange.ts";
import { builderOf } from "../client.ts";
import type { Draft } from "../draft.ts";
import { zimbraDivider } from "../locale/original-message.ts";
import { postedHtml } from "../posted-html.ts";
import { escapeHtml, escapeLine } from "../quote/escape.ts";
import { encodedWords, mailbox } from "../wire/header.ts";
import { outlookRows, rowsAsText } from "./outlook-header.ts";

const rowsOf = (draft: Draft) => {
  const [from, sent, to, subject] = outlookRows(draft);
  return [from, to, sent, subject].flatMap((row) => (row ? [row] : []));
};

/** Zimbra's web client: its divider, the rows in the order From, To, Sent, Subject, nothing marked in the text. */
export const zimbraWeb = builderOf({
  name: "zimbra-web",
  write: (draft) => ({
    text: arranged(draft, {
      intro: `----- ${zimbraDivider[draft.locale] ?? "Original Message"} -----\n${rowsAsText(rowsOf(draft))}\n\n`,
      quote: draft.original.text.trim(),
      below: draft.signature?.text,
    }),
    html: `<html><body><div style="font-family: arial, helvetica, sans-serif; font-size: 12pt; color: #000000">${postedHtml(
      draft,
      {
        typed: draft.typed
          .split("\n")
          .map((line) => `<div>${line === "" ? `<br data-mce-bogus="1">` : escapeLine(line)}</div>`)
          .join(""),
        below: `<div><br></div>${draft.signature ? `<div data-marker="__SIG_PRE__">${draft.signature.html}</div><div><br></div>` : ""}`,
        intro: `<hr id="zwchr" data-marker="__DIVIDER__"><div data-marker="__HEADERS__">${rowsOf(draft)
          .map(([label, value]) => `<b>${escapeHtml(label)}</b>${escapeHtml(value)}<br>`)
          .join("")}</div><div><br></div>`,
        quote: (inner) => `<div data-marker="__QUOTED_TEXT__">${inner}</div>`,
      },
    )}</div></body></html>`,
  }),
  header: (draft, subject) => [
    ["Date", draft.now.header],
    ["From", mailbox(draft.from, { letter: "Q" })],
    ["To", draft.original.replyTo],
    [
      "Message-ID",
      `<${draft.seed.digits(10)}.${draft.seed.digits(6)}.${draft.date.getTime()}.JavaMail.zimbra@${draft.from.address.split("@")[1]}>`,
    ],
    ["In-Reply-To", draft.original.messageId],
    ["References", draft.references],
    ["Subject", encodedWords(subject, { letter: "Q" })],
    ["MIME-Version", "1.0"],
    ["*", ""],
    ["X-Mailer", "Zimbra 8.8.15_GA_4717 (ZimbraWebClient - FF140 (Win)/8.8.15_GA_4717)"],
    ["Thread-Topic", encodedWords(draft.original.subject, { letter: "Q" })],
    ["Thread-Index", draft.seed.letters(30)],
  ],
  text: { transfer: "quoted-printable", contentType: (type) => `${type}; charset=utf-8` },
  boundary: ({ seed }) => `=_${seed.uuid()}`,
  alternative: (boundary) => `multipart/alternative; \r\n\tboundary="${boundary}"`,
});
