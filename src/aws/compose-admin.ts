import { join } from "node:path";
import { S3Client } from "@aws-sdk/client-s3";
import type { Hono } from "hono";
import { askAgain } from "../intake/ask-again.ts";
import { withdrawRequest } from "../intake/withdraw-request.ts";
import { compileMjml } from "../notices/compile-mjml.ts";
import { adminApp } from "../web/admin/admin-app.ts";
import { adminAssets } from "../web/admin/assets.ts";
import { pagelessApp } from "../web/app.ts";
import { administeredTemplates } from "./administered-templates.ts";
import { atMostEvery } from "./at-most-every.ts";
import { composeBase, messageDomainOf } from "./compose-base.ts";
import { executions } from "./executions.ts";
import { inboundMarks } from "./inbound-marks.ts";
import { lookedAtMails } from "./looked-at-mails.ts";
import { LOOK_EVERY_MS } from "./looked-at-publication.ts";
import { mailRecords } from "./mail-records.ts";
import { noticesWhenNeeded } from "./notices-when-needed.ts";
import { openKinds } from "./open-kinds.ts";
import { s3Mail } from "./s3-mail.ts";
import { s3Publications } from "./s3-publications.ts";
import { ADMIN, type Environment, readSettings } from "./settings.ts";

/** What shows a page is there at once; what compiles templates and reads replies, when it is needed first. */
export const composeAdmin = async (environment: Environment) => {
  const settings = readSettings(environment, ADMIN);
  const { TEMPLATES_DIR, ADMIN_EMAILS: administrators = [] } = settings;
  const s3 = new S3Client({});
  const publications = s3Publications(s3, settings.TEMPLATES_BUCKET);
  const base = await composeBase(settings);
  const { table, store, now, log, links } = base;
  const shown = await openKinds(settings, { publications, log });
  const notices = noticesWhenNeeded(settings, base, { publications, compile: compileMjml });
  const answering = { ...base, wake: executions().wake };
  const sentUnder = mailRecords(table, { now, keep: settings.KEEP }).requestSentUnder;
  const page = { log, links, timeZone: settings.TIME_ZONE, defaultLocale: settings.DEFAULT_LOCALE };
  const app: Hono = pagelessApp({
    ...page,
    api: { keyHashes: [], open: false },
    get locales() {
      return shown.locales();
    },
  });
  app.route(
    "/",
    adminApp({
      ...page,
      administrators,
      now,
      store,
      shippedKinds: shown.kinds.shipped,
      addressSettings: settings.addressSettings,
      messageDomain: messageDomainOf(settings.REPLY_ADDRESS),
      send: base.outbox.send,
      intake: {
        withdraw: (id, by) => withdrawRequest(answering, id, by),
        askAgain: async (id, asked) => askAgain({ ...base, notices: await notices() }, id, asked),
      },
      templates: administeredTemplates({ shown, publications, settings, now }),
      assets: adminAssets(join(TEMPLATES_DIR, "..", "assets")),
      mails: lookedAtMails({
        marks: inboundMarks(table, { now, keep: settings.KEEP }),
        mailStore: s3Mail(s3, settings.MAIL_BUCKET),
        explain: async (mail) => {
          const { explainReceived } = await import("../intake/explain-received.ts");
          const written = await notices();
          const { replyPattern, messageDomain } = written;
          const needs = { ...base, replyPattern, messageDomain, sentUnder, notices: written };
          return explainReceived(needs, mail);
        },
      }),
    }),
  );
  const lookForKinds = atMostEvery(LOOK_EVERY_MS, now, shown.refresh);
  const refresh = async (): Promise<void> => {
    await Promise.all([base.refresh(), lookForKinds()]);
  };
  return { app, refresh };
};
