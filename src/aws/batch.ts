import type { SQSBatchResponse, SQSRecord } from "aws-lambda";
import type { Log } from "../log.ts";

/**
 * Deals with the messages of a batch in their order; those that fail come again, the others do not.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html
 */
export const handleBatch = async (
  log: Log,
  records: readonly SQSRecord[],
  handle: (record: SQSRecord) => Promise<void>,
): Promise<SQSBatchResponse> => {
  const failed: string[] = [];
  for (const record of records) {
    try {
      await handle(record);
    } catch (error) {
      failed.push(record.messageId);
      const tries = Number(record.attributes.ApproximateReceiveCount);
      const problem = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      log.error("message.failed", { messageId: record.messageId, tries, problem });
    }
  }
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
};
