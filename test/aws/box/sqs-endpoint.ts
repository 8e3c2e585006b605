import { type Endpoint, json, jsonError } from "./front.ts";
import type { Queue } from "./queue.ts";

/** Functions send only: Lambda receives and deletes for them. */
export const sqsEndpoint = (queues: readonly Queue[]): Endpoint => {
  const queueOf = (body: Buffer) => {
    const { QueueUrl = "", MessageBody = "" } = JSON.parse(body.toString()) as Record<string, string>;
    return { queue: queues.find(({ name }) => QueueUrl.endsWith(`/${name}`)), MessageBody };
  };
  return {
    describe: ({ headers, body }) =>
      headers["x-amz-target"] === "AmazonSQS.SendMessage"
        ? { action: "sqs:SendMessage", resource: queueOf(body).queue?.arn ?? "unknown" }
        : undefined,
    answer: async ({ body }) => {
      const { queue, MessageBody } = queueOf(body);
      if (queue === undefined) return jsonError(400, "QueueDoesNotExist", "there is no such queue");
      if (Buffer.byteLength(MessageBody) > MOST_BYTES)
        return jsonError(400, "InvalidMessageContents", `at most ${MOST_BYTES} bytes`);
      const { messageId, md5 } = queue.send(MessageBody);
      return json({ MessageId: messageId, MD5OfMessageBody: md5 });
    },
  };
};

/** 1 MiB, since August 2025. */
const MOST_BYTES = 1024 * 1024;
