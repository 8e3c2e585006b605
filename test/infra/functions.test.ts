import { describe, expect, test } from "vitest";
import { LOGICAL_IDS } from "../aws/box/handlers.ts";
import { aStack, logicalId, REAL, the } from "./a-stack.ts";

const stack = aStack();
const LAMBDA = "AWS::Lambda::Function";

type Environment = { readonly Variables: Readonly<Record<string, unknown>> };
const environmentOf = (id: string, template = stack) =>
  (the(template, LAMBDA, id)["Environment"] as Environment | undefined)?.Variables ?? {};

describe("every function", () => {
  test.each(Object.values(LOGICAL_IDS))(
    "%s runs Node 24 on arm64, is traced, and has no fixed name",
    (id) => {
      const properties = the(stack, LAMBDA, id);

      expect(properties).toMatchObject({
        Runtime: "nodejs24.x",
        Architectures: ["arm64"],
        TracingConfig: { Mode: "Active" },
        LoggingConfig: { LogFormat: "JSON" },
      });
      expect(properties).not.toHaveProperty("FunctionName");
    },
  );

  test.each(Object.values(LOGICAL_IDS))("%s writes a log that is kept for as long as was set", (id) => {
    const template = aStack({ LOG_RETENTION: "30d" });
    const { LoggingConfig } = the(template, LAMBDA, id) as { LoggingConfig: { LogGroup: { Ref: string } } };

    expect(the(template, "AWS::Logs::LogGroup", LoggingConfig.LogGroup.Ref)).toMatchObject({
      RetentionInDays: 30,
    });
  });

  test("knows the hashes of API keys only where JSON calls come in", () => {
    const template = aStack({ API_KEYS: "a".repeat(64) });

    const knowing = Object.entries(LOGICAL_IDS).filter(([, id]) => "API_KEYS" in environmentOf(id, template));

    expect(knowing.map(([name]) => name)).toEqual(["web"]);
  });

  test("knows the sender only where mail is sent", () => {
    const knowing = Object.entries(LOGICAL_IDS).filter(([, id]) => "MAIL_FROM" in environmentOf(id));

    expect(knowing.map(([name]) => name)).toEqual(["outbox"]);
    expect(environmentOf(LOGICAL_IDS.outbox)["MAIL_FROM"]).toBe(REAL.MAIL_FROM);
  });

  test("is told the settings that kinds may name", () => {
    const template = aStack({ FINANCE_EMAILS: "a@corp.example, b@corp.example" });

    expect(environmentOf(LOGICAL_IDS.web, template)).toMatchObject({
      MANAGER_EMAIL: REAL.MANAGER_EMAIL,
      FINANCE_EMAILS: "a@corp.example, b@corp.example",
    });
  });
});

describe("the orchestrator", () => {
  test("is durable, for as long as was set", () => {
    const template = aStack({ EXECUTION_TIMEOUT: "100d", EXECUTION_HISTORY: "30d" });

    expect(the(template, LAMBDA, LOGICAL_IDS.orchestrator)["DurableConfig"]).toEqual({
      ExecutionTimeout: 100 * 86_400,
      RetentionPeriodInDays: 30,
    });
  });

  test("is the only durable function", () => {
    const durable = Object.values(stack.findResources(LAMBDA)).filter(
      ({ Properties }) => Properties.DurableConfig !== undefined,
    );

    expect(durable).toHaveLength(1);
  });

  test("keeps the versions that requests under way are pinned to", () => {
    const [version] = Object.values(stack.findResources("AWS::Lambda::Version"));

    expect(version).toMatchObject({ DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" });
  });

  test("is started through an alias of the published version", () => {
    const alias = logicalId(stack, "AWS::Lambda::Alias", "WorkflowOrchestrator");
    const version = logicalId(stack, "AWS::Lambda::Version", "WorkflowOrchestrator");

    expect(the(stack, "AWS::Lambda::Alias", alias)).toMatchObject({
      Name: "live",
      FunctionVersion: { "Fn::GetAtt": [version, "Version"] },
    });
    expect(environmentOf(LOGICAL_IDS.web)["ORCHESTRATOR_ARN"]).toEqual({ Ref: alias });
  });

  test("sets aside requests that could not be started", () => {
    const queue = logicalId(stack, "AWS::SQS::Queue", "WorkflowDeadLetters");

    expect(the(stack, LAMBDA, LOGICAL_IDS.orchestrator)["DeadLetterConfig"]).toEqual({
      TargetArn: { "Fn::GetAtt": [queue, "Arn"] },
    });
  });
});

describe("the functions behind queues", () => {
  const mappings = Object.values(stack.findResources("AWS::Lambda::EventSourceMapping"));

  test("answer with the messages of a batch that failed", () => {
    expect(mappings.map(({ Properties }) => Properties.FunctionResponseTypes)).toEqual(
      Array(3).fill(["ReportBatchItemFailures"]),
    );
  });

  test("send no more mails at a time than was set", () => {
    const template = aStack({ MAIL_CONCURRENCY: "7" });

    template.hasResourceProperties("AWS::Lambda::EventSourceMapping", {
      ScalingConfig: { MaximumConcurrency: 7 },
    });
  });

  test.each([
    ["RepliesQueue", LOGICAL_IDS.inbound, 6],
    ["MailEventsQueue", LOGICAL_IDS["mail-events"], 6],
    ["MailsOutbox", LOGICAL_IDS.outbox, 10],
  ])("are given by %s many times their timeout before a message comes again", (queue, id, times) => {
    const { Timeout } = the(stack, LAMBDA, id) as { Timeout: number };

    expect(visibility(queue)).toBe(times * Timeout);
  });

  const visibility = (prefix: string): unknown =>
    Object.entries(stack.findResources("AWS::SQS::Queue"))
      .filter(([id]) => id.startsWith(prefix))
      .map(([, { Properties }]) => Properties.VisibilityTimeout)
      .find((timeout) => timeout !== undefined);
});
