import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { handleBatch } from "./batch.ts";
import { coldStart } from "./cold-start.ts";
import { composeMailEvents } from "./compose-mail-events.ts";
import { readMailEvent } from "./mail-event.ts";
import { receiveMailEvent } from "./receive-mail-event.ts";

const started = coldStart(() => composeMailEvents(process.env));

/** Bounces and complaints, as the configuration set tells them. */
export const handler = async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
  const { needs, refresh, log } = await started();
  await refresh();
  return handleBatch(log, Records, ({ body }) => receiveMailEvent(needs, readMailEvent(body)));
};
