import { createHash, randomUUID } from "node:crypto";
import type { SQSEvent, SQSRecord } from "aws-lambda";
import { ACCOUNT, arn, REGION } from "./arns.ts";

export type QueueOptions = {
  readonly visibilityMs: number;
  /** After so many deliveries a message is set aside. */
  readonly maxReceiveCount: number;
};

export type Queue = {
  readonly name: string;
  readonly arn: string;
  readonly send: (body: string) => { readonly messageId: string; readonly md5: string };
  /** Delivers batches to a function until it is closed, as an event source mapping does. */
  readonly deliverTo: (consumer: Consumer) => void;
  /** Messages that were set aside. */
  readonly dead: () => readonly string[];
  /** Messages that are neither dealt with nor set aside. */
  readonly waiting: () => number;
  /** Delivers nothing any more, until it is reopened; resolves when what was delivered is dealt with. */
  readonly close: () => Promise<void>;
  readonly reopen: () => void;
};

export type Consumer = {
  readonly batchSize: number;
  /** Batches that are dealt with at the same time. */
  readonly concurrency: number;
  /** @returns the ids of the messages that failed; a rejection fails the whole batch */
  readonly handle: (event: SQSEvent) => Promise<readonly string[]>;
};

type Message = {
  readonly id: string;
  readonly body: string;
  readonly sentAt: number;
  visibleAt: number;
  received: number;
};

/** An SQS queue with a dead-letter queue behind it: at least once, in no particular order. */
export const openQueue = (name: string, { visibilityMs, maxReceiveCount }: QueueOptions): Queue => {
  const messages = new Map<string, Message>();
  const dead: string[] = [];
  let consumer: Consumer | undefined;
  let isOpen = true;
  const underWay = new Set<Promise<void>>();
  let timer: NodeJS.Timeout | undefined;

  const take = (limit: number): readonly Message[] => {
    const now = Date.now();
    const batch: Message[] = [];
    for (const message of messages.values()) {
      if (batch.length >= limit) break;
      if (message.visibleAt > now) continue;
      if (message.received >= maxReceiveCount) {
        messages.delete(message.id);
        dead.push(message.body);
        continue;
      }
      message.received += 1;
      message.visibleAt = now + visibilityMs;
      batch.push(message);
    }
    return batch;
  };

  const poll = (): void => {
    clearTimeout(timer);
    while (isOpen && consumer !== undefined && underWay.size < consumer.concurrency) {
      const batch = take(consumer.batchSize);
      if (batch.length === 0) break;
      const delivered = deliver(consumer, batch).finally(() => {
        underWay.delete(delivered);
        poll();
      });
      underWay.add(delivered);
    }
    const next = Math.min(...[...messages.values()].map(({ visibleAt }) => visibleAt));
    if (isOpen && Number.isFinite(next)) timer = setTimeout(poll, Math.max(10, next - Date.now())).unref();
  };

  const deliver = async ({ handle }: Consumer, batch: readonly Message[]): Promise<void> => {
    const Records = batch.map((message) => recordOf(name, message));
    const failed = await handle({ Records }).catch(() => batch.map(({ id }) => id));
    for (const { id } of batch) if (!failed.includes(id)) messages.delete(id);
  };

  return {
    name,
    arn: arn("sqs", name),
    send: (body) => {
      const [id, now] = [randomUUID(), Date.now()];
      messages.set(id, { id, body, sentAt: now, visibleAt: now, received: 0 });
      setImmediate(poll);
      return { messageId: id, md5: md5(body) };
    },
    deliverTo: (told) => {
      consumer = told;
      poll();
    },
    dead: () => dead,
    waiting: () => messages.size,
    close: async () => {
      isOpen = false;
      clearTimeout(timer);
      await Promise.all(underWay);
    },
    reopen: () => {
      isOpen = true;
      poll();
    },
  };
};

/** @see https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html#example-standard-queue-message-event */
const recordOf = (queue: string, { id, body, sentAt, received }: Message): SQSRecord => ({
  messageId: id,
  receiptHandle: randomUUID(),
  body,
  attributes: {
    ApproximateReceiveCount: String(received),
    SentTimestamp: String(sentAt),
    SenderId: ACCOUNT,
    ApproximateFirstReceiveTimestamp: String(Date.now()),
  },
  messageAttributes: {},
  md5OfBody: md5(body),
  eventSource: "aws:sqs",
  eventSourceARN: arn("sqs", queue),
  awsRegion: REGION,
});

const md5 = (text: string): string => createHash("md5").update(text).digest("hex");
