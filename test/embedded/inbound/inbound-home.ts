import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { onTestFinished } from "vitest";
import { systemClock } from "../../../src/approval/time.ts";
import { openDatabase } from "../../../src/embedded/database.ts";
import { type InboundQueueOptions, inboundQueue } from "../../../src/embedded/inbound/inbound-queue.ts";
import { openInboundSpool } from "../../../src/embedded/inbound/inbound-spool.ts";
import { type SmtpInNeeds, smtpIn } from "../../../src/embedded/inbound/smtp-in.ts";
import { sqliteStore } from "../../../src/embedded/sqlite-store.ts";
import { replyAddressCheck } from "../../../src/intake/reply-address-check.ts";
import type { ReceiveReplyNeeds } from "../../../src/intake/reply-needs.ts";
import { silentLog } from "../../../src/log.ts";
import { replyHome, replyPattern } from "../../intake/reply-home.ts";
import { exampleRing } from "../../keys/examples.ts";

/** For one test, which takes it away in the end. */
export const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "countersign-inbound-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

export type HomeChange = {
  readonly folder?: string;
  readonly smtp?: Partial<SmtpInNeeds>;
  readonly queue?: InboundQueueOptions;
  readonly receive?: Partial<ReceiveReplyNeeds>;
  readonly openFile?: Parameters<typeof openInboundSpool>[1];
};

/** Everything from the SMTP port to the state of the request, on real files in one folder. */
export const inboundHome = async (change: HomeChange = {}) => {
  const folder = change.folder ?? newFolder();
  const database = openDatabase(join(folder, "countersign.sqlite"));
  const home = replyHome({ now: systemClock, store: sqliteStore(database), ...change.receive });
  const spool = await openInboundSpool(join(folder, "mail", "in"), change.openFile);
  const queue = inboundQueue(
    { database, spool, handle: home.receive, now: systemClock, log: silentLog },
    { backoff: { firstMs: 1, longestMs: 1 }, ...change.queue },
  );
  const accepts = replyAddressCheck({ store: home.store, ring: exampleRing, pattern: replyPattern });
  const server = await smtpIn({
    host: "127.0.0.1",
    port: 0,
    maxBytes: 25_000_000,
    accepts,
    spool,
    enqueue: queue.enqueue,
    log: silentLog,
    ...change.smtp,
  });
  return {
    ...home,
    folder,
    mailFolder: join(folder, "mail", "in"),
    queue,
    spool,
    port: server.port,
    close: async (): Promise<void> => {
      await server.close();
      await queue.stop();
      database.close();
    },
  };
};

/** Sends as the client of a mail server does; rejects with what the server said. */
export const deliver = async (
  port: number,
  raw: Buffer | NodeJS.ReadableStream,
  { from = "ann@example.com", to }: { readonly from?: string; readonly to: string | readonly string[] },
): Promise<string> => {
  const client = createTransport({ host: "127.0.0.1", port, secure: false, ignoreTLS: true });
  try {
    const envelope = { from, to: typeof to === "string" ? [to] : [...to] };
    return (await client.sendMail({ envelope, raw: raw as Buffer })).response;
  } finally {
    client.close();
  }
};
