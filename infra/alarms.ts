import { ArnFormat, Duration, Stack } from "aws-cdk-lib";
import { Alarm, ComparisonOperator, type IMetric, Stats, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { acknowledge } from "./acknowledge.ts";
import {
  durableMetric,
  failedMessages,
  mendedRequests,
  receiptMetric,
  reputationMetric,
  runningUtilization,
  templateFallbacks,
} from "./metrics.ts";
import { letPublish } from "./publishing.ts";
import type { Watched } from "./watched.ts";

export type AlarmsProps = { readonly watched: Watched; readonly alarmsTo: string | null };

/** One alarm for each thing that somebody has to look at, each saying what to do; all to one topic. */
export class Alarms extends Construct {
  readonly topic: Topic;
  readonly alarms: Alarm[] = [];

  constructor(scope: Construct, id: string, { watched, alarmsTo }: AlarmsProps) {
    super(scope, id);
    this.topic = new Topic(this, "Topic", { displayName: "Countersign alarms" });
    letPublish(
      this.topic,
      "cloudwatch.amazonaws.com",
      Stack.of(this).formatArn({
        service: "cloudwatch",
        resource: "alarm",
        resourceName: "*",
        arnFormat: ArnFormat.COLON_RESOURCE_NAME,
      }),
    );
    if (alarmsTo !== null) this.mailTo(alarmsTo);
    this.onExecutions(watched);
    this.onQueues(watched);
    this.onFunctions(watched);
    this.onMail(watched);
    this.onTemplates(watched);
  }

  private mailTo(address: string): void {
    acknowledge(
      this.topic.addSubscription(new EmailSubscription(address)),
      "Serverless-SNSRedrivePolicy",
      "Nobody would look for an alarm in a queue; the state of the alarm stays to be seen on the dashboard",
    );
  }

  private onExecutions({ orchestrator, sweep }: Watched): void {
    this.add("RequestsStuck", mendedRequests(sweep, Stack.of(this).stackName), {
      above: 0,
      // One that was lost goes on when it is found; what is found again and again does not.
      periods: { look: 3, alarm: 3 },
      todo: "A request does not go on though it was started or woken: look for `request.mended` in the log of the sweep, then read the history of that request's execution (infra/README.md).",
    });
    this.add("ExecutionsFailed", durableMetric(orchestrator, "DurableExecutionFailed"), {
      above: 0,
      todo: "A request ended without an outcome. Read its history (GetDurableExecutionHistory) and the log.",
    });
    this.add("ExecutionsTimedOut", durableMetric(orchestrator, "DurableExecutionTimedOut"), {
      above: 0,
      todo: "A request outlived EXECUTION_TIMEOUT, which must be longer than the longest deadline of a kind.",
    });
    this.add("RunningExecutions", runningUtilization(), {
      above: 80,
      todo: "Ask for a higher quota of running durable executions (Service Quotas), or shorten deadlines.",
    });
  }

  private onQueues({ deadLetters, queues }: Watched): void {
    for (const [name, queue] of Object.entries(deadLetters)) {
      this.add(`${name}DeadLetters`, visible(queue), {
        above: 0,
        todo: "Find the reason in the function's log, mend it, then redrive the queue (infra/README.md).",
      });
    }
    for (const [name, { queue, oldestMinutes }] of Object.entries(queues)) {
      this.add(`${name}Waiting`, queue.metricApproximateAgeOfOldestMessage({ statistic: Stats.MAXIMUM }), {
        above: oldestMinutes * 60,
        todo: "Messages are not dealt with: look at the function's errors, throttles and what it calls.",
      });
    }
  }

  private onFunctions({ functions, parsers, api }: Watched): void {
    for (const [name, parser] of Object.entries(parsers)) {
      this.add(`${name}Failures`, failedMessages(parser, `${Stack.of(this).stackName}${name}`), {
        above: 0,
        todo: "A message failed for the third time and will be set aside: look for `message.failed` in the log.",
      });
    }
    for (const [name, { fn }] of Object.entries(functions)) {
      this.add(`${name}Errors`, fn.metricErrors({ statistic: Stats.SUM }), {
        above: 0,
        periods: { look: 3, alarm: 2 },
        todo: "The function threw, twice within a quarter of an hour: read its log.",
      });
    }
    this.add("WebFailures", api.metricServerError({ statistic: Stats.SUM }), {
      above: 5,
      todo: "Pages were answered with 5xx: read the access log and the log of the web function.",
    });
  }

  private onMail({ receiptRuleName }: Watched): void {
    this.add("ReceivingFails", receiptMetric(receiptRuleName, "PublishFailure"), {
      above: 0,
      todo: "SES could not store or announce mail and tries for 4 hours: look at the policies of bucket and topic.",
    });
    this.add("ReceivingGaveUp", receiptMetric(receiptRuleName, "PublishExpired"), {
      above: 0,
      todo: "Mail is lost; those who answered must be asked again. Look at the policies of bucket and topic.",
    });
    // SES puts an account under review at 5 % bounces and 0.1 % complaints.
    this.add("BounceRate", reputationMetric("BounceRate"), {
      above: 0.04,
      todo: "Look who bounces (`mail.undelivered` in the log) before SES stops the account at 5 to 10 %.",
    });
    this.add("ComplaintRate", reputationMetric("ComplaintRate"), {
      above: 0.0008,
      todo: "Look who complains (`mail.undelivered` in the log) before SES stops the account.",
    });
  }

  private onTemplates({ writers }: Watched): void {
    this.add("TemplateFallbacks", templateFallbacks(writers, Stack.of(this).stackName), {
      above: 0,
      periods: { look: 24, alarm: 1 },
      todo: "Mails are written with older templates, for what is published cannot be read: look for `templates.fallback` in the logs, then publish once more in /admin.",
    });
  }

  private add(
    name: string,
    metric: IMetric,
    {
      above,
      todo,
      periods = { look: 1, alarm: 1 },
    }: {
      readonly above: number;
      readonly todo: string;
      readonly periods?: { readonly look: number; readonly alarm: number };
    },
  ): void {
    const alarm = new Alarm(this, name, {
      metric,
      threshold: above,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: periods.look,
      datapointsToAlarm: periods.alarm,
      // Most of these are only there when something happens.
      treatMissingData: TreatMissingData.NOT_BREACHING,
      alarmDescription: todo,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
    alarm.addOkAction(new SnsAction(this.topic));
    this.alarms.push(alarm);
  }
}

const visible = (queue: Queue): IMetric =>
  queue.metricApproximateNumberOfMessagesVisible({ statistic: Stats.MAXIMUM, period: Duration.minutes(5) });
