import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { SQSClient } from "@aws-sdk/client-sqs";
import { systemClock } from "../approval/time.ts";
import { jsonLog } from "../log.ts";
import type { CompileMjml } from "../notices/compile-mjml.ts";
import type { NoticeNeeds } from "../notices/notice-needs.ts";
import type { Publications } from "../notices/publications.ts";
import { recipientLocale } from "../notices/recipient-locale.ts";
import { atMostEvery } from "./at-most-every.ts";
import { dynamoStore } from "./dynamo-store.ts";
import { dynamoTable } from "./dynamo-table.ts";
import { livePublication } from "./live-publication.ts";
import { openTemplates } from "./open-templates.ts";
import { secretKeyRing } from "./secret-key-ring.ts";
import type { LiveSettings, Settings } from "./settings.ts";
import { sqsOutbox } from "./sqs-outbox.ts";

/** What every function that writes mails stands on: it reads what is published, and publishes nothing. */
export const composeWriting = (settings: Settings & LiveSettings) => {
  const { LIVE_TEMPLATES_URL: url, AWS_REGION: region } = settings;
  const credentials = {
    accessKeyId: settings.AWS_ACCESS_KEY_ID,
    secretAccessKey: settings.AWS_SECRET_ACCESS_KEY,
    sessionToken: settings.AWS_SESSION_TOKEN,
  };
  return composeShared(settings, { publications: livePublication({ url, region, credentials }) });
};

/**
 * What every function stands on, put together once per cold start: the table, the keys, and what it takes to
 * write a mail and hand it over. What one function alone needs, `compose-*.ts` adds, so that no other has it.
 */
export const composeShared = async (
  settings: Settings,
  published: { readonly publications: Pick<Publications, "latest">; readonly compile?: CompileMjml },
) => {
  const [now, log] = [systemClock, jsonLog()];
  const table = dynamoTable(new DynamoDBClient({ maxAttempts: MOST_TRIES }), settings.TABLE_NAME);
  const [keys, templates] = await Promise.all([
    secretKeyRing(new SecretsManagerClient({}), settings.KEY_RING_SECRET, now),
    openTemplates(settings, { ...published, log }),
  ]);
  const { ring } = keys;
  const { kinds, live } = templates;
  const replyPattern = settings.REPLY_ADDRESS;
  const notices: NoticeNeeds = {
    templates: live.templates,
    kinds: kinds.shipped,
    links: { ring, publicUrl: settings.PUBLIC_URL },
    replyPattern,
    messageDomain: replyPattern.suffix.split("@")[1] ?? "",
    localeOf: recipientLocale(settings.RECIPIENT_LOCALES),
    timeZone: settings.TIME_ZONE,
  };
  const outbox = sqsOutbox(new SQSClient({}), settings.OUTBOX_QUEUE_URL);
  const lookForTemplates = atMostEvery(LOOK_EVERY_MS, now, live.refresh);
  /** To be called at the beginning of every invocation. */
  const refresh = async (): Promise<void> => {
    await Promise.all([keys.refresh(), lookForTemplates()]);
  };
  return { table, store: dynamoStore(table), ring, refresh, now, log, kinds, notices, outbox, templates };
};

/** A table that is asked for more than it is used to throttles for some seconds; the SDK would give up after three. */
const MOST_TRIES = 8;

/** So that what is published is live everywhere within a minute. */
const LOOK_EVERY_MS = 30_000;
