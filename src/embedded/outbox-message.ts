import MailComposer from "nodemailer/lib/mail-composer";
import type { Instant } from "../approval/time.ts";
import type { Mail } from "../notices/mail.ts";
import { mimeHeaders } from "../notices/mime-headers.ts";
import { oneLine } from "../notices/plain-text.ts";

/** Who our mails are from. */
export type Sender = { readonly name: string; readonly address: string };

/** The finished message as it goes over the wire (RFC 5322, lines ending in CRLF). */
export const composeMessage = async (mail: Mail, from: Sender, at: Instant): Promise<Buffer> =>
  new MailComposer({
    from: { name: oneLine(from.name, MAX_HEADER), address: from.address },
    to: mail.to,
    subject: oneLine(mail.subject, MAX_HEADER),
    date: new Date(at),
    headers: mimeHeaders(mail).map(([key, value]) => ({ key, value })),
    text: mail.text,
    html: mail.html,
    // Never 7bit with format=flowed: what a client quotes is then what we wrote, line for line.
    encoding: "quoted-printable",
    newline: "win",
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();

const MAX_HEADER = 500;

/** Where bounces go: `auto` is the reply address if it shares the sender's domain, else the sender. */
export type ReturnPathChoice = "auto" | "reply-address" | "sender";

/**
 * The envelope sender. A bounce to the reply address comes back to us with its key, so that we learn of
 * it; but SPF is checked on the domain of this address, and a reply domain without a record of its own
 * would cost the mail its DMARC pass (RFC 7489 §3.1.2). So of itself only where the domain is the same.
 */
export const returnPath = (mail: Mail, from: Sender, choice: ReturnPathChoice): string => {
  if (mail.replyTo === null || choice === "sender") return from.address;
  return choice === "reply-address" || domainOf(mail.replyTo) === domainOf(from.address)
    ? mail.replyTo
    : from.address;
};

const domainOf = (address: string): string => address.slice(address.lastIndexOf("@") + 1).toLowerCase();
