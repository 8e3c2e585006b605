import MailComposer from "nodemailer/lib/mail-composer";
import type { Instant } from "../approval/time.ts";
import type { Mail } from "./mail.ts";
import { mimeHeaders } from "./mime-headers.ts";
import { oneLine } from "./plain-text.ts";

/** Who our mails are from. */
export type Sender = { readonly name: string; readonly address: string };

/** The finished message as it goes over the wire (RFC 5322, lines ending in CRLF), the same for every way out. */
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
