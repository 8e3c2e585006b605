import { gunzipSync, gzipSync } from "node:zlib";
import type { AnyMail } from "../notices/mail.ts";

/** A mail as it stands in the outbox queue; a large one is compressed, since a message has 1 MiB at most. */
export const queuedMail = (mail: AnyMail): string => {
  const json = JSON.stringify(mail);
  return Buffer.byteLength(json) <= MAX_PLAIN_BYTES ? json : gzipSync(json).toString("base64");
};

/** @throws when the message is none of ours */
export const mailInQueue = (body: string): AnyMail => {
  const json = body.startsWith("{") ? body : gunzipSync(Buffer.from(body, "base64")).toString("utf8");
  const mail = JSON.parse(json) as Partial<AnyMail>;
  if (!REQUIRED.every((name) => typeof mail[name] === "string")) throw new Error("the message is no mail");
  return mail as AnyMail;
};

const REQUIRED = ["id", "notice", "to", "subject", "text", "html"] as const;

/** SQS bills a message by pieces of 64 KB. */
const MAX_PLAIN_BYTES = 64 * 1024;
