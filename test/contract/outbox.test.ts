import { afterEach } from "vitest";
import { openDatabase } from "../../src/embedded/database.ts";
import { openOutbox } from "../../src/embedded/outbox/outbox.ts";
import { parseSmtpUrl, smtpOut } from "../../src/embedded/outbox/smtp-out.ts";
import { silentLog } from "../../src/log.ts";
import { sqsAndSes } from "../aws/box/sqs-and-ses.ts";
import { mailServer } from "../embedded/outbox/outbox-mail-server.ts";
import { sender } from "../embedded/outbox/outbox-mails.ts";
import { LATER, NEVER, outboxContract } from "./outbox.ts";

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

outboxContract("in SQLite, by SMTP", async () => {
  const server = await mailServer({
    answerTo: (address, attempt) => {
      if (address === NEVER) return "550 no such user";
      return address === LATER && attempt === 1 ? "450 later" : "accept";
    },
  });
  closers.push(server.close);
  const url = parseSmtpUrl(`smtp://127.0.0.1:${server.port}`);
  if (url === undefined) throw new Error("no such server");
  const database = openDatabase(":memory:");
  const undelivered: string[] = [];
  const outbox = openOutbox(
    {
      database,
      from: sender,
      smtp: smtpOut(url),
      log: silentLog,
      onUndelivered: async ({ mailId }) => void undelivered.push(mailId),
    },
    { backoff: { firstMs: 5, longestMs: 20 } },
  );
  closers.push(
    () => database.close(),
    () => outbox.close(),
  );
  return {
    outbox,
    arrived: () => server.arrivals,
    undelivered: async () => undelivered,
    idle: async () => {
      while (outbox.health().waiting > 0) await new Promise((resolve) => setTimeout(resolve, 5));
    },
  };
});

outboxContract("in SQS, by SES", async () => {
  const home = await sqsAndSes(({ to, attempt }) => {
    if (to === NEVER) return { name: "MessageRejected", message: "Address blacklisted." };
    return to === LATER && attempt === 1
      ? { name: "TooManyRequestsException", message: "Maximum sending rate exceeded." }
      : undefined;
  });
  closers.push(home.close);
  return home;
});
