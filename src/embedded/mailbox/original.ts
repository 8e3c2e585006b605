import type { AddressObject, EmailAddress, ParsedMail } from "mailparser";
import { type AnsweredMail, insideBody } from "../../reply/clients/answered-mail.ts";
import { escapeHtml } from "../../reply/clients/html-text.ts";

/** A mail that is answered in the mailbox. */
export type Original = AnsweredMail & {
  /** Where a reply goes: Reply-To, else From (RFC 5322 §3.6.2). */
  readonly replyTo: string;
  readonly messageId: string | null;
  /** For the References of a reply: the mail's own and then its Message-ID. */
  readonly references: readonly string[];
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
