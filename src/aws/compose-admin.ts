import { join } from "node:path";
import { LambdaClient } from "@aws-sdk/client-lambda";
import { S3Client } from "@aws-sdk/client-s3";
import type { Hono } from "hono";
import { askAgain } from "../intake/ask-again.ts";
import { explainReceived } from "../intake/explain-received.ts";
import { withdrawRequest } from "../intake/withdraw-request.ts";
import { compileMjml } from "../notices/compile-mjml.ts";
import { adminApp } from "../web/admin/admin-app.ts";
import { adminAssets } from "../web/admin/assets.ts";
import { pagelessApp } from "../web/app.ts";
import { administeredTemplates } from "./administered-templates.ts";
import { composeShared } from "./compose.ts";
import { inboundMarks } from "./inbound-marks.ts";
import { wakeExecution } from "./lambda-executions.ts";
import { lookedAtMails } from "./looked-at-mails.ts";
import { mailRecords } from "./mail-records.ts";
import { s3Mail } from "./s3-mail.ts";
import { s3Publications } from "./s3-publications.ts";
import { ADMIN, type Environment, readSettings } from "./settings.ts";

export const composeAdmin = async (environment: Environment) => {
  const settings = readSettings(environment, ADMIN);
  const { TEMPLATES_DIR, ADMIN_EMAILS: administrators = [] } = settings;
  const s3 = new S3Client({});
  const publications = s3Publications(s3, settings.TEMPLATES_BUCKET);
  const shared = await composeShared(settings, { publications, compile: compileMjml });
  const { table, now, notices, templates } = shared;
  const answering = { ...shared, wake: wakeExecution(new LambdaClient({})) };
  const reading = {
    ...shared,
    replyPattern: notices.replyPattern,
    messageDomain: notices.messageDomain,
    sentUnder: mailRecords(table, { now, keep: settings.KEEP }).requestSentUnder,
  };
  const page = {
    log: shared.log,
    links: notices.links,
    timeZone: settings.TIME_ZONE,
    defaultLocale: settings.DEFAULT_LOCALE,
  };
  const app: Hono = pagelessApp({
    ...page,
    api: { keyHashes: [], open: false },
    locales: notices.templates.locales,
  });
  app.route(
    "/",
    adminApp({
      ...page,
      administrators,
      now,
      store: shared.store,
      shippedKinds: shared.kinds.shipped,
      addressSettings: settings.addressSettings,
      messageDomain: notices.messageDomain,
      send: shared.outbox.send,
      intake: {
        withdraw: (id, by) => withdrawRequest(answering, id, by),
        askAgain: (id, asked) => askAgain(answering, id, asked),
      },
      templates: administeredTemplates({ ...templates, publications, settings, now }),
      assets: adminAssets(join(TEMPLATES_DIR, "..", "assets")),
      mails: lookedAtMails({
        marks: inboundMarks(table, { now, keep: settings.KEEP }),
        mailStore: s3Mail(s3, settings.MAIL_BUCKET),
        explain: (mail) => explainReceived(reading, mail),
      }),
    }),
  );
  return { ...shared, app };
};
