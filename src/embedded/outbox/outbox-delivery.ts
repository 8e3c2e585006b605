import { instant, millisecondsBetween } from "../../approval/time.ts";
import type { Log } from "../../log.ts";
import { type Backoff, backoffMs } from "./outbox-backoff.ts";
import type { DueMail, OutboxTable } from "./outbox-table.ts";
import type { GroupedWrites } from "./outbox-writes.ts";
import type { Delivery, SmtpOut } from "./smtp-out.ts";

/** A mail that nobody will get. */
export type Undelivered = Pick<DueMail, "mailId" | "notice" | "requestId" | "to"> & {
  /** What the server said last. */
  readonly why: string;
};

export type DeliveryNeeds = {
  readonly table: OutboxTable;
  readonly write: GroupedWrites;
  readonly smtp: SmtpOut;
  /** The address to fall back on when the server refuses the mail because of its return path. */
  readonly sender: string;
  /** Milliseconds, as of `Date.now`. */
  readonly now: () => number;
  readonly log: Log;
  /** Called again until it has once resolved; may be called twice for a mail, after a crash. */
  readonly onUndelivered: (mail: Undelivered) => Promise<void>;
};

export type DeliveryOptions = {
  readonly concurrency: number;
  readonly backoff: Backoff;
  readonly giveUpAfterMs: number;
};

/**
 * Sends what is due, and sleeps until more is: one timer, or a `wake`. A mail whose sending a crash cut
 * short is simply still due, so it is sent again; that is the only way a mail can be doubled.
 */
export const startDelivery = (needs: DeliveryNeeds, options: DeliveryOptions) => {
  const underWay = new Map<string, Promise<void>>();
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  /** Failures of the server, not of a mail, in a row: while there are any, one mail at a time tries it. */
  let failures = 0;
  let pausedUntil = 0;

  const wake = (): void => {
    if (closed) return;
    clearTimeout(timer);
    try {
      startDue(needs.now());
    } catch (error) {
      needs.log.error("mail.failed", { error: String(error) });
      pause();
      sleepUntil(pausedUntil);
    }
  };

  const startDue = (now: number): void => {
    if (now < pausedUntil) {
      sleepUntil(pausedUntil);
      return;
    }
    const room = failures > 0 ? 1 : options.concurrency;
    for (const mail of needs.table.due(now, room + underWay.size)) {
      if (underWay.size >= room) return;
      if (!underWay.has(mail.mailId)) underWay.set(mail.mailId, handle(mail));
    }
    const next = needs.table.nextDue(now);
    if (next !== null) sleepUntil(next);
  };

  const sleepUntil = (at: number): void => {
    timer = setTimeout(wake, Math.min(Math.max(0, at - needs.now()), LONGEST_SLEEP_MS));
  };

  const handle = async (mail: DueMail): Promise<void> => {
    try {
      await (mail.state === "undelivered" ? report(mail) : send(mail));
    } catch (error) {
      // Our own disk or database: nothing is lost, the mail is still due.
      needs.log.error("mail.failed", { mailId: mail.mailId, error: String(error) });
      pause();
    }
    underWay.delete(mail.mailId);
    wake();
  };

  const send = async (mail: DueMail): Promise<void> => {
    const { mailId } = mail;
    await needs.write(() => needs.table.begin(mailId));
    const delivery = await deliver(mail);
    const { answer } = delivery;
    const facts = { mailId, notice: mail.notice, requestId: mail.requestId, attempt: mail.attempts + 1 };
    if (delivery.status === "deferred" && delivery.by === "server") pause();
    else failures = 0;

    if (delivery.status === "accepted") {
      await needs.write(() => needs.table.sent(mailId, answer, instant(needs.now())));
      return needs.log.info("mail.sent", facts);
    }
    const waitMs = backoffMs(mail.attempts + 1, options.backoff);
    const waitedMs = millisecondsBetween(mail.queuedAt, instant(needs.now()));
    if (delivery.status === "deferred" && waitedMs + waitMs <= options.giveUpAfterMs) {
      await needs.write(() => needs.table.again(mailId, needs.now() + waitMs, answer));
      return needs.log.warn("mail.deferred", { ...facts, answer, waitMs });
    }
    await needs.write(() => needs.table.undelivered(mailId, needs.now(), answer));
    needs.log.warn("mail.undelivered", { ...facts, answer });
  };

  const deliver = async ({ mailId, to, returnPath }: DueMail): Promise<Delivery> => {
    const message = needs.table.message(mailId);
    const first = await needs.smtp.deliver({ from: returnPath, to }, message);
    // Some servers let only their own user be the envelope sender, and say so at MAIL FROM or at the end.
    const second =
      first.status === "refused" && first.of !== "recipient" && returnPath !== needs.sender
        ? await needs.smtp.deliver({ from: needs.sender, to }, message)
        : first;
    // A refused sender is a mistake of ours that would take every mail with it: wait for it to be mended.
    return second.status === "refused" && second.of === "sender"
      ? { status: "deferred", by: "server", answer: second.answer }
      : second;
  };

  const report = async ({ mailId, notice, requestId, to, answer }: DueMail): Promise<void> => {
    try {
      await needs.onUndelivered({ mailId, notice, requestId, to, why: answer ?? "" });
    } catch (error) {
      needs.log.error("mail.report-failed", { mailId, error: String(error) });
      const dueAt = needs.now() + backoffMs(1, options.backoff);
      return needs.write(() => needs.table.again(mailId, dueAt, answer ?? ""));
    }
    await needs.write(() => needs.table.reported(mailId, instant(needs.now())));
  };

  const pause = (): void => {
    failures += 1;
    const pauseMs = Math.min(backoffMs(failures, options.backoff), LONGEST_PAUSE_MS);
    pausedUntil = needs.now() + pauseMs;
  };

  wake();
  return {
    wake,
    /** Lets the mails under way finish, for this long at most; what is cut short stays due. */
    close: async (graceMs: number): Promise<void> => {
      closed = true;
      clearTimeout(timer);
      const force = setTimeout(() => needs.smtp.close({ force: true }), graceMs);
      await Promise.allSettled(underWay.values());
      clearTimeout(force);
      needs.smtp.close();
    },
  };
};

/** So that a clock that is set back does not keep mails for long. */
const LONGEST_SLEEP_MS = 60 * 60 * 1000;
/** A server that is back should not have to wait for an hour to be noticed. */
const LONGEST_PAUSE_MS = 5 * 60 * 1000;
