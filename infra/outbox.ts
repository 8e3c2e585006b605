import { Stack } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { ConfigurationSet } from "aws-cdk-lib/aws-ses";
import { Construct } from "constructs";
import { acknowledge } from "./acknowledge.ts";
import { QueueWithDeadLetters } from "./queue-with-dead-letters.ts";
import { READ_FROM_A_QUEUE, readQueue } from "./read-queue.ts";
import { ServiceFunction, seconds } from "./service-function.ts";
import { allowWriting, type Shared, writingEnvironment } from "./shared.ts";

const TIMEOUT = seconds(30);

/**
 * Mail that was accepted and is not sent yet. A mail that SES throttles comes again every five minutes, for three
 * and a half days; after three the function gives up in good order.
 */
export class OutboxQueue extends Construct {
  readonly mails: QueueWithDeadLetters;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.mails = new QueueWithDeadLetters(this, "Outbox", {
      functionTimeout: TIMEOUT,
      timeouts: 10,
      tries: 1000,
    });
  }
}

export type OutboxProps = {
  readonly shared: Shared;
  readonly mails: QueueWithDeadLetters;
  readonly configurationSet: ConfigurationSet;
  readonly fromAddress: string;
  readonly concurrency: number;
};

/** Sends what is in the outbox, through SES. */
export class Outbox extends Construct {
  readonly function: ServiceFunction;

  constructor(
    scope: Construct,
    id: string,
    { shared, mails, configurationSet, fromAddress, concurrency }: OutboxProps,
  ) {
    super(scope, id);
    this.function = new ServiceFunction(this, "Outbox", {
      defaults: shared.defaults,
      entry: "outbox",
      description: "Sends mail through SES",
      timeout: TIMEOUT,
      memoryMb: 512,
      environment: {
        ...writingEnvironment(shared),
        MAIL_FROM: shared.passedOn["MAIL_FROM"] ?? "",
        CONFIGURATION_SET: configurationSet.configurationSetName,
      },
      deadLetters: READ_FROM_A_QUEUE,
    });
    allowWriting(this.function, shared);
    this.allowSending(configurationSet, fromAddress);
    readQueue(this.function, mails.queue, { batchSize: 5, concurrency });
  }

  /**
   * From any identity, but as this sender alone: SES asks for the identity of the address, of its domain or of the
   * domain above it, whichever is verified, and in the sandbox for those of the recipients too.
   */
  private allowSending(set: ConfigurationSet, fromAddress: string): void {
    const ours = (resource: string, resourceName: string) =>
      Stack.of(this).formatArn({ service: "ses", resource, resourceName });
    this.function.allow(
      new PolicyStatement({
        actions: ["ses:SendRawEmail", "ses:SendEmail"],
        resources: [ours("identity", "*"), ours("configuration-set", set.configurationSetName)],
        conditions: { StringEquals: { "ses:FromAddress": fromAddress } },
      }),
    );
    acknowledge(
      this.function.role,
      "AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:ses:<AWS::Region>:<AWS::AccountId>:identity/*]",
      "Which identity SES asks for depends on what is verified; the sender is held fast by a condition",
    );
  }
}
