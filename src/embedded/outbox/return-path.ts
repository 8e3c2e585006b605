import type { Sender } from "../../notices/compose-message.ts";
import type { AnyMail } from "../../notices/mail.ts";

/** Where bounces go: `auto` is the reply address if it shares the sender's domain, else the sender. */
export type ReturnPathChoice = "auto" | "reply-address" | "sender";

/**
 * The envelope sender. A bounce to the reply address comes back to us with its key, so that we learn of
 * it; but SPF is checked on the domain of this address, and a reply domain without a record of its own
 * would cost the mail its DMARC pass (RFC 7489 §3.1.2). So of itself only where the domain is the same.
 */
export const returnPath = (mail: AnyMail, from: Sender, choice: ReturnPathChoice): string => {
  if (mail.replyTo === null || choice === "sender") return from.address;
  return choice === "reply-address" || domainOf(mail.replyTo) === domainOf(from.address)
    ? mail.replyTo
    : from.address;
};

const domainOf = (address: string): string => address.slice(address.lastIndexOf("@") + 1).toLowerCase();
