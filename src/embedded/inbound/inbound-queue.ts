import type { DatabaseSync } from "node:sqlite";
import { type Clock, type Duration, type Instant, instant, millisecondsIn } from "../../approval/time.ts";
import type { Received } from "../../intake/reply-needs.ts";
import type { Log } from "../../log.ts";
import type { Envelope, InboundMail } from "../../reply/inbound-mail.ts";
import type { InboundSpool } from "./inbound-spool.ts";
import { type InboundRow, inboundTable } from "./inbound-table.ts";
import { inboundWorker } from "./inbound-worker.ts";

export type InboundQueueNeeds = {
  /** In which every commit is on disk when it returns, and no transaction stays open across an `await`. */
  readonly database: DatabaseSync;
  readonly spool: Pick<InboundSpool, "raw" | "remove">;
  readonly handle: (mail: InboundMail) => Promise<Received>;
  readonly now: Clock;
  readonly log: Log;
};

export type InboundQueue = {
  /** Durable when it returns. A mail that is there already, handled or not, is not taken twice. */
  readonly enqueue: (mail: {
    readonly id: string;
    readonly envelope: Envelope;
  }) => "queued" | "already-there";
  /** Begins to handle what waits, that of a former process as well. */
  readonly start: () => void;
  /** Ends when what is under way is done; the rest waits for the next start. */
  readonly stop: () => Promise<void>;
  /** Resolves when nothing is due any more. */
  readonly idle: () => Promise<void>;
  readonly health: () => {
    readonly waiting: number;
    readonly failed: number;
    readonly oldest: Instant | null;
  };
  readonly find: (id: string) => InboundRow | undefined;
  /** Forgets what was handled longer ago than this, and removes the raw mail. Failed mail stays. */
  readonly purge: (olderThan: Duration) => Promise<number>;
};

export type InboundQueueOptions = {
  /** Mails handled at once, each to another address. */
  readonly concurrency?: number;
  /** After so many tries a mail is set aside as failed. */
  readonly maxAttempts?: number;
  readonly backoff?: { readonly firstMs: number; readonly longestMs: number };
};

/** Mails that were accepted and not yet handled, in the order of their coming, kept in SQLite. */
export const inboundQueue = (needs: InboundQueueNeeds, options: InboundQueueOptions = {}): InboundQueue => {
  const { database, spool, now } = needs;
  const table = inboundTable(database);
  const worker = inboundWorker(
    { ...needs, table },
    {
      concurrency: options.concurrency ?? 4,
      // With the pauses below these take three hours: longer than a name server may be asked about a mail.
      maxAttempts: options.maxAttempts ?? 15,
      backoff: options.backoff ?? { firstMs: 2_000, longestMs: 30 * 60_000 },
    },
  );
  return {
    enqueue: ({ id, envelope }) => {
      // Inside somebody else's open transaction this would not be durable when 250 is said.
      if (database.isTransaction) throw new Error("a transaction is open on the queue's connection");
      const added = table.add({ id, envelope, receivedAt: now(), lane: laneOf(envelope) });
      if (added) worker.wake();
      return added ? "queued" : "already-there";
    },
    start: worker.start,
    stop: worker.stop,
    idle: worker.idle,
    health: table.health,
    find: table.find,
    purge: async (olderThan) => {
      const before = instant(Date.parse(now()) - millisecondsIn(olderThan));
      const ids = table.handledBefore(before);
      for (const id of ids) {
        // The file first: a row without a file is purged again, a file without a row never.
        await spool.remove(id);
        table.remove(id);
      }
      return ids.length;
    },
  };
};

/** Mails to one address are handled one after the other, or a later "no" could overtake an earlier "yes". */
const laneOf = ({ to }: Envelope): string => to[0]?.toLowerCase() ?? "";
