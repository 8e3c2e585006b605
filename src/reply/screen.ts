import { machineSubject } from "./machine-subject.ts";
import { addressesIn } from "./mentions.ts";
import { bodyText, headerValues, type ParsedMail } from "./parsed-mail.ts";

/**
 * Who speaks in a mail. A machine is never answered and never decides; in doubt the mail does not decide,
 * but its person is asked.
 */
export type Screening =
  | { readonly by: "person" }
  | { readonly by: "doubtful"; readonly sign: string }
  | { readonly by: "machine"; readonly kind: MachineKind; readonly sign: string };

export type MachineKind = "bounce" | "receipt" | "complaint" | "calendar" | "own-mail" | "auto-reply";

export type ScreeningNeeds = {
  /** The sender of the envelope; empty for the null sender. */
  readonly envelopeFrom: string;
  /** Whether an address is one that this service sends from or is answered at. */
  readonly isOwn: (address: string) => boolean;
};

/** Tells mail of machines from mail of people by its header and its structure, never by its words. */
export const screen = (mail: ParsedMail, needs: ScreeningNeeds): Screening => {
  // Bounces come first: Postfix calls its own "Auto-Submitted: auto-replied".
  const kinds: readonly (readonly [MachineKind, string | undefined])[] = [
    ["bounce", bounceSign(mail, needs)],
    ["receipt", reportSign(mail, "disposition-notification")],
    ["complaint", reportSign(mail, "feedback-report")],
    ["calendar", mail.parts.some(({ type }) => type === "text/calendar") ? "text/calendar" : undefined],
    ["own-mail", ownMailSign(mail, needs)],
    ["auto-reply", autoReplySign(mail, needs)],
  ];
  for (const [kind, sign] of kinds) if (sign !== undefined) return { by: "machine", kind, sign };
  const sign = doubtfulSign(mail);
  return sign === undefined ? { by: "person" } : { by: "doubtful", sign };
};

/** The header that every mail of ours carries, so that it is known again wherever it comes from. */
export const NOTICE_HEADER = "x-countersign-notice";

const value = (mail: ParsedMail, name: string): string =>
  headerValues(mail, name).join(" ").trim().toLowerCase();

/** Reports (RFC 6522) say in their content type what they report. */
const reportSign = (mail: ParsedMail, type: string): string | undefined => {
  const contentType = value(mail, "content-type");
  const isReport = contentType.startsWith("multipart/report") && contentType.includes(type);
  return isReport || mail.parts.some((part) => part.type === `message/${type}`) ? type : undefined;
};

const bounceSign = (mail: ParsedMail, { envelopeFrom }: ScreeningNeeds): string | undefined => {
  const report = reportSign(mail, "delivery-status") ?? reportSign(mail, "global-delivery-status");
  if (report !== undefined) return report;
  if (value(mail, "x-failed-recipients") !== "") return "x-failed-recipients";
  const from = value(mail, "from");
  if (from.includes("mailer-daemon@")) return "from mailer-daemon";
  if (isNullSender(mail, envelopeFrom) && from.includes("postmaster@")) return "from postmaster";
  return isNullSender(mail, envelopeFrom) && machineSubject(mail) === "bounce" ? "subject" : undefined;
};

const isNullSender = (mail: ParsedMail, envelopeFrom: string): boolean =>
  envelopeFrom === "" || headerValues(mail, "return-path").some((path) => path === "<>");

const ownMailSign = (mail: ParsedMail, { envelopeFrom, isOwn }: ScreeningNeeds): string | undefined => {
  if (headerValues(mail, NOTICE_HEADER).length > 0) return NOTICE_HEADER;
  if (isOwn(envelopeFrom)) return "envelope sender";
  return addressesIn(value(mail, "from")).some(isOwn) ? "from" : undefined;
};

const autoReplySign = (mail: ParsedMail, { envelopeFrom }: ScreeningNeeds): string | undefined => {
  // RFC 3834 §5: the value may be followed by parameters and comments.
  const submitted = headerValues(mail, "auto-submitted").find((text) => !/^\s*no\s*(?:[;(]|$)/i.test(text));
  if (submitted !== undefined) return "auto-submitted";
  const named = AUTO_REPLY_HEADERS.find((name) => !["", "no"].includes(value(mail, name)));
  if (named !== undefined) return named;
  if (["precedence", "x-precedence"].some((name) => /^auto[_-]reply/.test(value(mail, name))))
    return "precedence";
  // Exchange's out-of-office replies carry no Auto-Submitted; each of these alone is on people's mail too.
  if (
    value(mail, "x-auto-response-suppress").includes("all") &&
    value(mail, "x-ms-exchange-inbox-rules-loop") !== ""
  ) {
    return "x-ms-exchange-inbox-rules-loop";
  }
  if (isNullSender(mail, envelopeFrom)) return "null sender";
  return machineSubject(mail) === undefined ? undefined : "subject";
};

const AUTO_REPLY_HEADERS = ["x-autoreply", "x-autorespond", "x-autoresponder", "x-apple-action"];

/** Gateways put these on mail of people as well, so they prove nothing. */
const doubtfulSign = (mail: ParsedMail): string | undefined => {
  if (/^(?:bulk|list|junk)/.test(value(mail, "precedence"))) return "precedence";
  const list = ["list-id", "list-post", "list-unsubscribe"].find((name) => value(mail, name) !== "");
  if (list !== undefined) return list;
  if (mail.parts.some(({ type }) => type === "text/vnd.google.email-reaction+json")) return "reaction";
  return /^.{0,200} reacted to your message\b/s.test(bodyText(mail, "text/plain").trimStart())
    ? "reaction"
    : undefined;
};
