import type { DatabaseSync } from "node:sqlite";
import type { Email } from "../../approval/email.ts";
import type { RequestId } from "../../approval/request-id.ts";
import { type Instant, instant } from "../../approval/time.ts";
import type { AnyMail, NoticeName } from "../../notices/mail.ts";

/**
 * What became of a mail: `kept` was never meant to leave (the built-in mailbox), `waiting` is to be sent,
 * `sent` was accepted by the server, `undelivered` was given up.
 */
export type MailState = "kept" | "waiting" | "sent" | "undelivered";

/** A mail that something must still be done for: sent, or reported as undelivered. */
export type DueMail = {
  readonly mailId: string;
  readonly notice: NoticeName;
  readonly requestId: RequestId | null;
  readonly to: Email;
  readonly returnPath: string;
  readonly state: MailState;
  readonly queuedAt: Instant;
  /** How often sending was begun: a mail can have arrived at most this many times. */
  readonly attempts: number;
  /** The last answer of the server, or what went wrong. */
  readonly answer: string | null;
};

export type OutboxTable = ReturnType<typeof outboxTable>;

/** The outgoing mails, one row each; the rows are also what the built-in mailbox shows. */
export const outboxTable = (database: DatabaseSync) => {
  database.exec(TABLE);
  const sql = statements(database);
  return {
    has: (mailId: string): boolean => sql.has.get(mailId) !== undefined,
    /** Does nothing when the mail is there already. */
    insert: ({ mail, message, returnPath, at, deliver }: NewMail): void => {
      const { id, notice, requestId, to, subject } = mail;
      const [state, due]: [MailState, number | null] = deliver ? ["waiting", Date.parse(at)] : ["kept", null];
      sql.insert.run(id, notice, requestId, to, subject, mail.replyTo, returnPath, message, at, state, due);
    },
    due: (now: number, limit: number): readonly DueMail[] => sql.due.all(now, limit).map(dueMail),
    /** When the next mail that is not due yet will be; null when none waits. */
    nextDue: (now: number): number | null => numberOrNull(sql.nextDue.get(now)?.["due_at"]),
    message: (mailId: string): Buffer => Buffer.from(sql.message.get(mailId)?.["message"] as Uint8Array),
    begin: (mailId: string): void => void sql.begin.run(mailId),
    sent: (mailId: string, answer: string, at: Instant): void => void sql.sent.run(answer, at, mailId),
    again: (mailId: string, dueAt: number, answer: string): void => void sql.again.run(dueAt, answer, mailId),
    undelivered: (mailId: string, now: number, answer: string): void =>
      void sql.undelivered.run(now, answer, mailId),
    reported: (mailId: string, at: Instant): void => void sql.reported.run(at, mailId),
    waiting: (): { readonly waiting: number; readonly oldest: Instant | null } => {
      const row = sql.waiting.get();
      const oldest = row?.["oldest"];
      return { waiting: Number(row?.["total"]), oldest: oldest ? instant(String(oldest)) : null };
    },
    /** Forgets mails older than this for which nothing remains to be done; answers how many. */
    purge: (before: Instant, limit: number): number => Number(sql.purge.run(before, limit).changes),
  };
};

type NewMail = {
  readonly mail: AnyMail;
  readonly message: Uint8Array;
  readonly returnPath: string;
  readonly at: Instant;
  /** Whether it is to leave this machine. */
  readonly deliver: boolean;
};

const dueMail = (row: Record<string, unknown>): DueMail => ({
  mailId: String(row["mail_id"]),
  notice: row["notice"] as NoticeName,
  requestId: row["request_id"] as RequestId | null,
  to: row["recipient"] as Email,
  returnPath: String(row["return_path"]),
  state: row["state"] as MailState,
  queuedAt: row["queued_at"] as Instant,
  attempts: Number(row["attempts"]),
  answer: row["answer"] as string | null,
});

const numberOrNull = (value: unknown): number | null => (typeof value === "number" ? value : null);

const TABLE = `
  CREATE TABLE IF NOT EXISTS outgoing_mail (
    -- Grows with time: the mailbox lists by it.
    number INTEGER PRIMARY KEY,
    mail_id TEXT NOT NULL UNIQUE,
    notice TEXT NOT NULL,
    request_id TEXT,
    recipient TEXT NOT NULL,
    subject TEXT NOT NULL,
    reply_to TEXT,
    return_path TEXT NOT NULL,
    message BLOB NOT NULL,
    queued_at TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('kept', 'waiting', 'sent', 'undelivered')),
    -- Milliseconds; null when nothing remains to be done.
    due_at INTEGER,
    attempts INTEGER NOT NULL DEFAULT 0,
    answer TEXT,
    finished_at TEXT
  ) STRICT;
  CREATE INDEX IF NOT EXISTS outgoing_mail_due ON outgoing_mail (due_at) WHERE due_at IS NOT NULL;
  CREATE INDEX IF NOT EXISTS outgoing_mail_queued ON outgoing_mail (queued_at) WHERE due_at IS NULL;
  CREATE INDEX IF NOT EXISTS outgoing_mail_recipient ON outgoing_mail (recipient, number);
  CREATE INDEX IF NOT EXISTS outgoing_mail_request ON outgoing_mail (request_id, number);
`;

const statements = (database: DatabaseSync) => ({
  has: database.prepare("SELECT 1 FROM outgoing_mail WHERE mail_id = ?"),
  insert: database.prepare(`
    INSERT INTO outgoing_mail
      (mail_id, notice, request_id, recipient, subject, reply_to, return_path, message, queued_at, state, due_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`),
  due: database.prepare(`
    SELECT mail_id, notice, request_id, recipient, return_path, state, queued_at, attempts, answer
    FROM outgoing_mail WHERE due_at <= ? ORDER BY due_at LIMIT ?`),
  nextDue: database.prepare("SELECT min(due_at) AS due_at FROM outgoing_mail WHERE due_at > ?"),
  message: database.prepare("SELECT message FROM outgoing_mail WHERE mail_id = ?"),
  begin: database.prepare("UPDATE outgoing_mail SET attempts = attempts + 1 WHERE mail_id = ?"),
  sent: database.prepare(
    "UPDATE outgoing_mail SET state = 'sent', due_at = NULL, answer = ?, finished_at = ? WHERE mail_id = ?",
  ),
  again: database.prepare("UPDATE outgoing_mail SET due_at = ?, answer = ? WHERE mail_id = ?"),
  undelivered: database.prepare(
    "UPDATE outgoing_mail SET state = 'undelivered', due_at = ?, answer = ? WHERE mail_id = ?",
  ),
  reported: database.prepare("UPDATE outgoing_mail SET due_at = NULL, finished_at = ? WHERE mail_id = ?"),
  waiting: database.prepare(`
    SELECT count(*) AS total, min(queued_at) AS oldest FROM outgoing_mail
    WHERE due_at IS NOT NULL AND state = 'waiting'`),
  purge: database.prepare(`
    DELETE FROM outgoing_mail WHERE number IN
      (SELECT number FROM outgoing_mail WHERE due_at IS NULL AND queued_at < ? LIMIT ?)`),
});
