import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { LambdaClient } from "@aws-sdk/client-lambda";
import { S3Client } from "@aws-sdk/client-s3";
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { SESv2Client } from "@aws-sdk/client-sesv2";
import { SQSClient } from "@aws-sdk/client-sqs";
import type { Hono } from "hono";
import { systemClock } from "../approval/time.ts";
import { ConfigError } from "../config.ts";
import { decideByLink } from "../intake/decide-by-link.ts";
import { type Kinds, loadKinds } from "../intake/kinds.ts";
import { recordDecision } from "../intake/record-decision.ts";
import { submitRequest } from "../intake/submit-request.ts";
import { withdrawRequest } from "../intake/withdraw-request.ts";
import { jsonLog } from "../log.ts";
import type { NoticeNeeds } from "../notices/notice-needs.ts";
import { recipientLocale } from "../notices/recipient-locale.ts";
import { loadTemplates } from "../notices/templates.ts";
import { webApp } from "../web/app.ts";
import { complaints } from "./complaints.ts";
import { dynamoStore } from "./dynamo-store.ts";
import { dynamoTable } from "./dynamo-table.ts";
import { inboundMarks } from "./inbound-marks.ts";
import { startExecution, wakeExecution } from "./lambda-executions.ts";
import { mailRecords } from "./mail-records.ts";
import type { ReceiveNotifiedNeeds } from "./receive-notified-mail.ts";
import { s3Mail } from "./s3-mail.ts";
import { secretKeyRing } from "./secret-key-ring.ts";
import { sesSender } from "./ses-sender.ts";
import { INBOUND, OUTBOX, readSettings, type Settings, WEB } from "./settings.ts";
import { sqsOutbox } from "./sqs-outbox.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** Each function is put together once per cold start, from its environment. */

export const composeWeb = async (environment: Environment) => {
  const settings = readSettings(environment, WEB);
  const home = await shared(settings);
  const { store, ring, now, log, kinds, notices } = home;
  const lambda = new LambdaClient({});
  const answering = { ...home, wake: wakeExecution(lambda) };
  const start = startExecution(lambda, settings.ORCHESTRATOR_ARN);
  const app: Hono = webApp({
    store,
    kinds: kinds.byName,
    links: notices.links,
    now,
    log,
    intake: {
      submit: (asked) => submitRequest({ kinds, store, ring, now, start }, asked),
      decide: (id, answer) => decideByLink(answering, id, answer),
      withdraw: (id) => withdrawRequest(answering, id),
    },
    api: { keyHashes: settings.API_KEYS, open: false },
    replyAuth: "ses",
    mailboxPath: null,
    timeZone: settings.TIME_ZONE,
    health: async () => {
      await home.table.get({ pk: "HEALTH", sk: "HEALTH" });
      return true;
    },
    locales: notices.templates.locales,
    defaultLocale: settings.DEFAULT_LOCALE,
  });
  return { ...home, app };
};

export const composeOrchestrator = (environment: Environment) => shared(readSettings(environment, {}));

export const composeInbound = async (environment: Environment) => {
  const settings = readSettings(environment, INBOUND);
  const home = await shared(settings);
  const answering = { ...home, wake: wakeExecution(new LambdaClient({})) };
  const mails = mailRecords(home.table, { now: home.now, keep: settings.KEEP });
  const needs: ReceiveNotifiedNeeds = {
    ...home,
    replyPattern: home.notices.replyPattern,
    messageDomain: home.notices.messageDomain,
    decide: (id, decision) => recordDecision(answering, id, decision),
    sentUnder: mails.requestSentUnder,
    mailStore: s3Mail(new S3Client({}), settings.MAIL_BUCKET),
    marks: inboundMarks(home.table, { now: home.now, keep: settings.KEEP }),
  };
  return { ...home, needs };
};

export const composeOutbox = async (environment: Environment) => {
  const settings = readSettings(environment, OUTBOX);
  const home = await shared(settings);
  const needs = {
    ...home,
    ses: sesSender(new SESv2Client({}), {
      from: settings.MAIL_FROM,
      configurationSet: settings.CONFIGURATION_SET,
    }),
    mails: mailRecords(home.table, { now: home.now, keep: settings.KEEP }),
    hasComplained: complaints(home.table, home.now).has,
  };
  return { ...home, needs };
};

export const composeMailEvents = async (environment: Environment) => {
  const settings = readSettings(environment, {});
  const home = await shared(settings);
  const needs = {
    ...home,
    mails: mailRecords(home.table, { now: home.now, keep: settings.KEEP }),
    complaints: complaints(home.table, home.now),
  };
  return { ...home, needs };
};

/** What every function stands on: the table, the keys, and what it takes to write a mail and hand it over. */
const shared = async (settings: Settings) => {
  const [now, log] = [systemClock, jsonLog()];
  const table = dynamoTable(new DynamoDBClient({}), settings.TABLE_NAME);
  const [{ ring, refresh }, templates, kinds] = await Promise.all([
    secretKeyRing(new SecretsManagerClient({}), settings.KEY_RING_SECRET, now),
    shippedTemplates(settings.TEMPLATES_DIR),
    kindsOf(settings),
  ]);
  const replyPattern = settings.REPLY_ADDRESS;
  const notices: NoticeNeeds = {
    templates,
    kinds: kinds.byName,
    links: { ring, publicUrl: settings.PUBLIC_URL },
    replyPattern,
    messageDomain: replyPattern.suffix.split("@")[1] ?? "",
    localeOf: recipientLocale(settings.RECIPIENT_LOCALES),
    timeZone: settings.TIME_ZONE,
  };
  const outbox = sqsOutbox(new SQSClient({}), settings.OUTBOX_QUEUE_URL);
  return { table, store: dynamoStore(table), ring, refresh, now, log, kinds, notices, outbox };
};

/** They are compiled when the service is built: no function loads MJML. */
const shippedTemplates = (dir: string) =>
  loadTemplates({
    dir,
    cacheDir: `${dir}/compiled`,
    compile: () => Promise.reject(new Error("has changed since the templates were compiled")),
  });

const kindsOf = async ({ TEMPLATES_DIR, addressSettings }: Settings): Promise<Kinds> => {
  const loaded = await loadKinds(`${TEMPLATES_DIR}/kinds`, addressSettings);
  if ("problems" in loaded) throw new ConfigError(loaded.problems);
  return loaded.kinds;
};
