import type { Instant } from "../approval/time.ts";
import { buildMessage } from "./build-message.ts";
import type { AnyMail } from "./mail.ts";
import { mimeHeaders } from "./mime-headers.ts";
import { oneLine } from "./plain-text.ts";

/** Who our mails are from. */
export type Sender = { readonly name: string; readonly address: string };

/** The finished message as it goes over the wire (RFC 5322, lines ending in CRLF), the same for every way out. */
export const composeMessage = (mail: AnyMail, from: Sender, at: Instant): Promise<Buffer> =>
  buildMessage({
    from: { name: oneLine(from.name, MAX_HEADER), address: from.address },
    to: mail.to,
    subject: oneLine(mail.subject, MAX_HEADER),
    date: new Date(at),
    headers: mimeHeaders(mail).map(([key, value]) => ({ key, value })),
    text: mail.text,
    html: mail.html,
  });

const MAX_HEADER = 500;
