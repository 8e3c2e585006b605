import { type Email, parseEmail } from "../approval/email.ts";
import { readBounceText } from "./bounce-text.ts";
import { htmlLines } from "./html-lines.ts";
import { addressesIn, messageIdsIn } from "./mentions.ts";
import { bodyText, headerValues, type ParsedMail, partText } from "./parsed-mail.ts";

/** What a bounce reports. */
export type Bounce = {
  /** Whether the mail will never arrive; a delay is no failure. */
  readonly permanent: boolean;
  /** Addresses that could not be reached, as the report names them. */
  readonly recipients: readonly Email[];
  /** The reporting server's own words, one line; empty when it has none. */
  readonly why: string;
  /** Ids and addresses of the mail that came back: what the report kept of its header. */
  readonly original: { readonly messageIds: readonly string[]; readonly addresses: readonly string[] };
};

/** Reads a delivery report (RFC 3464), and of other bounces what they say in words. */
export const readBounce = (mail: ParsedMail): Bounce => {
  const report = textOf(mail, ["message/delivery-status", "message/global-delivery-status"]);
  const returned = fieldsIn(textOf(mail, ["message/rfc822", "message/global", "text/rfc822-headers"]));
  return report === "" ? fromWords(mail, returned) : fromReport(mail, fieldsIn(report), returned);
};

const fromReport = (mail: ParsedMail, fields: readonly Field[], returned: readonly Field[]): Bounce => {
  const named = [
    ...valuesOf(fields, "original-recipient"),
    ...valuesOf(fields, "final-recipient"),
    ...headerValues(mail, "x-failed-recipients"),
  ];
  const actions = valuesOf(fields, "action").map((action) => action.toLowerCase());
  const status = valuesOf(fields, "status")[0] ?? "";
  return {
    // RFC 3464 §2.3.3; a report that names no action tells by its status.
    permanent:
      (actions.length === 0 ? status.startsWith("5") : actions.some(isFailure)) && !status.startsWith("4"),
    recipients: readable(named.flatMap(addressesIn)),
    why: [status, ...valuesOf(fields, "diagnostic-code")].join(" ").trim().slice(0, 500),
    original: originalIn(returned),
  };
};

/** Some add a word: "failed (undeliverable)". */
const isFailure = (action: string): boolean => action.startsWith("failed");

const fromWords = (mail: ParsedMail, returned: readonly Field[]): Bounce => {
  const plain = bodyText(mail, "text/plain");
  const said = readBounceText(plain.trim() === "" ? htmlLines(bodyText(mail, "text/html")).text : plain);
  const named = headerValues(mail, "x-failed-recipients").flatMap(addressesIn);
  const { messageIds, addresses } = originalIn(returned);
  return {
    permanent: said.permanent,
    recipients: readable([...named, ...said.recipients]),
    why: said.why,
    original: {
      messageIds: [...messageIds, ...said.messageIds],
      addresses: [...addresses, ...said.addresses],
    },
  };
};

const readable = (addresses: readonly string[]): readonly Email[] =>
  addresses.flatMap((address) => parseEmail(address) ?? []);

const originalIn = (returned: readonly Field[]): Bounce["original"] => ({
  messageIds: ["message-id", "references", "in-reply-to"].flatMap((name) =>
    valuesOf(returned, name).flatMap(messageIdsIn),
  ),
  addresses: ["reply-to", "from"].flatMap((name) => valuesOf(returned, name).flatMap(addressesIn)),
});

const textOf = ({ parts }: ParsedMail, types: readonly string[]): string => {
  const part = parts.find(({ type, pieces }) => types.includes(type) && pieces !== null);
  return (part && partText(part)) ?? "";
};

type Field = { readonly name: string; readonly value: string };

/** The header-like lines of a text, up to a sane number; a mail's own header ends at its first empty line. */
const fieldsIn = (text: string): readonly Field[] =>
  text
    .slice(0, MAX_CHARACTERS)
    .replace(/\n[ \t]/g, " ")
    .split("\n")
    .slice(0, MAX_LINES)
    .flatMap((line) => {
      const colon = line.indexOf(":");
      if (colon <= 0) return [];
      return [{ name: line.slice(0, colon).trim().toLowerCase(), value: line.slice(colon + 1).trim() }];
    });

const MAX_CHARACTERS = 64 * 1024;
const MAX_LINES = 500;

const valuesOf = (fields: readonly Field[], name: string): readonly string[] =>
  fields.filter((field) => field.name === name).map(({ value }) => value);
