import { Stack } from "aws-cdk-lib";
import {
  ConfigurationSet,
  EmailSendingEvent,
  EventDestination,
  SuppressionReasons,
} from "aws-cdk-lib/aws-ses";
import { Topic } from "aws-cdk-lib/aws-sns";
import { SqsSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { letPublish } from "./publishing.ts";
import { deadLetterQueue, QueueWithDeadLetters } from "./queue-with-dead-letters.ts";
import { READ_FROM_A_QUEUE, readQueue } from "./read-queue.ts";
import { ServiceFunction, seconds } from "./service-function.ts";
import { allowWriting, type Shared, writingEnvironment } from "./shared.ts";

const TIMEOUT = seconds(30);

/** What became of mails that went out. Clicks and opens are not among it: nothing is tracked. */
const EVENTS = [
  EmailSendingEvent.BOUNCE,
  EmailSendingEvent.COMPLAINT,
  EmailSendingEvent.REJECT,
  EmailSendingEvent.RENDERING_FAILURE,
  EmailSendingEvent.DELIVERY_DELAY,
];

/** Bounces and complaints: configuration set → SNS → SQS → the function that notes and tells them. */
export class MailEvents extends Construct {
  readonly configurationSet: ConfigurationSet;
  readonly topic: Topic;
  readonly queue: QueueWithDeadLetters;
  /** Events that SNS could not hand to the queue. */
  readonly undelivered: Queue;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.configurationSet = new ConfigurationSet(this, "ConfigurationSet", {
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    this.topic = new Topic(this, "Events", { displayName: "What became of mails" });
    letPublish(this.topic, "ses.amazonaws.com", this.configurationSetArn);
    this.configurationSet.addEventDestination("Topic", {
      destination: EventDestination.snsTopic(this.topic),
      events: EVENTS,
    });
    this.queue = new QueueWithDeadLetters(this, "Queue", { functionTimeout: TIMEOUT, tries: 10 });
    this.undelivered = deadLetterQueue(this, "Undelivered");
    this.topic.addSubscription(
      new SqsSubscription(this.queue.queue, { rawMessageDelivery: true, deadLetterQueue: this.undelivered }),
    );
  }

  private get configurationSetArn(): string {
    return Stack.of(this).formatArn({
      service: "ses",
      resource: "configuration-set",
      resourceName: this.configurationSet.configurationSetName,
    });
  }
}

export type MailEventsReaderProps = {
  readonly shared: Shared;
  readonly events: MailEvents;
};

export class MailEventsReader extends Construct {
  readonly function: ServiceFunction;

  constructor(scope: Construct, id: string, { shared, events }: MailEventsReaderProps) {
    super(scope, id);
    this.function = new ServiceFunction(this, "MailEvents", {
      defaults: shared.defaults,
      entry: "mail-events",
      description: "Notes bounces and complaints, and tells who asked",
      timeout: TIMEOUT,
      memoryMb: 512,
      environment: writingEnvironment(shared),
      deadLetters: READ_FROM_A_QUEUE,
    });
    allowWriting(this.function, shared);
    readQueue(this.function, events.queue.queue, { batchSize: 10 });
  }
}
