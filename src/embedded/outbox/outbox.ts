import type { DatabaseSync } from "node:sqlite";
import { after, type Clock, type Duration, millisecondsIn, systemClock } from "../../approval/time.ts";
import type { Log } from "../../log.ts";
import { composeMessage, type Sender } from "../../notices/compose-message.ts";
import type { AnyMail, Outbox } from "../../notices/mail.ts";
import type { Backoff } from "./outbox-backoff.ts";
import { startDelivery, type Undelivered } from "./outbox-delivery.ts";
import { outboxTable } from "./outbox-table.ts";
import { groupedWrites } from "./outbox-writes.ts";
import { type ReturnPathChoice, returnPath } from "./return-path.ts";
import type { SmtpOut } from "./smtp-out.ts";

export type OutboxNeeds = {
  /** Opened so that a commit is on disk when it returns; no transaction may stay open across a turn. */
  readonly database: DatabaseSync;
  readonly from: Sender;
  /** Null: mails stay here, for the built-in mailbox to show. */
  readonly smtp: SmtpOut | null;
  readonly onUndelivered: (mail: Undelivered) => Promise<void>;
  readonly log: Log;
  readonly clock?: Clock;
};

export type OutboxOptions = {
  readonly returnPath?: ReturnPathChoice;
  readonly concurrency?: number;
  readonly backoff?: Backoff;
  readonly giveUpAfter?: Duration;
  /** How long a mail stays on record once nothing remains to be done for it. */
  readonly retention?: Duration;
};

export type OutboxHealth = {
  /** Mails that are still to be sent. */
  readonly waiting: number;
  /** How long the oldest of them has waited; null when none does. */
  readonly oldestMs: number | null;
};

export type EmbeddedOutbox = Outbox & {
  readonly send: (mail: AnyMail) => Promise<void>;
  readonly health: () => OutboxHealth;
  /** Lets the mails under way finish, for `graceMs` at most; the others go out after the next start. */
  readonly close: (graceMs?: number) => Promise<void>;
};

/** Takes mails, durably, and with a server to hand them to sends them; what a former process left, too. */
export const openOutbox = (needs: OutboxNeeds, options: OutboxOptions = {}): EmbeddedOutbox => {
  const { database, from, smtp, onUndelivered, log, clock = systemClock } = needs;
  const table = outboxTable(database);
  const write = groupedWrites(database);
  const now = () => Date.parse(clock());
  const delivery =
    smtp &&
    startDelivery(
      { table, write, smtp, sender: from.address, now, log, onUndelivered },
      {
        concurrency: options.concurrency ?? 5,
        backoff: options.backoff ?? { firstMs: 30_000, longestMs: 3_600_000 },
        giveUpAfterMs: millisecondsIn(options.giveUpAfter ?? { days: 3 }),
      },
    );
  const stopPurging = purgeDaily(() => {
    const retentionMs = millisecondsIn(options.retention ?? { days: 90 });
    return table.purge(after(clock(), { seconds: -retentionMs / 1000 }), PURGED_AT_ONCE) === PURGED_AT_ONCE;
  });

  const send = async (mail: AnyMail): Promise<void> => {
    if (table.has(mail.id)) return;
    const at = clock();
    const message = await composeMessage(mail, from, at);
    const path = returnPath(mail, from, options.returnPath ?? "auto");
    await write(() => table.insert({ mail, message, returnPath: path, at, deliver: delivery !== null }));
    delivery?.wake();
  };

  return {
    send,
    health: () => {
      const { waiting, oldest } = table.waiting();
      return { waiting, oldestMs: oldest === null ? null : Math.max(0, now() - Date.parse(oldest)) };
    },
    close: async (graceMs = 10_000) => {
      stopPurging();
      await delivery?.close(graceMs);
    },
  };
};

/** Runs `purge` now and every day, and again at once as long as it says that there is more. */
const purgeDaily = (purge: () => boolean): (() => void) => {
  const run = (): void => {
    const wait = purge() ? 0 : DAY_MS;
    timer = setTimeout(run, wait).unref();
  };
  let timer = setTimeout(run, 0).unref();
  return () => clearTimeout(timer);
};

const DAY_MS = 24 * 60 * 60 * 1000;
/** Small, so that no request has to wait for the deletion of a year's mails. */
const PURGED_AT_ONCE = 200;
