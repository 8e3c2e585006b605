/** Sends one mail, to be killed meanwhile: `node outbox-process.ts DATABASE SMTP_PORT`. */
import { openDatabase } from "../../../src/embedded/database.ts";
import { openOutbox } from "../../../src/embedded/outbox/outbox.ts";
import { parseSmtpUrl, smtpOut } from "../../../src/embedded/outbox/smtp-out.ts";
import { silentLog } from "../../../src/log.ts";
import { mailOf, sender } from "./outbox-mails.ts";

const [, , file = "", port = ""] = process.argv;
const server = parseSmtpUrl(`smtp://127.0.0.1:${port}`);
if (server === undefined) throw new Error("no such server");
const outbox = openOutbox({
  database: openDatabase(file),
  from: sender,
  smtp: smtpOut(server),
  onUndelivered: async () => {},
  log: silentLog,
});
await outbox.send(mailOf());
