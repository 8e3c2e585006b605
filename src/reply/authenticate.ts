import type { Evidence } from "../approval/decision.ts";
import type { Email } from "../approval/email.ts";
import { type AuthVerdicts, domainOf } from "./auth-verdicts.ts";
import { singleSender } from "./mailboxes.ts";
import type { ParsedMail } from "./parsed-mail.ts";

export type Authenticity =
  | { readonly authentic: true; readonly evidence: Evidence }
  | { readonly authentic: false; readonly reason: AuthRefusal; readonly evidence: Evidence };

export type AuthRefusal =
  | "no-single-sender"
  | "other-sender"
  | "other-domain-checked"
  | "dmarc-failed"
  | "not-aligned"
  /** The one refusal that may change by itself. */
  | "check-unavailable";

/** Whether a mail is from this person. No DNS and no clock: the verdicts are passed in. */
export const authenticate = (mail: ParsedMail, person: Email, verdicts: AuthVerdicts): Authenticity => {
  const sender = singleSender(mail);
  const evidence: Evidence =
    verdicts.checkedBy === "nobody"
      ? { sender: sender ?? "", checkedBy: "nobody" }
      : { sender: sender ?? "", ...verdicts, domain: verdicts.domain ?? "" };
  const reason = refusal(sender, person, verdicts);
  return reason === undefined ? { authentic: true, evidence } : { authentic: false, reason, evidence };
};

const refusal = (
  sender: Email | undefined,
  person: Email,
  verdicts: AuthVerdicts,
): AuthRefusal | undefined => {
  if (sender === undefined) return "no-single-sender";
  if (canonicalAddress(sender) !== canonicalAddress(person)) return "other-sender";
  if (verdicts.checkedBy === "nobody") return undefined;
  if (verdicts.dmarc === "unavailable") return "check-unavailable";
  // What was checked must be what we read, or two readers of one From header could be played off.
  if (verdicts.domain === null || verdicts.domain.toLowerCase() !== domainOf(sender))
    return "other-domain-checked";
  switch (verdicts.dmarc) {
    case "pass":
      return undefined;
    case "fail":
      return "dmarc-failed";
    case "none":
      return verdicts.spfAligned || verdicts.dkimAligned ? undefined : "not-aligned";
  }
};

/** One spelling for the addresses that reach one person: without the plus-tag, and Gmail's dots. */
export const canonicalAddress = (address: Email): string => {
  const at = address.lastIndexOf("@");
  const domain = address.slice(at + 1).replace(/^googlemail\.com$/, "gmail.com");
  const untagged = address.slice(0, at).replace(/(?<=.)\+.*$/, "");
  return `${domain === "gmail.com" ? untagged.replaceAll(".", "") : untagged}@${domain}`;
};
