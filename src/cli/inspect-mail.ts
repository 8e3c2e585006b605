import { createReadStream } from "node:fs";
import { singleSender } from "../reply/mailboxes.ts";
import { addressesIn } from "../reply/mentions.ts";
import { parseMail } from "../reply/parse.ts";
import { bodyText, headerValues, type ParsedMail } from "../reply/parsed-mail.ts";
import { type ReplyReading, readReply } from "../reply/read-reply.ts";

export type InspectedMail = {
  readonly file: string;
  readonly mail: ParsedMail;
  readonly reply: ReplyReading;
};

/** The mail that was sent: what is told apart from an answer to it. */
export type SentMail = {
  readonly text: string;
  readonly html: string;
  /** It was sent from these addresses and is answered at them. */
  readonly addresses: readonly string[];
};

/** Reads one reply as the service does. @throws when the file cannot be read */
export const inspectMail = async (file: string, original?: SentMail): Promise<InspectedMail> => {
  const mail = await parseMail(createReadStream(file));
  const needs = {
    envelopeFrom: envelopeFrom(mail),
    isOwn: (address: string): boolean => original?.addresses.includes(address.toLowerCase()) ?? false,
    ...(original && { original: { text: original.text, html: original.html } }),
  };
  return { file, mail, reply: readReply(mail, needs) };
};

export const readOriginal = async (file: string): Promise<SentMail> => {
  const mail = await parseMail(createReadStream(file));
  return {
    text: bodyText(mail, "text/plain"),
    html: bodyText(mail, "text/html"),
    addresses: ["from", "reply-to"].flatMap((name) =>
      headerValues(mail, name).flatMap((value) => addressesIn(value.toLowerCase())),
    ),
  };
};

/** As the last server noted it (RFC 5321 §4.4), which is `<>` for the null sender; else the author's. */
const envelopeFrom = (mail: ParsedMail): string => {
  const [path = ""] = headerValues(mail, "return-path");
  if (path.trim() === "<>") return "";
  return path.replace(/[<>\s]/g, "") || (singleSender(mail) ?? "unknown");
};
