import type { DatabaseSync } from "node:sqlite";
import type { StoredEvent } from "./event.ts";
import type { ExecutionId } from "./ids.ts";

export type EventRecords = {
  /** Adds events after those there are; together they are one row. */
  readonly append: (id: ExecutionId, events: readonly StoredEvent[]) => void;
  /** In order. EventIds count from 2: 1 is the execution's start, which its own row tells. */
  readonly all: (id: ExecutionId) => readonly StoredEvent[];
};

export const FIRST_EVENT_ID = 2;

export const eventRecords = (database: DatabaseSync): EventRecords => {
  const append = database.prepare(`
    INSERT INTO event (execution, last_id, events)
    VALUES (?1, coalesce((SELECT max(last_id) FROM event WHERE execution = ?1), ${FIRST_EVENT_ID - 1}) + ?2, ?3)`);
  const all = database.prepare("SELECT events FROM event WHERE execution = ? ORDER BY last_id");

  return {
    append: (id, events) => {
      if (events.length > 0) append.run(id, events.length, JSON.stringify(events));
    },
    all: (id) => all.all(id).flatMap((row) => JSON.parse(row["events"] as string) as StoredEvent[]),
  };
};
