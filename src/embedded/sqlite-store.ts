import type { DatabaseSync } from "node:sqlite";
import type { Participant, ParticipantKey } from "../approval/participant.ts";
import type { RequestRecord } from "../approval/request.ts";
import type { RequestId } from "../approval/request-id.ts";
import type { HistoryEntry } from "../store/history.ts";
import type { RequestStore } from "../store/request-store.ts";
import { newRecord, recordChanges, type Transition } from "../store/transitions.ts";
import { transaction } from "./database.ts";

export type SqliteStore = RequestStore & {
  /** Requests whose execution waits although somebody answered; it may have missed the wake-up. */
  readonly answeredAndWaiting: () => readonly RequestRecord[];
};

/**
 * The request store in SQLite: a row a request with its record as JSON, so that every change of a record
 * is one row, as it is one item in DynamoDB.
 */
export const sqliteStore = (database: DatabaseSync): SqliteStore => {
  database.exec(TABLES);
  const sql = statements(database);

  const find = (id: RequestId): RequestRecord | undefined => {
    const row = sql.findRequest.get(id);
    return row === undefined ? undefined : (JSON.parse(String(row["record"])) as RequestRecord);
  };
  /** Reads, changes and writes one record in one transaction. */
  const change = async <Answer>(
    id: RequestId,
    apply: (record: RequestRecord) => Transition<Answer>,
  ): Promise<Transition<Answer>> =>
    transaction(database, () => {
      const before = find(id);
      if (before === undefined) throw new Error(`there is no request ${id}`);
      const transition = apply(before);
      if (transition.record !== before) sql.updateRequest.run(JSON.stringify(transition.record), id);
      return transition;
    });

  return {
    create: async (request, participants) =>
      transaction(database, () => {
        const record = newRecord(request, participants);
        sql.insertRequest.run(request.id, request.createdAt, JSON.stringify(record));
        for (const participant of participants) {
          sql.insertKey.run(participant.key, request.id, participant.email, participant.role);
        }
        return find(request.id) ?? record;
      }),
    read: async (id) => find(id),
    findKey: async (key) => readParticipant(key, sql.findKey.get(key)),
    ...recordChanges(change),
    remember: async (id, entry) => {
      sql.insertHistory.run(id, entry.id, entry.at, JSON.stringify(entry));
    },
    history: async (id) =>
      sql.findHistory.all(id).map(({ entry }) => JSON.parse(String(entry)) as HistoryEntry),
    list: async ({ limit, before }) => {
      const rows = sql.listRequests.all(before ?? "~", limit + 1);
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      return {
        records: rows.slice(0, limit).map(({ record }) => JSON.parse(String(record)) as RequestRecord),
        next: last === undefined ? undefined : String(last["position"]),
      };
    },
    answeredAndWaiting: () =>
      sql.findAnswered.all().map(({ record }) => JSON.parse(String(record)) as RequestRecord),
    count: async ({ counter, id, until, at }) =>
      transaction(database, () => {
        sql.forgetCounted.run(at);
        sql.insertCounted.run(counter, id, until);
        return Number(sql.counted.get(counter)?.["total"]);
      }),
  };
};

const readParticipant = (
  key: ParticipantKey,
  row: Record<string, unknown> | undefined,
): Participant | undefined =>
  row === undefined
    ? undefined
    : ({ key, requestId: row["request_id"], email: row["email"], role: row["role"] } as Participant);

const TABLES = `
  CREATE TABLE IF NOT EXISTS request (
    id TEXT PRIMARY KEY,
    -- Sorts by age; the id tells apart what was made in one millisecond.
    position TEXT NOT NULL GENERATED ALWAYS AS (created_at || ' ' || id) STORED,
    created_at TEXT NOT NULL,
    record TEXT NOT NULL,
    -- 1 while an execution waits although something has been said: few, and what to look at after a crash.
    answered INTEGER GENERATED ALWAYS AS
      (record ->> '$.callbackId' IS NOT NULL AND record ->> '$.revision' > 0) VIRTUAL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS request_answered ON request (answered) WHERE answered;
  CREATE UNIQUE INDEX IF NOT EXISTS request_position ON request (position);
  CREATE TABLE IF NOT EXISTS participant_key (
    key TEXT PRIMARY KEY,
    request_id TEXT NOT NULL REFERENCES request (id),
    email TEXT NOT NULL,
    role TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS request_history (
    number INTEGER PRIMARY KEY,
    request_id TEXT NOT NULL REFERENCES request (id),
    entry_id TEXT NOT NULL,
    at TEXT NOT NULL,
    entry TEXT NOT NULL,
    UNIQUE (request_id, entry_id)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS counted (
    counter TEXT NOT NULL,
    id TEXT NOT NULL,
    until TEXT NOT NULL,
    PRIMARY KEY (counter, id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS counted_until ON counted (until);
`;

const statements = (database: DatabaseSync) => ({
  findRequest: database.prepare("SELECT record FROM request WHERE id = ?"),
  insertRequest: database.prepare(
    "INSERT INTO request (id, created_at, record) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
  ),
  updateRequest: database.prepare("UPDATE request SET record = ? WHERE id = ?"),
  listRequests: database.prepare(
    "SELECT record, position FROM request WHERE position < ? ORDER BY position DESC LIMIT ?",
  ),
  findAnswered: database.prepare("SELECT record FROM request WHERE answered"),
  findKey: database.prepare("SELECT request_id, email, role FROM participant_key WHERE key = ?"),
  insertKey: database.prepare(
    "INSERT INTO participant_key (key, request_id, email, role) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
  ),
  insertHistory: database.prepare(
    "INSERT INTO request_history (request_id, entry_id, at, entry) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
  ),
  findHistory: database.prepare("SELECT entry FROM request_history WHERE request_id = ? ORDER BY at, number"),
  insertCounted: database.prepare(
    "INSERT INTO counted (counter, id, until) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
  ),
  forgetCounted: database.prepare("DELETE FROM counted WHERE until < ?"),
  counted: database.prepare("SELECT count(*) AS total FROM counted WHERE counter = ?"),
});
