import type { AddressObject, EmailAddress, ParsedMail } from "mailparser";
import { escapeHtml } from "./html-text.ts";

/** What a client takes over from the mail it answers. */
export type Original = {
  readonly from: { readonly name: string; readonly address: string };
  readonly to: string;
  /** Where a reply goes: Reply-To, else From (RFC 5322 §3.6.2). */
  readonly replyTo: string;
  readonly subject: string;
  readonly at: Date;
  readonly messageId: string | null;
  /** For the References of a reply: the mail's own and then its Message-ID. */
  readonly references: readonly string[];
  readonly text: string;
  /** What stands inside `<body>`. */
  readonly html: string;
};

export const readOriginal = (mail: ParsedMail): Original => {
  const from = firstAddress(mail.from);
  const to = firstAddress(mail.to)?.address;
  if (from?.address === undefined || to === undefined) throw new Error("the mail has no sender or recipient");
  const messageId = mail.messageId ?? null;
  const text = mail.text ?? "";
  return {
    from: { name: from.name || from.address, address: from.address },
    to,
    replyTo: firstAddress(mail.replyTo)?.address ?? from.address,
    subject: mail.subject ?? "",
    at: mail.date ?? new Date(0),
    messageId,
    references: [mail.references ?? [], messageId ?? []].flat(),
    text,
    html: mail.html ? insideBody(mail.html) : escapeHtml(text).replaceAll("\n", "<br>\n"),
  };
};

const firstAddress = (header: AddressObject | AddressObject[] | undefined): EmailAddress | undefined =>
  (Array.isArray(header) ? header[0] : header)?.value[0];

const insideBody = (html: string): string => {
  const folded = html.toLowerCase();
  const opened = folded.indexOf("<body");
  const start = opened === -1 ? 0 : html.indexOf(">", opened) + 1;
  const end = folded.lastIndexOf("</body>");
  return html.slice(start, end < start ? undefined : end).trim();
};
