import { DatabaseSync } from "node:sqlite";

/**
 * Opens the host's database and takes it for this process alone.
 *
 * `locking_mode=EXCLUSIVE`, set before anything is read, keeps the lock until the database is closed or
 * the process dies, so a second host on the same file fails here instead of running executions twice. It
 * also spares the shared-memory index. Never open the file by other means in the same process: closing
 * that second descriptor would drop the lock (https://www.sqlite.org/howtocorrupt.html, section 2.2).
 */
export const openDatabase = (location: string, synchronous: "FULL" | "NORMAL"): DatabaseSync => {
  const database = new DatabaseSync(location, { timeout: 0 });
  try {
    database.exec(`
      PRAGMA locking_mode = EXCLUSIVE;
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = ${synchronous};
      PRAGMA temp_store = MEMORY;
      PRAGMA cache_size = -16000;
      PRAGMA wal_autocheckpoint = 2000;
      PRAGMA journal_size_limit = 33554432;
    `);
    migrate(database);
    return database;
  } catch (cause) {
    database.close();
    const message = /locked|busy/i.test(String(cause))
      ? `the durable host's database is in use by another process: ${location}`
      : `cannot open the durable host's database: ${location}`;
    throw new Error(message, { cause });
  }
};

const migrate = (database: DatabaseSync): void => {
  const version = Number(database.prepare("PRAGMA user_version").get()?.["user_version"]);
  if (version > SCHEMA_VERSION) throw new Error(`written by a newer version (schema ${version})`);
  if (version < SCHEMA_VERSION) {
    database.exec(`BEGIN EXCLUSIVE; ${SCHEMA} PRAGMA user_version = ${SCHEMA_VERSION}; COMMIT;`);
    return;
  }
  // Takes the lock even when there is nothing to migrate.
  database.exec("BEGIN EXCLUSIVE; COMMIT;");
};

const SCHEMA_VERSION = 1;

/**
 * - `execution`: one row from start to purge. `due_at` is its deadline while it runs, then its purge.
 * - `event`: what happened, one row a checkpoint; `last_id` is the EventId of the row's last event.
 * - `waiting`: an operation that something outside the function will end. No row, no callback to complete.
 * - `ready`: an execution that is, or should be, invoked. All an opening host has to look at.
 */
const SCHEMA = `
  CREATE TABLE execution (
    id INTEGER PRIMARY KEY,
    function TEXT NOT NULL,
    name TEXT NOT NULL,
    uuid TEXT NOT NULL,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    ended_at INTEGER,
    due_at INTEGER,
    timeout_seconds INTEGER,
    parent INTEGER,
    parent_operation TEXT,
    result TEXT,
    error TEXT,
    input TEXT NOT NULL,
    UNIQUE (function, name)
  ) STRICT;
  CREATE INDEX execution_due ON execution (due_at) WHERE due_at IS NOT NULL;

  CREATE TABLE event (
    id INTEGER PRIMARY KEY,
    execution INTEGER NOT NULL,
    last_id INTEGER NOT NULL,
    events TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX event_of_execution ON event (execution, last_id);

  CREATE TABLE waiting (
    execution INTEGER NOT NULL,
    operation TEXT NOT NULL,
    kind TEXT NOT NULL,
    due_at INTEGER,
    details TEXT NOT NULL,
    PRIMARY KEY (execution, operation)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX waiting_due ON waiting (due_at) WHERE due_at IS NOT NULL;

  CREATE TABLE ready (
    execution INTEGER PRIMARY KEY,
    attempt INTEGER NOT NULL DEFAULT 0,
    due_at INTEGER
  ) STRICT;
  CREATE INDEX ready_due ON ready (due_at) WHERE due_at IS NOT NULL;
`;
