import { Duration } from "aws-cdk-lib";
import { Metric, Stats } from "aws-cdk-lib/aws-cloudwatch";
import { FilterPattern } from "aws-cdk-lib/aws-logs";
import type { ServiceFunction } from "./service-function.ts";

/** Metrics that the CDK has no method for. */

const PERIOD = Duration.minutes(5);

/** https://docs.aws.amazon.com/lambda/latest/dg/durable-monitoring.html */
export type DurableMetric =
  | "ApproximateRunningDurableExecutions"
  | "DurableExecutionStarted"
  | "DurableExecutionSucceeded"
  | "DurableExecutionFailed"
  | "DurableExecutionTimedOut"
  | "DurableExecutionStopped"
  | "DurableExecutionDuration"
  | "DurableExecutionOperations"
  | "DurableExecutionStorageWrittenBytes";

export const durableMetric = (
  { fn }: ServiceFunction,
  name: DurableMetric,
  statistic: string = Stats.SUM,
): Metric => fn.metric(name, { statistic, period: PERIOD });

/** How often requests are looked for that do not go on. */
export const SWEEP_PERIOD = PERIOD;

/** Counted in the log: requests that did not go on by themselves. */
export const mendedRequests = ({ log }: ServiceFunction, name: string): Metric =>
  log
    .addMetricFilter("MendedRequests", {
      metricNamespace: NAMESPACE,
      metricName: `${name}MendedRequests`,
      filterPattern: FilterPattern.literal('{ $.event = "request.mended" }'),
    })
    .metric({ statistic: Stats.SUM, period: PERIOD });

/** Counted in the log; a message that fails once and goes well the next time is nobody's business. */
export const failedMessages = (parser: ServiceFunction, name: string): Metric =>
  parser.log
    .addMetricFilter("FailedMessages", {
      metricNamespace: NAMESPACE,
      metricName: `${name}FailedMessages`,
      filterPattern: FilterPattern.literal('{ $.event = "message.failed" && $.tries >= 3 }'),
    })
    .metric({ statistic: Stats.SUM, period: PERIOD });

/**
 * How often a function could not use what is published. Each says so once when it finds out, so this looks a day back:
 * functions begin anew more often than that.
 */
export const templateFallbacks = (writers: readonly ServiceFunction[], name: string): Metric => {
  const metricName = `${name}TemplateFallbacks`;
  for (const { log } of writers) {
    log.addMetricFilter("TemplateFallbacks", {
      metricNamespace: NAMESPACE,
      metricName,
      filterPattern: FilterPattern.literal('{ $.event = "templates.fallback" }'),
    });
  }
  return new Metric({ namespace: NAMESPACE, metricName, statistic: Stats.SUM, period: Duration.hours(1) });
};

const NAMESPACE = "Countersign";

/** How much of the account's quota of running executions is used, in percent. */
export const runningUtilization = (): Metric =>
  new Metric({
    namespace: "AWS/Lambda",
    metricName: "ApproximateRunningDurableExecutionsUtilization",
    statistic: Stats.MAXIMUM,
    period: PERIOD,
  });

/** https://docs.aws.amazon.com/ses/latest/dg/receiving-email-metrics.html */
export const receiptMetric = (ruleName: string, name: "PublishFailure" | "PublishExpired"): Metric =>
  new Metric({
    namespace: "AWS/SES",
    metricName: name,
    dimensionsMap: { RuleName: ruleName },
    statistic: Stats.SUM,
    period: PERIOD,
  });

/** Of the whole account, as SES judges it; from 0 to 1. */
export const reputationMetric = (name: "BounceRate" | "ComplaintRate"): Metric =>
  new Metric({
    namespace: "AWS/SES",
    metricName: `Reputation.${name}`,
    statistic: Stats.AVERAGE,
    period: Duration.hours(1),
  });
