import { Duration } from "aws-cdk-lib";
import {
  AlarmStatusWidget,
  Dashboard as CloudWatchDashboard,
  GraphWidget,
  type IAlarm,
  type IMetric,
  PeriodOverride,
  Stats,
} from "aws-cdk-lib/aws-cloudwatch";
import { Construct } from "constructs";
import { durableMetric, receiptMetric, reputationMetric, runningUtilization } from "./metrics.ts";
import type { Watched } from "./watched.ts";

export type DashboardProps = { readonly watched: Watched; readonly alarms: readonly IAlarm[] };

/** One page: is anything wrong, how many requests are under way, does mail flow, are the functions well. */
export class Dashboard extends Construct {
  constructor(scope: Construct, id: string, { watched, alarms }: DashboardProps) {
    super(scope, id);
    new CloudWatchDashboard(this, "Dashboard", {
      defaultInterval: Duration.days(7),
      periodOverride: PeriodOverride.AUTO,
      widgets: [
        [new AlarmStatusWidget({ title: "Alarms", alarms: [...alarms], width: 24, height: 5 })],
        executions(watched),
        mail(watched),
        functions(watched),
      ],
    });
  }
}

const executions = ({ orchestrator }: Watched): GraphWidget[] => [
  graph("Requests under way", [
    durableMetric(orchestrator, "ApproximateRunningDurableExecutions", Stats.MAXIMUM),
    runningUtilization(),
  ]),
  graph("Executions", [
    durableMetric(orchestrator, "DurableExecutionStarted"),
    durableMetric(orchestrator, "DurableExecutionSucceeded"),
    durableMetric(orchestrator, "DurableExecutionFailed"),
    durableMetric(orchestrator, "DurableExecutionTimedOut"),
    durableMetric(orchestrator, "DurableExecutionStopped"),
  ]),
  graph("An execution: operations (3,000 at most) and bytes (100 MB at most)", [
    durableMetric(orchestrator, "DurableExecutionOperations", Stats.MAXIMUM),
    durableMetric(orchestrator, "DurableExecutionStorageWrittenBytes", Stats.MAXIMUM),
  ]),
  graph("From question to outcome, milliseconds", [
    durableMetric(orchestrator, "DurableExecutionDuration", Stats.p(50)),
    durableMetric(orchestrator, "DurableExecutionDuration", Stats.p(95)),
  ]),
];

const mail = ({ queues, deadLetters, receiptRuleName }: Watched): GraphWidget[] => [
  graph(
    "Oldest message, seconds",
    Object.values(queues).map(({ queue }) => queue.metricApproximateAgeOfOldestMessage()),
  ),
  graph(
    "Set aside",
    Object.values(deadLetters).map((queue) => queue.metricApproximateNumberOfMessagesVisible()),
  ),
  graph("SES could not hand on", [
    receiptMetric(receiptRuleName, "PublishFailure"),
    receiptMetric(receiptRuleName, "PublishExpired"),
  ]),
  graph("Bounces and complaints of the account", [
    reputationMetric("BounceRate"),
    reputationMetric("ComplaintRate"),
  ]),
];

const functions = ({ functions, api }: Watched): GraphWidget[] => {
  const all = Object.values(functions);
  return [
    graph(
      "Invocations, replays included",
      all.map(({ fn }) => fn.metricInvocations()),
    ),
    graph(
      "Errors and throttles",
      all.flatMap(({ fn }) => [fn.metricErrors(), fn.metricThrottles()]),
    ),
    graph(
      "Duration, 95 % under, milliseconds",
      all.map(({ fn }) => fn.metricDuration({ statistic: Stats.p(95) })),
    ),
    graph("Web", [api.metricCount(), api.metricClientError(), api.metricServerError()]),
  ];
};

const graph = (title: string, left: IMetric[]): GraphWidget =>
  new GraphWidget({ title, left, width: 6, height: 6 });
