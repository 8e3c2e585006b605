import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { SQSClient } from "@aws-sdk/client-sqs";
import { systemClock } from "../approval/time.ts";
import { ConfigError } from "../config.ts";
import { type Kinds, loadKinds } from "../intake/kinds.ts";
import { jsonLog } from "../log.ts";
import type { NoticeNeeds } from "../notices/notice-needs.ts";
import { recipientLocale } from "../notices/recipient-locale.ts";
import { loadTemplates } from "../notices/templates.ts";
import { dynamoStore } from "./dynamo-store.ts";
import { dynamoTable } from "./dynamo-table.ts";
import { secretKeyRing } from "./secret-key-ring.ts";
import type { Settings } from "./settings.ts";
import { sqsOutbox } from "./sqs-outbox.ts";

/**
 * What every function stands on, put together once per cold start: the table, the keys, and what it takes to
 * write a mail and hand it over. What one function alone needs, `compose-*.ts` adds, so that no other has it.
 */
export const composeShared = async (settings: Settings) => {
  const [now, log] = [systemClock, jsonLog()];
  const table = dynamoTable(new DynamoDBClient({ maxAttempts: MOST_TRIES }), settings.TABLE_NAME);
  const [{ ring, refresh }, templates, kinds] = await Promise.all([
    secretKeyRing(new SecretsManagerClient({}), settings.KEY_RING_SECRET, now),
    shippedTemplates(settings.TEMPLATES_DIR),
    kindsOf(settings),
  ]);
  const replyPattern = settings.REPLY_ADDRESS;
  const notices: NoticeNeeds = {
    templates,
    kinds: kinds.shipped,
    links: { ring, publicUrl: settings.PUBLIC_URL },
    replyPattern,
    messageDomain: replyPattern.suffix.split("@")[1] ?? "",
    localeOf: recipientLocale(settings.RECIPIENT_LOCALES),
    timeZone: settings.TIME_ZONE,
  };
  const outbox = sqsOutbox(new SQSClient({}), settings.OUTBOX_QUEUE_URL);
  return { table, store: dynamoStore(table), ring, refresh, now, log, kinds, notices, outbox };
};

/** A table that is asked for more than it is used to throttles for some seconds; the SDK would give up after three. */
const MOST_TRIES = 8;

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
