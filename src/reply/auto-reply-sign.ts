import { saysAbsent } from "./absence-phrases.ts";
import { openingSign } from "./automatic-opening.ts";
import { headerValues, type ParsedMail } from "./parsed-mail.ts";
import type { Seen } from "./screen.ts";
import { textStart } from "./text-start.ts";

/** By what a mail is known as an automatic answer; undefined for other mail. */
export const autoReplySign = (
  mail: ParsedMail,
  { isNullSender, subject, opening }: Seen,
): string | undefined =>
  headerSign(mail) ??
  (isNullSender ? "null sender" : undefined) ??
  (subject === "auto-reply" ? "subject" : undefined) ??
  textSign(mail) ??
  openingSign(mail, opening());

const headerSign = (mail: ParsedMail): string | undefined => {
  // RFC 3834 §5: the value may be followed by parameters and comments.
  if (headerValues(mail, "auto-submitted").some((text) => !/^\s*no\s*(?:[;(]|$)/i.test(text))) {
    return "auto-submitted";
  }
  const named = mail.headers.find(({ name, value }) => isAutoReplyHeader(name) && !NOTHING.test(value));
  if (named !== undefined) return named.name;
  const marked = MARKED.find(({ name, value }) => headerValues(mail, name).some((text) => value.test(text)));
  if (marked !== undefined) return marked.name;
  // Exchange's out-of-office replies carry no Auto-Submitted; each of these alone is on people's mail too.
  return suppressesAll(mail) && has(mail, "x-ms-exchange-inbox-rules-loop")
    ? "x-ms-exchange-inbox-rules-loop"
    : undefined;
};

/** `X-Autoreply`, `X-Mail-Autoreply`, `X-Autoresponder`, `X-Kopano-Vacation`, `X-FC-MachineGenerated` … */
const isAutoReplyHeader = (name: string): boolean =>
  /^x-.{0,40}(?:auto-?(?:repl|respon[ds]|generated|answer)|vacation|holidayreply|machinegenerated|out-?of-?office)/.test(
    name,
  ) && !/-(?:suppress|loop)$|^x-ms-exchange-organization/.test(name);

const NOTHING = /^\s*(?:|no|none|false|0|off)\s*$/i;

const MARKED: readonly { readonly name: string; readonly value: RegExp }[] = [
  { name: "precedence", value: /^\s*auto[_-]?reply/i },
  { name: "x-precedence", value: /^\s*auto[_-]?reply/i },
  { name: "preference", value: /^\s*auto[_-]?reply/i },
  { name: "x-apple-action", value: /\S/ },
  { name: "x-post-messageclass", value: /autorespon/i },
  { name: "delivered-to", value: /^\s*<?autorespon/i },
  { name: "x-mailer", value: /vacation|autorespon|auto-?reply/i },
];

const has = (mail: ParsedMail, name: string): boolean =>
  headerValues(mail, name).some((value) => value !== "");

const suppressesAll = (mail: ParsedMail): boolean =>
  headerValues(mail, "x-auto-response-suppress").some((value) => /\ball\b/i.test(value));

/** Words alone prove nothing, since people write them too; with a mark that machines leave they do. */
const textSign = (mail: ParsedMail): string | undefined => {
  const mark = weakMark(mail);
  if (mark === undefined) return undefined;
  return saysAbsent(textStart(mail, MAX_TEXT)) ? `text, ${mark}` : undefined;
};

const MAX_TEXT = 3000;

const weakMark = (mail: ParsedMail): string | undefined => {
  if (headerValues(mail, "precedence").some((value) => /^\s*(?:bulk|junk)/i.test(value))) return "precedence";
  return WEAK.find((name) => has(mail, name));
};

const WEAK = [
  "x-ms-exchange-inbox-rules-loop",
  "x-ms-exchange-generated-message-source",
  "x-loop",
  "x-sieve-redirected-from",
];
