import { simpleParser } from "mailparser";
import { openDatabase } from "../../../src/embedded/database.ts";
import { keptMails } from "../../../src/embedded/mailbox/kept-mails.ts";
import { mailboxApp } from "../../../src/embedded/mailbox/mailbox-app.ts";
import { openOutbox } from "../../../src/embedded/outbox/outbox.ts";
import { silentLog } from "../../../src/log.ts";
import type { Mail } from "../../../src/notices/mail.ts";
import { mailOf, sender } from "../outbox/outbox-mails.ts";

export const HOME = "http://localhost:3000";

/** A mailbox with these mails in it, and ways to look at it. */
export const mailboxWith = async (
  mails: readonly Partial<Mail>[],
  { smtpPort = 0, publicUrl = HOME }: { smtpPort?: number; publicUrl?: string } = {},
) => {
  const database = openDatabase(":memory:");
  const outbox = openOutbox({
    database,
    from: sender,
    smtp: null,
    onUndelivered: async () => {},
    log: silentLog,
  });
  for (const mail of mails) await outbox.send(mailOf(mail));
  const kept = keptMails(database);
  const app = mailboxApp({
    mails: kept,
    smtpPort: () => smtpPort,
    publicUrl,
    log: silentLog,
    locales: ["en", "de", "fr", "es", "pt-BR", "it", "nl", "ja"],
    defaultLocale: "en",
  });
  return {
    app,
    kept,
    get: (path: string, headers: Record<string, string> = {}) => app.request(`${HOME}${path}`, { headers }),
    reply: (id: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
      app.request(`${HOME}/mailbox/${id}/reply`, {
        method: "POST",
        headers: { "Content-Type": "application/x-www-form-urlencoded", ...headers },
        body: new URLSearchParams(form).toString(),
      }),
    parsed: async (id: string) => simpleParser(kept.find(id)?.message ?? ""),
    close: async () => {
      await outbox.close();
      database.close();
    },
  };
};
