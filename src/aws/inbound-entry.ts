import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { handleBatch } from "./batch.ts";
import { coldStart } from "./cold-start.ts";
import { composeInbound } from "./compose-inbound.ts";
import { readNotification } from "./ses-notification.ts";

const started = coldStart(() => composeInbound(process.env));

/** Replies: SES has put them into the bucket and told the queue. */
export const handler = async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
  const { receive, refresh, log } = await started();
  await refresh();
  return handleBatch(log, Records, ({ body }) => receive(readNotification(body)));
};
