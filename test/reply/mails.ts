import { Readable } from "node:stream";
import { parseMail } from "../../src/reply/parse.ts";
import type { ParsedMail } from "../../src/reply/parsed-mail.ts";
import { type ReplyReading, readReply } from "../../src/reply/read-reply.ts";

/** Headers as pairs, so that one may occur twice; the body's line ends become those of mail. */
export const rawMail = (headers: readonly (readonly [string, string])[], body: string): Buffer =>
  Buffer.from(
    `${headers.map(([name, value]) => `${name}: ${value}\n`).join("")}\n${body}`.replace(/\r?\n/g, "\r\n"),
  );

export const ANN = "Ann Smith <ann@example.com>";

export const personal: readonly (readonly [string, string])[] = [
  ["From", ANN],
  ["To", "approvals@reply.localhost"],
  ["Subject", "Re: Leave request"],
  ["Message-ID", "<1@example.com>"],
];

/** A mail of plain text from a person. */
export const textMail = (body: string, ...more: readonly (readonly [string, string])[]): Buffer =>
  rawMail([...personal, ...more, ["Content-Type", "text/plain; charset=utf-8"]], body);

export const htmlMail = (body: string): Buffer =>
  rawMail([...personal, ["Content-Type", "text/html; charset=utf-8"]], body);

/** A mail of several parts, each given with its own header. */
export const multipart = (
  type: string,
  parts: readonly string[],
  ...more: readonly (readonly [string, string])[]
): Buffer =>
  rawMail(
    [...personal, ...more, ["Content-Type", `multipart/${type}; boundary=b`]],
    `${parts.map((part) => `--b\n${part}\n`).join("")}--b--\n`,
  );

export const parsed = (raw: Buffer): Promise<ParsedMail> => parseMail(Readable.from([raw]));

export const readingOf = async (raw: Buffer, envelopeFrom = "ann@example.com"): Promise<ReplyReading> =>
  readReply(await parsed(raw), { envelopeFrom, isOwn: (address) => address.endsWith("@reply.localhost") });
