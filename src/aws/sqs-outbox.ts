import { SendMessageCommand, type SQSClient } from "@aws-sdk/client-sqs";
import type { Outbox } from "../notices/mail.ts";
import { queuedMail } from "./queued-mail.ts";

/**
 * The way out: a mail is kept by SQS when `send` resolves. One that is handed over twice stands in the queue
 * twice and is told apart by whoever sends it, `sendQueuedMail`.
 */
export const sqsOutbox = (client: SQSClient, queueUrl: string): Outbox => ({
  send: async (mail) => {
    await client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: queuedMail(mail) }));
  },
});
