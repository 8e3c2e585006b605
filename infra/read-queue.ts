import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { acknowledge } from "./acknowledge.ts";
import type { ServiceFunction } from "./service-function.ts";

/** Lets a function read a queue in batches, and say of which messages of a batch it could not deal with. */
export const readQueue = (
  by: ServiceFunction,
  queue: Queue,
  { batchSize, concurrency }: { readonly batchSize: number; readonly concurrency?: number },
): void => {
  by.fn.addEventSourceMapping("Queue", {
    eventSourceArn: queue.queueArn,
    batchSize,
    reportBatchItemFailures: true,
    ...(concurrency !== undefined && { maxConcurrency: concurrency }),
  });
  // By hand, because the CDK's grant allows more than Lambda asks for.
  by.allow(
    new PolicyStatement({
      actions: ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"],
      resources: [queue.queueArn],
    }),
  );
  acknowledge(
    by.fn,
    "Serverless-LambdaEventSourceMappingDestination",
    "SQS itself sets aside what failed too often; a destination is for streams",
  );
};

export const READ_FROM_A_QUEUE = {
  none: "SQS calls it, and the queue sets aside what failed too often",
} as const;
