import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { instant } from "../approval/time.ts";
import { handleBatch } from "./batch.ts";
import { coldStart } from "./cold-start.ts";
import { composeOutbox } from "./compose-outbox.ts";
import { mailInQueue } from "./queued-mail.ts";
import { sendQueuedMail } from "./send-queued-mail.ts";

const started = coldStart(() => composeOutbox(process.env));

/** Mails that were handed over, to be sent by SES. */
export const handler = async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
  const { needs, refresh, log } = await started();
  await refresh();
  return handleBatch(log, Records, ({ body, attributes }) =>
    sendQueuedMail(needs, mailInQueue(body), instant(Number(attributes.SentTimestamp))),
  );
};
