import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { RequestRecord } from "../../../src/approval/request.ts";
import type { HistoryEntry } from "../../../src/store/history.ts";
import { headerOf } from "./sink.ts";

/** All that the service has kept in its data folder. */
export type Kept = {
  readonly requests: ReadonlyMap<string, RequestRecord>;
  readonly history: ReadonlyMap<string, readonly HistoryEntry[]>;
  readonly outgoing: readonly OutgoingMail[];
  readonly incoming: readonly IncomingMail[];
  /** The state of every execution by the name it was started with. */
  readonly executions: ReadonlyMap<string, string>;
};

type OutgoingMail = {
  readonly mailId: string;
  readonly notice: string;
  readonly requestId: string;
  readonly state: string;
  readonly attempts: number;
};

type IncomingMail = {
  readonly id: string;
  readonly state: string;
  readonly fate: string | null;
  readonly requestId: string | null;
  /** Of the raw mail on disk; undefined when there is none. */
  readonly messageId: string | undefined;
};

/** Reads the data folder of a service that has stopped. */
export const readKept = (dataDir: string): Kept => {
  const database = new DatabaseSync(join(dataDir, "countersign.sqlite"), { readOnly: true });
  const durable = new DatabaseSync(join(dataDir, "durable.sqlite"), { readOnly: true });
  const all = (from: DatabaseSync, sql: string) => from.prepare(sql).all();
  const files = messageIds(join(dataDir, "mail", "in"));
  const history = new Map<string, HistoryEntry[]>();
  for (const { request_id, entry } of all(database, "SELECT request_id, entry FROM request_history")) {
    const entries = history.get(String(request_id)) ?? [];
    history.set(String(request_id), [...entries, JSON.parse(String(entry)) as HistoryEntry]);
  }
  const kept: Kept = {
    requests: new Map(
      all(database, "SELECT id, record FROM request").map(({ id, record }) => [
        String(id),
        JSON.parse(String(record)) as RequestRecord,
      ]),
    ),
    history,
    outgoing: all(database, "SELECT mail_id, notice, request_id, state, attempts FROM outgoing_mail").map(
      (row) => ({
        mailId: String(row["mail_id"]),
        notice: String(row["notice"]),
        requestId: String(row["request_id"]),
        state: String(row["state"]),
        attempts: Number(row["attempts"]),
      }),
    ),
    incoming: all(database, "SELECT id, state, fate, request_id FROM inbound_mail").map((row) => ({
      id: String(row["id"]),
      state: String(row["state"]),
      fate: row["fate"] as string | null,
      requestId: row["request_id"] as string | null,
      messageId: files.get(String(row["id"])),
    })),
    executions: new Map(
      all(durable, "SELECT name, status FROM execution").map(({ name, status }) => [
        String(name),
        String(status),
      ]),
    ),
  };
  database.close();
  durable.close();
  return kept;
};

/** How many mails, in and out, are still to be dealt with, of a service that may be running. */
export const mailsLeft = (dataDir: string): number => {
  const database = new DatabaseSync(join(dataDir, "countersign.sqlite"), { readOnly: true });
  const count = (rows: string) =>
    Number(database.prepare(`SELECT count(*) AS total FROM ${rows}`).get()?.["total"]);
  try {
    return count("inbound_mail WHERE state = 'waiting'") + count("outgoing_mail WHERE due_at IS NOT NULL");
  } finally {
    database.close();
  }
};

/** The Message-ID of every raw mail by the id under which it is kept. */
const messageIds = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith(".eml"))
      .map((name) => [
        name.slice(0, -".eml".length),
        headerOf(readFileSync(join(folder, name)), "message-id"),
      ]),
  );
