import { describe, expect, test } from "vitest";
import { aStack, Match, the } from "./a-stack.ts";

const stack = aStack({ ALARMS_TO: "ops@corp.example" });
type Alarm = {
  readonly MetricName: string;
  readonly Namespace: string;
  readonly Dimensions?: readonly {
    readonly Name: string;
    readonly Value: { readonly "Fn::GetAtt"?: [string] };
  }[];
  readonly Threshold: number;
  readonly AlarmDescription: string;
  readonly AlarmActions: readonly unknown[];
};
const alarms = Object.values(stack.findResources("AWS::CloudWatch::Alarm")).map(
  ({ Properties }) => Properties as Alarm,
);
const named = (metric: string) => alarms.filter(({ MetricName }) => MetricName === metric);

describe("an alarm", () => {
  test("watches every queue in which something can be set aside", () => {
    const deadLetters = Object.keys(stack.findResources("AWS::SQS::Queue")).filter((id) =>
      /DeadLetters|Undelivered/.test(id),
    );

    const watched = named("ApproximateNumberOfMessagesVisible").map(
      ({ Dimensions }) => Dimensions?.[0]?.Value["Fn::GetAtt"]?.[0],
    );

    expect(watched.toSorted()).toEqual(deadLetters.toSorted());
    expect(deadLetters).toHaveLength(6);
  });

  test.each([
    ["DurableExecutionFailed", 1],
    ["DurableExecutionTimedOut", 1],
    ["ApproximateRunningDurableExecutionsUtilization", 1],
    ["ApproximateAgeOfOldestMessage", 3],
    ["Errors", 8],
    ["CountersignMendedRequests", 1],
    ["CountersignTemplateFallbacks", 1],
    ["CountersignInboundFailedMessages", 1],
    ["CountersignMailEventsFailedMessages", 1],
    ["PublishFailure", 1],
    ["PublishExpired", 1],
    ["Reputation.BounceRate", 1],
    ["Reputation.ComplaintRate", 1],
    ["5xx", 1],
  ])("watches %s", (metric, count) => {
    expect(named(metric)).toHaveLength(count);
  });

  test("is raised by a message that a parser has failed on three times", () => {
    const filters = Object.values(stack.findResources("AWS::Logs::MetricFilter"));

    expect(
      filters
        .map(({ Properties }) => Properties.FilterPattern)
        .toSorted()
        .slice(0, 2),
    ).toEqual(Array(2).fill('{ $.event = "message.failed" && $.tries >= 3 }'));
  });

  test("is raised by any function that cannot use what is published, and stays for a day", () => {
    const filters = Object.values(stack.findResources("AWS::Logs::MetricFilter")).filter(
      ({ Properties }) => Properties.FilterPattern === '{ $.event = "templates.fallback" }',
    );
    const [alarm] = named("CountersignTemplateFallbacks");

    expect(new Set(filters.map(({ Properties }) => JSON.stringify(Properties.LogGroupName))).size).toBe(6);
    expect(filters.map(({ Properties }) => Properties.MetricTransformations[0].MetricName)).toEqual(
      Array(6).fill("CountersignTemplateFallbacks"),
    );
    expect(alarm).toMatchObject({ Threshold: 0, Period: 3600, EvaluationPeriods: 24, DatapointsToAlarm: 1 });
  });

  test("says what to do, and goes to the topic", () => {
    for (const { AlarmDescription, AlarmActions } of alarms) {
      expect(AlarmDescription.length).toBeGreaterThan(30);
      expect(AlarmActions).toHaveLength(1);
    }
  });

  test("reaches whoever was named, and CloudWatch may publish", () => {
    stack.hasResourceProperties("AWS::SNS::Subscription", {
      Protocol: "email",
      Endpoint: "ops@corp.example",
    });
    stack.hasResourceProperties("AWS::SNS::TopicPolicy", {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({ Effect: "Allow", Principal: { Service: "cloudwatch.amazonaws.com" } }),
        ]),
      },
    });
  });
});

test("the dashboard shows the durable executions", () => {
  const { DashboardBody } = the(stack, "AWS::CloudWatch::Dashboard", "Dashboard");
  const body = JSON.stringify(DashboardBody);

  for (const metric of ["Started", "Succeeded", "Failed", "TimedOut", "Duration", "StorageWrittenBytes"]) {
    expect(body).toContain(`DurableExecution${metric}`);
  }
  expect(body).toContain("ApproximateRunningDurableExecutions");
});
