import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import type { AnyMail } from "../notices/mail.ts";
import { queuedMail } from "./queued-mail.ts";

/** An `Outbox` that takes the mails to administrators, too. */
export type SqsOutbox = { readonly send: (mail: AnyMail) => Promise<void> };

/**
 * The way out: a mail is kept by SQS when `send` resolves. One that is handed over twice stands in the queue
 * twice and is told apart by whoever sends it, `sendQueuedMail`.
 */
export const sqsOutbox = (client: SQSClient, queueUrl: string): SqsOutbox => ({
  send: async (mail) => {
    await client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: queuedMail(mail) }));
  },
});

/** With a client of its own. */
export const openSqsOutbox = (queueUrl: string): SqsOutbox => sqsOutbox(new SQSClient({}), queueUrl);
