import type { Email } from "../approval/email.ts";
import type { RequestId } from "../approval/request-id.ts";

/** A finished mail, ready for any way of sending it. */
export type Mail = {
  /** Unique to this mail and the same when its step is repeated; `[a-z0-9._-]`, at most 60 characters. */
  readonly id: string;
  readonly notice: NoticeName;
  readonly requestId: RequestId | null;
  readonly to: Email;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Where an answer goes; null for mails that want none (then the From address stands). */
  readonly replyTo: string | null;
  /** With angle brackets. */
  readonly messageId: string;
  readonly references: readonly string[];
  readonly inReplyTo: string | null;
  /** `auto-replied` for what answers a mail, `auto-generated` for all else (RFC 3834 §5). */
  readonly autoSubmitted: "auto-generated" | "auto-replied";
};

export type NoticeName =
  | "receipt"
  | "question"
  | "reminder"
  | "outcome"
  | "settled"
  | "confirmation"
  | "clarification"
  | "impostor"
  | "too-late"
  | "unreachable";

/** What administrators are mailed: the way in, which no template of theirs can lock, and tests of templates. */
export type AdminMail = Omit<Mail, "notice"> & { readonly notice: "sign-in" | "test" };

export type AnyMail = Mail | AdminMail;

/** The way out. `send` is durable when it resolves and may be repeated with the same mail. */
export type Outbox = { readonly send: (mail: Mail) => Promise<void> };
