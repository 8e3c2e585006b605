import type { DatabaseSync } from "node:sqlite";
import type { Instant } from "../../approval/time.ts";
import type { Envelope } from "../../reply/inbound-mail.ts";
import type { ReplyFate } from "../../store/history.ts";

/** A mail as the queue knows it. */
export type InboundRow = {
  readonly id: string;
  readonly receivedAt: Instant;
  readonly envelope: Envelope;
  readonly lane: string;
  readonly state: "waiting" | "handled" | "failed";
  readonly attempts: number;
  readonly lastError: string | null;
  readonly fate: ReplyFate | null;
};

export type InboundTable = ReturnType<typeof inboundTable>;

/** The table behind the queue: every change is one statement, committed when it returns. */
export const inboundTable = (database: DatabaseSync) => {
  database.exec(TABLE);
  const add = database.prepare(
    `INSERT INTO inbound_mail (id, received_at, due_at, envelope, lane) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  );
  // A mail waits for every earlier one of its lane, those that are to be tried again included.
  const nextDue = database.prepare(
    `SELECT * FROM inbound_mail AS mail WHERE state = 'waiting' AND lane NOT IN (SELECT value FROM json_each(?))
       AND NOT EXISTS (SELECT 1 FROM inbound_mail AS earlier WHERE earlier.state = 'waiting'
         AND earlier.lane = mail.lane AND earlier.number < mail.number)
     ORDER BY due_at, number LIMIT 1`,
  );
  const begin = database.prepare("UPDATE inbound_mail SET attempts = attempts + 1 WHERE id = ?");
  const handled = database.prepare(
    "UPDATE inbound_mail SET state = 'handled', fate = ?, request_id = ?, handled_at = ? WHERE id = ?",
  );
  const postpone = database.prepare("UPDATE inbound_mail SET due_at = ?, last_error = ? WHERE id = ?");
  const fail = database.prepare("UPDATE inbound_mail SET state = 'failed', last_error = ? WHERE id = ?");
  const find = database.prepare("SELECT * FROM inbound_mail WHERE id = ?");
  const remove = database.prepare("DELETE FROM inbound_mail WHERE id = ?");
  const handledBefore = database.prepare(
    "SELECT id FROM inbound_mail WHERE state = 'handled' AND handled_at < ? LIMIT 1000",
  );
  const health = database.prepare(
    `SELECT count(*) FILTER (WHERE state = 'waiting') AS waiting, count(*) FILTER (WHERE state = 'failed') AS failed,
       min(received_at) FILTER (WHERE state = 'waiting') AS oldest FROM inbound_mail WHERE state <> 'handled'`,
  );
  return {
    /** @returns whether it was not there yet */
    add: (mail: Pick<InboundRow, "id" | "receivedAt" | "envelope" | "lane">): boolean => {
      const { id, receivedAt, envelope, lane } = mail;
      return Number(add.run(id, receivedAt, receivedAt, JSON.stringify(envelope), lane).changes) === 1;
    },
    /** The mail whose turn is next, and when, in the lanes that are free. */
    next: (
      busyLanes: readonly string[],
    ): { readonly row: InboundRow; readonly dueAt: Instant } | undefined => {
      const row = nextDue.get(JSON.stringify(busyLanes));
      return row && { row: rowOf(row), dueAt: String(row["due_at"]) as Instant };
    },
    /** Counted before the work begins, so that a mail which ends the process does not come up for ever. */
    begin: (id: string): void => void begin.run(id),
    handled: (id: string, result: { fate: ReplyFate; requestId: string | null; at: Instant }): void =>
      void handled.run(result.fate, result.requestId, result.at, id),
    postpone: (id: string, dueAt: Instant, why: string): void => void postpone.run(dueAt, why, id),
    fail: (id: string, why: string): void => void fail.run(why, id),
    find: (id: string): InboundRow | undefined => {
      const row = find.get(id);
      return row && rowOf(row);
    },
    remove: (id: string): void => void remove.run(id),
    handledBefore: (before: Instant): readonly string[] =>
      handledBefore.all(before).map(({ id }) => String(id)),
    health: () => {
      const { waiting, failed, oldest } = health.get() ?? {};
      return { waiting: Number(waiting), failed: Number(failed), oldest: (oldest ?? null) as Instant | null };
    },
  };
};

const rowOf = (row: Readonly<Record<string, unknown>>): InboundRow =>
  ({
    id: row["id"],
    receivedAt: row["received_at"],
    envelope: JSON.parse(String(row["envelope"])),
    lane: row["lane"],
    state: row["state"],
    attempts: Number(row["attempts"]),
    lastError: row["last_error"],
    fate: row["fate"],
  }) as InboundRow;

const TABLE = `
  CREATE TABLE IF NOT EXISTS inbound_mail (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    received_at TEXT NOT NULL,
    due_at TEXT NOT NULL,
    envelope TEXT NOT NULL,
    -- Whose mails are handled one after the other.
    lane TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'handled', 'failed')),
    attempts INTEGER NOT NULL DEFAULT 0,
    last_error TEXT,
    fate TEXT,
    request_id TEXT,
    handled_at TEXT
  ) STRICT;
  CREATE INDEX IF NOT EXISTS inbound_mail_open ON inbound_mail (lane, number) WHERE state = 'waiting';
  CREATE INDEX IF NOT EXISTS inbound_mail_state ON inbound_mail (state, handled_at);
`;
