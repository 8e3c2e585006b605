import { randomUUID } from "node:crypto";
import { type ParsedMail, simpleParser } from "mailparser";
import type { Instant } from "../../approval/time.ts";
import { buildMessage } from "../../notices/build-message.ts";
import { type ReplyLocale, type ReplyStyle, replyBodies } from "../../reply/clients/reply-styles.ts";
import type { Envelope } from "../outbox/smtp-out.ts";
import { readOriginal } from "./original.ts";

export type ReplyToCompose = {
  /** The mail that is answered. */
  readonly original: Uint8Array | ParsedMail;
  /** Who answers, when it is somebody else than the mail went to. */
  readonly from?: string;
  /** What the person types above the quote. */
  readonly body: string;
  readonly style: ReplyStyle;
  readonly locale?: ReplyLocale;
  readonly now: Instant;
};

export type ComposedReply = { readonly raw: Buffer; readonly envelope: Envelope };

/** The reply a person sends to a mail with one of the common clients, as that client writes it. */
export const composeReply = async (reply: ReplyToCompose): Promise<ComposedReply> => {
  const { body, style, locale = "en", now } = reply;
  const parsed =
    reply.original instanceof Uint8Array ? await simpleParser(Buffer.from(reply.original)) : reply.original;
  const original = readOriginal(parsed);
  const from = reply.from ?? original.to;
  const { text, html, headers, messageIdDomain } = replyBodies(style, { original, body, locale });
  const raw = await buildMessage({
    from,
    to: original.replyTo,
    subject: replySubject(original.subject, SUBJECT_PREFIX[style][locale]),
    date: new Date(now),
    messageId: `<${randomUUID()}@${messageIdDomain ?? from.slice(from.lastIndexOf("@") + 1)}>`,
    ...(original.messageId === null ? {} : { inReplyTo: original.messageId }),
    references: [...original.references],
    headers,
    text,
    ...(html === null ? {} : { html }),
  });
  return { raw, envelope: { from, to: original.replyTo } };
};

const replySubject = (subject: string, prefix: string): string =>
  /^(?:re|aw):/i.test(subject) ? subject : `${prefix} ${subject}`;

const SUBJECT_PREFIX = {
  gmail: { en: "Re:", de: "Re:" },
  outlook: { en: "Re:", de: "AW:" },
  "outlook-plain": { en: "RE:", de: "AW:" },
  apple: { en: "Re:", de: "Re:" },
  plain: { en: "Re:", de: "Re:" },
} as const satisfies Record<ReplyStyle, Record<ReplyLocale, string>>;
