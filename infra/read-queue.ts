import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { acknowledge } from "./acknowledge.ts";
import type { ServiceFunction } from "./service-function.ts";

/** Lets a function read a queue in batches, and say of which messages of a batch it could not deal with. */
export const readQueue = (
  by: ServiceFunction,
  queue: Queue,
  { batchSize, concurrency }: { readonly batchSize: number; readonly concurrency?: number },
): void => {
  by.fn.addEventSource(
    new SqsEventSource(queue, {
      batchSize,
      reportBatchItemFailures: true,
      ...(concurrency !== undefined && { maxConcurrency: concurrency }),
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
