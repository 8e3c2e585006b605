import { readFileSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { type Config, ConfigError } from "../../config.ts";
import { receiveReply } from "../../intake/receive-reply.ts";
import { replyAddressCheck } from "../../intake/reply-address-check.ts";
import type { ReceiveReplyNeeds } from "../../intake/reply-needs.ts";
import type { MailStore } from "../../reply/mail-store.ts";
import type { DataFolder } from "../data-folder.ts";
import { type InboundQueue, inboundQueue } from "./inbound-queue.ts";
import { openInboundSpool } from "./inbound-spool.ts";
import { smtpIn } from "./smtp-in.ts";

export type MailIn = {
  readonly port: number;
  readonly health: InboundQueue["health"];
  /** A mail as it came, as long as it is kept. */
  readonly raw: MailStore["raw"];
  /** Takes no more mail in and lets what is being handled finish. */
  readonly close: () => Promise<void>;
};

/**
 * The way in for mail: SMTP door, files of the raw mail, and the queue that deals with them.
 * @throws PortInUseError, and ConfigError when the certificate cannot be read
 */
export const openMailIn = async (
  config: Pick<Config, "host" | "smtpPort" | "maxMailBytes" | "smtpTls" | "keep">,
  needs: ReceiveReplyNeeds & { readonly database: DatabaseSync; readonly folder: DataFolder },
): Promise<MailIn> => {
  const { database, folder, store, ring, replyPattern, now, log } = needs;
  const tls = tlsOf(config);
  const spool = await openInboundSpool(folder.path("mail", "in"));
  const handle = (mail: Parameters<typeof receiveReply>[1]) => receiveReply(needs, mail);
  const queue = inboundQueue({ database, spool, handle, now, log });
  const door = await smtpIn({
    host: config.host,
    port: config.smtpPort,
    maxBytes: config.maxMailBytes,
    accepts: replyAddressCheck({ store, ring, pattern: replyPattern }),
    spool,
    enqueue: queue.enqueue,
    log,
    tls,
  });
  queue.start();
  const purge = (): void => {
    queue
      .purge(config.keep)
      .catch((error: unknown) => log.error("inbound.purge", { problem: String(error) }));
  };
  purge();
  const daily = setInterval(purge, DAY_MS).unref();
  return {
    port: door.port,
    health: queue.health,
    raw: spool.raw,
    close: async () => {
      clearInterval(daily);
      await door.close();
      await queue.stop();
    },
  };
};

const DAY_MS = 24 * 60 * 60 * 1000;

const tlsOf = ({ smtpTls }: Pick<Config, "smtpTls">) => {
  if (smtpTls === null) return undefined;
  try {
    return { cert: readFileSync(smtpTls.certFile), key: readFileSync(smtpTls.keyFile) };
  } catch (error) {
    throw new ConfigError([`SMTP_TLS: ${error instanceof Error ? error.message : String(error)}`]);
  }
};
