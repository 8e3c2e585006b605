import type { DatabaseSync } from "node:sqlite";
import type { RequestId } from "../../approval/request-id.ts";
import type { Instant } from "../../approval/time.ts";
import type { NoticeName } from "../../notices/mail.ts";
import { outboxTable } from "../outbox/outbox-table.ts";

/** A mail in the mailbox, as the list shows it. */
export type KeptMail = {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly notice: NoticeName;
  readonly requestId: RequestId | null;
  readonly at: Instant;
};

export type KeptMails = {
  /** Newest first; all of them without a limit. */
  readonly list: (query: MailQuery) => readonly KeptMail[];
  /** The message is the mail as SMTP would carry it. */
  readonly find: (id: string) => (KeptMail & { readonly message: Buffer }) | undefined;
};

export type MailQuery = {
  readonly to?: string | undefined;
  readonly requestId?: string | undefined;
  readonly limit?: number | undefined;
  /** Only mails older than this one. */
  readonly before?: string | undefined;
};

/** What the outbox has taken, to be read. */
export const keptMails = (database: DatabaseSync): KeptMails => {
  outboxTable(database);
  const list = database.prepare(`
    SELECT ${COLUMNS} FROM outgoing_mail
    WHERE (:to IS NULL OR recipient = :to)
      AND (:request IS NULL OR request_id = :request)
      AND (:before IS NULL OR number < (SELECT number FROM outgoing_mail WHERE mail_id = :before))
    ORDER BY number DESC LIMIT :limit`);
  const find = database.prepare(`SELECT ${COLUMNS}, message FROM outgoing_mail WHERE mail_id = ?`);
  return {
    list: ({ to, requestId, limit = -1, before }) =>
      list
        .all({
          to: to?.toLowerCase() ?? null,
          request: requestId ?? null,
          before: before ?? null,
          limit,
        })
        .map(keptMail),
    find: (id) => {
      const row = find.get(id);
      return row && { ...keptMail(row), message: Buffer.from(row["message"] as Uint8Array) };
    },
  };
};

const COLUMNS = "mail_id, recipient, subject, notice, request_id, queued_at";

const keptMail = (row: Record<string, unknown>): KeptMail => ({
  id: String(row["mail_id"]),
  to: String(row["recipient"]),
  subject: String(row["subject"]),
  notice: row["notice"] as NoticeName,
  requestId: row["request_id"] as RequestId | null,
  at: row["queued_at"] as Instant,
});
