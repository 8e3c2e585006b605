import { Duration } from "aws-cdk-lib";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { acknowledge } from "./acknowledge.ts";

export type QueueWithDeadLettersProps = {
  /** Of the function that reads it. */
  readonly functionTimeout: Duration;
  /** After how many of its timeouts a message comes again; AWS asks for six, so that none comes while it is dealt with. */
  readonly timeouts?: number;
  readonly tries: number;
};

/** A queue that keeps a message for 14 days, and sets it aside for another 14 when nothing can be done with it. */
export class QueueWithDeadLetters extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(
    scope: Construct,
    id: string,
    { functionTimeout, timeouts = 6, tries }: QueueWithDeadLettersProps,
  ) {
    super(scope, id);
    this.deadLetters = deadLetterQueue(this, "DeadLetters");
    this.queue = new Queue(this, "Queue", {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      visibilityTimeout: Duration.seconds(functionTimeout.toSeconds() * timeouts),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: tries },
    });
  }
}

export const deadLetterQueue = (scope: Construct, id: string): Queue => {
  const queue = new Queue(scope, id, {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });
  for (const rule of ["AwsSolutions-SQS3", "Serverless-SQSRedrivePolicy"] as const) {
    acknowledge(queue, rule, "This is where messages are set aside, and an alarm watches it");
  }
  return queue;
};
