import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from "aws-cdk-lib/aws-s3";
import { Topic } from "aws-cdk-lib/aws-sns";
import { SqsSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { acknowledge, wildcardBelow } from "./acknowledge.ts";
import { allowWaking, type Orchestrator } from "./orchestrator.ts";
import { letPublish } from "./publishing.ts";
import { deadLetterQueue, QueueWithDeadLetters } from "./queue-with-dead-letters.ts";
import { READ_FROM_A_QUEUE, readQueue } from "./read-queue.ts";
import { ReceiptRule } from "./receipt-rule.ts";
import { ServiceFunction, seconds } from "./service-function.ts";
import type { Settings } from "./settings.ts";
import { allowQueries, allowWriting, type Shared, writingEnvironment } from "./shared.ts";

export type InboundProps = {
  readonly shared: Shared;
  readonly orchestrator: Orchestrator;
  readonly settings: Settings;
};

const PREFIX = "in/";
const TIMEOUT = seconds(60);

/**
 * Replies: receipt rule → raw mail in S3, and a notification with verdicts and envelope over SNS → SQS → the
 * parser. What cannot be dealt with is tried again for about an hour and then set aside, with the mail still in S3.
 */
export class Inbound extends Construct {
  readonly function: ServiceFunction;
  readonly bucket: Bucket;
  readonly topic: Topic;
  readonly queue: QueueWithDeadLetters;
  /** Notifications that SNS could not hand to the queue. */
  readonly undelivered: Queue;
  readonly rule: ReceiptRule;

  constructor(scope: Construct, id: string, { shared, orchestrator, settings }: InboundProps) {
    super(scope, id);
    this.bucket = this.mailBucket(settings.keepDays);
    this.topic = new Topic(this, "Received", { displayName: "Replies that came in" });
    this.rule = new ReceiptRule(this, "Rule", {
      settings,
      bucket: this.bucket,
      prefix: PREFIX,
      topic: this.topic,
    });
    letPublish(this.topic, "ses.amazonaws.com", this.rule.arn);
    this.queue = new QueueWithDeadLetters(this, "Queue", { functionTimeout: TIMEOUT, tries: 10 });
    this.undelivered = deadLetterQueue(this, "Undelivered");
    this.topic.addSubscription(
      new SqsSubscription(this.queue.queue, { rawMessageDelivery: true, deadLetterQueue: this.undelivered }),
    );
    this.function = this.parser(shared, orchestrator);
  }

  private mailBucket(keepDays: number): Bucket {
    const bucket = new Bucket(this, "Mail", {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      lifecycleRules: [
        { prefix: PREFIX, expiration: Duration.days(keepDays) },
        { abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    acknowledge(
      bucket,
      "AwsSolutions-S1",
      "Only SES writes and only the parser reads; CloudTrail's data events tell more than access logs",
    );
    return bucket;
  }

  /** For whoever looks again at a mail: one that is no longer kept must differ from one that must not be read. */
  letReadMails(by: ServiceFunction): void {
    this.allowMails(by);
    by.allow(new PolicyStatement({ actions: ["s3:ListBucket"], resources: [this.bucket.bucketArn] }));
  }

  private allowMails(to: ServiceFunction): void {
    acknowledge(to.role, wildcardBelow(this.bucket, `/${PREFIX}*`), "Every mail has a key of its own");
    to.allow(
      new PolicyStatement({
        actions: ["s3:GetObject"],
        resources: [this.bucket.arnForObjects(`${PREFIX}*`)],
      }),
    );
  }

  private parser(shared: Shared, orchestrator: Orchestrator): ServiceFunction {
    const parser = new ServiceFunction(this, "Inbound", {
      defaults: shared.defaults,
      entry: "inbound",
      description: "Reads replies",
      timeout: TIMEOUT,
      memoryMb: 1024,
      environment: { ...writingEnvironment(shared), MAIL_BUCKET: this.bucket.bucketName },
      deadLetters: READ_FROM_A_QUEUE,
    });
    allowWriting(parser, shared);
    allowQueries(parser, shared);
    allowWaking(parser, orchestrator);
    this.allowMails(parser);
    readQueue(parser, this.queue.queue, { batchSize: 10 });
    return parser;
  }
}
