import { setTimeout } from "node:timers/promises";
import { instant } from "../../approval/time.ts";
import type { InboundMail } from "../../reply/inbound-mail.ts";
import type { InboundQueueNeeds } from "./inbound-queue.ts";
import type { InboundRow, InboundTable } from "./inbound-table.ts";

type WorkerNeeds = Omit<InboundQueueNeeds, "database"> & { readonly table: InboundTable };

type WorkerOptions = {
  readonly concurrency: number;
  readonly maxAttempts: number;
  readonly backoff: { readonly firstMs: number; readonly longestMs: number };
};

/** Handles the mails of the table as they fall due; sleeps until the next one does. */
export const inboundWorker = (needs: WorkerNeeds, options: WorkerOptions) => {
  const { table, now } = needs;
  const underWay = new Map<string, Promise<void>>();
  let running = false;
  let timer: NodeJS.Timeout | undefined;
  let whenIdle: (() => void)[] = [];

  /** The table itself failed, on a full disk for one: the mail is still in it, and its turn comes again. */
  const pause = async (error: unknown): Promise<void> => {
    needs.log.error("inbound.table", { problem: String(error) });
    await setTimeout(PAUSE_MS);
  };

  const wake = (): void => {
    clearTimeout(timer);
    while (running && underWay.size < options.concurrency) {
      const next = table.next([...underWay.keys()]);
      if (next === undefined) break;
      const waitMs = Date.parse(next.dueAt) - Date.parse(now());
      if (waitMs > 0) {
        timer = globalThis.setTimeout(wake, Math.min(waitMs, LONGEST_SLEEP_MS));
        break;
      }
      const { lane } = next.row;
      underWay.set(
        lane,
        work(needs, options, next.row)
          .catch(pause)
          .finally(() => {
            underWay.delete(lane);
            wake();
          }),
      );
    }
    if (underWay.size === 0) {
      for (const tell of whenIdle) tell();
      whenIdle = [];
    }
  };

  return {
    wake,
    start: (): void => {
      running = true;
      wake();
    },
    stop: async (): Promise<void> => {
      running = false;
      clearTimeout(timer);
      await Promise.all(underWay.values());
    },
    idle: (): Promise<void> =>
      underWay.size === 0 ? Promise.resolve() : new Promise((resolve) => void whenIdle.push(resolve)),
  };
};

/** The clock may be set meanwhile. */
const LONGEST_SLEEP_MS = 60_000;
const PAUSE_MS = 5_000;

/** Handles one mail and writes down what came of it; never rejects for what the handling does. */
const work = async (
  { table, spool, handle, now, log }: WorkerNeeds,
  options: WorkerOptions,
  row: InboundRow,
) => {
  const { id, receivedAt, envelope } = row;
  const setAside = (attempts: number, problem: string): void => {
    table.fail(id, problem);
    log.error("inbound.failed", { inboundId: id, attempts, problem });
  };
  const attempt = row.attempts + 1;
  if (attempt > options.maxAttempts) return setAside(row.attempts, "the process ended while it was handled");
  table.begin(id);
  const mail: InboundMail = { id, receivedAt, envelope, raw: () => spool.raw(id) };
  const problem = await handle(mail).then(
    (received) => {
      if ("later" in received) return received.later;
      table.handled(id, { ...received, at: now() });
      return undefined;
    },
    (error: unknown) => String(error),
  );
  if (problem === undefined) return;
  if (attempt >= options.maxAttempts) return setAside(attempt, problem);
  const pauseMs = Math.min(options.backoff.firstMs * 2 ** (attempt - 1), options.backoff.longestMs);
  table.postpone(id, instant(Date.parse(now()) + pauseMs), problem);
  log.warn("inbound.postponed", { inboundId: id, attempts: attempt, problem });
};
