import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { systemClock } from "../approval/time.ts";
import { jsonLog } from "../log.ts";
import { coldStart } from "./cold-start.ts";
import { dynamoStore } from "./dynamo-store.ts";
import { dynamoTable } from "./dynamo-table.ts";
import { secretKeyRing } from "./secret-key-ring.ts";
import type { Settings } from "./settings.ts";
import type { SqsOutbox } from "./sqs-outbox.ts";

export type Base = Awaited<ReturnType<typeof composeBase>>;

/** What every function stands on, put together once per cold start: the table, the keys, the way out. */
export const composeBase = async (settings: Settings) => {
  const [now, log] = [systemClock, jsonLog()];
  const table = dynamoTable(new DynamoDBClient({ maxAttempts: MOST_TRIES }), settings.TABLE_NAME);
  const keys = await secretKeyRing(new SecretsManagerClient({}), settings.KEY_RING_SECRET, now);
  const { ring } = keys;
  // Loaded for the first mail: most calls of most functions send none.
  const queue = coldStart(async () =>
    (await import("./sqs-outbox.ts")).openSqsOutbox(settings.OUTBOX_QUEUE_URL),
  );
  const outbox: SqsOutbox = { send: async (mail) => (await queue()).send(mail) };
  const links = { ring, publicUrl: settings.PUBLIC_URL };
  /** To be called at the beginning of every invocation. */
  const { refresh } = keys;
  return { table, store: dynamoStore(table), ring, refresh, now, log, links, outbox };
};

/** A table that is asked for more than it is used to throttles for some seconds; the SDK would give up after three. */
const MOST_TRIES = 8;
