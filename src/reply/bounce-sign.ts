import { addressesIn } from "./mentions.ts";
import { headerValues, type ParsedMail } from "./parsed-mail.ts";
import { reportSign } from "./report-sign.ts";
import type { Seen } from "./screen.ts";
import { textStart } from "./text-start.ts";

/** By what a mail is known as the report of a mail server that it could not deliver; undefined for other mail. */
export const bounceSign = (mail: ParsedMail, { isNullSender, subject }: Seen): string | undefined => {
  const report = reportSign(mail, "delivery-status") ?? reportSign(mail, "global-delivery-status");
  if (report !== undefined) return report;
  if (headerValues(mail, "x-failed-recipients").some((value) => value !== "")) return "x-failed-recipients";
  const senders = headerValues(mail, "from").map((value) => value.slice(0, MAX_FROM).toLowerCase());
  if (senders.some(isDaemon)) return "from mailer-daemon";
  const from = senders.join(" ");
  const isOffice = isNullSender || OFFICES.test(from);
  const hasSubject = subject === "bounce";
  if (hasSubject && isOffice) return "subject";
  // A list server that refuses a mail; what it hands on bears its mark too, but its author's name.
  if (headerValues(mail, "x-mlserver").length > 0 && /-(?:admin|request)@/.test(from)) return "x-mlserver";
  if (isNullSender && /\bpost_?master@/.test(from)) return "from postmaster";
  return hasSubject || isOffice ? textSign(textStart(mail, MAX_TEXT), hasSubject) : undefined;
};

const textSign = (text: string, hasSubject: boolean): string | undefined => {
  // Amazon SES tells by mail to the subscribers of a topic: a line of JSON.
  if (/"(?:notification|event)Type\\{0,3}"\s{0,3}:\s{0,3}\\{0,3}"Bounce/.test(text))
    return "ses-notification";
  // qmail and its relatives begin so, whoever they say they are.
  if (/^\s{0,5}Hi\. (?:This is|The MTA program at)\b/.test(text)) return "qmail";
  if (!REFUSAL.test(text)) return undefined;
  if (hasSubject) return "subject";
  return REFUSAL_WORDS.test(text) ? "text" : undefined;
};

const MAX_FROM = 500;
const MAX_TEXT = 4000;

/** `MAILER-DAEMON@mx.example`, and those that give no domain or no address at all. */
const isDaemon = (from: string): boolean =>
  addressesIn(from).some((address) => /^(?:mailer-?daemon|maildaemon)@/.test(address)) ||
  /^\s*"?(?:mailer-daemon|mail delivery (?:sub)?system)"?\s*(?:<>)?\s*$/.test(from);

/** Names that no approver is likely to write from; nothing by themselves. */
const OFFICES = /\b(?:post_?master|no-?reply|do-?not-?reply|mail-?system|mail delivery)\b/;

/** How a mail server refuses (RFC 5321 §4.2, RFC 3463). */
const REFUSAL = /(?:^|\s|#|\()(?:[45]\d\d[ -](?=\S)|[45]\.\d{1,3}\.\d{1,3}\b)/m;
const REFUSAL_WORDS =
  /undeliver|not (?:be )?deliver|delivery (?:has )?fail|returned? (?:mail|to sender)|user unknown|unknown user|no such (?:user|mailbox|recipient)|invalid user|mailbox (?:is )?(?:full|unavailable)|quota exceeded/i;
