import { AsyncLocalStorage } from "node:async_hooks";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { S3Client } from "@aws-sdk/client-s3";
import type { Hono } from "hono";
import type { Clock } from "../approval/time.ts";
import { askAgain } from "../intake/ask-again.ts";
import { withdrawRequest } from "../intake/withdraw-request.ts";
import { replyDomain } from "../keys/reply-address.ts";
import { compileMjml } from "../notices/compile-mjml.ts";
import { adminApp } from "../web/admin/admin-app.ts";
import { adminAssets } from "../web/admin/assets.ts";
import type { ReceivedMails } from "../web/admin/received-mails.ts";
import { pagelessApp } from "../web/app.ts";
import { administeredTemplates } from "./administered-templates.ts";
import { serveAnswers, TakesLonger } from "./answer-pages.ts";
import { atMostEvery } from "./at-most-every.ts";
import { type Background, background as openBackground } from "./background.ts";
import { coldStart } from "./cold-start.ts";
import { type Base, composeBase } from "./compose-base.ts";
import type { Table } from "./dynamo-table.ts";
import { executions } from "./executions.ts";
import { inboundMarks } from "./inbound-marks.ts";
import { lookedAtMails } from "./looked-at-mails.ts";
import { LOOK_EVERY_MS } from "./looked-at-publication.ts";
import { mailRecords } from "./mail-records.ts";
import { noticesWhenNeeded } from "./notices-when-needed.ts";
import { openKinds } from "./open-kinds.ts";
import { s3Mail } from "./s3-mail.ts";
import { s3Publications } from "./s3-publications.ts";
import { ADMIN, type Environment, readSettings, type Settings } from "./settings.ts";

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
  const page = {
    log,
    links,
    api: { keyHashes: [], open: false },
    timeZone: settings.TIME_ZONE,
    defaultLocale: settings.DEFAULT_LOCALE,
    get locales() {
      return shown.locales();
    },
  };
  const app: Hono = pagelessApp(page);
  const background = backgroundOf(table, settings.AWS_LAMBDA_FUNCTION_NAME, now);
  const working = new AsyncLocalStorage<true>();
  const inside = adminApp({
    ...page,
    administrators,
    now,
    store,
    shippedKinds: shown.kinds.shipped,
    addressSettings: settings.addressSettings,
    messageDomain: replyDomain(settings.REPLY_ADDRESS),
    send: base.outbox.send,
    intake: {
      withdraw: (id, by) => withdrawRequest(answering, id, by),
      askAgain: async (id, asked) => askAgain({ ...base, notices: await notices() }, id, asked),
    },
    templates: administeredTemplates({
      shown,
      publications,
      settings,
      now,
      beforeChecking: () => {
        if (working.getStore() !== true) throw new TakesLonger("checking all mails");
      },
    }),
    assets: adminAssets(join(TEMPLATES_DIR, "..", "assets")),
    mails: mailsOf(settings, base, { s3, notices }),
  });
  serveAnswers(inside, background, page);
  app.route("/", inside);
  const lookForKinds = atMostEvery(LOOK_EVERY_MS, now, shown.refresh);
  const refresh = async (): Promise<void> => {
    await Promise.all([base.refresh(), lookForKinds()]);
  };
  const inBackground = (work: () => Promise<void>) => working.run(true, work);
  return { app, refresh, background, inBackground };
};

/** The mail that arrived; what reads it is loaded when one is looked at. */
const mailsOf = (
  { KEEP, MAIL_BUCKET }: Settings & { readonly MAIL_BUCKET: string },
  base: Base,
  { s3, notices }: { readonly s3: S3Client; readonly notices: ReturnType<typeof noticesWhenNeeded> },
): ReceivedMails => {
  const { table, now } = base;
  const sentUnder = mailRecords(table, { now, keep: KEEP }).requestSentUnder;
  return lookedAtMails({
    marks: inboundMarks(table, { now, keep: KEEP }),
    mailStore: s3Mail(s3, MAIL_BUCKET),
    explain: async (mail) => {
      const { explainReceived } = await import("../intake/explain-received.ts");
      const written = await notices();
      const { replyPattern, messageDomain } = written;
      return explainReceived({ ...base, replyPattern, messageDomain, sentUnder, notices: written }, mail);
    },
  });
};

const backgroundOf = (table: Table, functionName: string, now: Clock): Background => {
  const again = coldStart(async () => (await import("./invoke-again.ts")).invokeAgain(functionName));
  return openBackground({ table, now, pause: setTimeout, invoke: async (handed) => (await again())(handed) });
};
