import { describe, expect, test } from "vitest";
import { aStack, logicalId, Match, the } from "./a-stack.ts";

const stack = aStack();
const RULE_ARN = {
  "Fn::Join": [
    "",
    [
      "arn:",
      { Ref: "AWS::Partition" },
      ":ses:",
      { Ref: "AWS::Region" },
      ":",
      { Ref: "AWS::AccountId" },
      ":receipt-rule-set/countersign-replies:receipt-rule/countersign-replies",
    ],
  ],
};

type Statement = Readonly<Record<string, unknown>>;
const statements = (type: string, idPrefix: string): readonly Statement[] =>
  (the(stack, type, idPrefix)["PolicyDocument"] as { Statement: Statement[] }).Statement;

describe("mail that comes in", () => {
  const bucket = logicalId(stack, "AWS::S3::Bucket", "RepliesMail");
  const topic = logicalId(stack, "AWS::SNS::Topic", "RepliesReceived");

  test("for the reply domain is stored whole and announced with verdicts", () => {
    stack.hasResourceProperties("AWS::SES::ReceiptRule", {
      Rule: {
        Enabled: true,
        Recipients: ["reply.corp.example"],
        ScanEnabled: true,
        Actions: [
          { S3Action: { BucketName: { Ref: bucket }, ObjectKeyPrefix: "in/", TopicArn: { Ref: topic } } },
        ],
      },
    });
  });

  test("goes through a rule set of our own, or one that is there", () => {
    const attached = aStack({ RULE_SET: "corp-mail" });

    expect(the(stack, "AWS::SES::ReceiptRuleSet", "Replies")).toEqual({ RuleSetName: "countersign-replies" });
    attached.resourceCountIs("AWS::SES::ReceiptRuleSet", 0);
    attached.hasResourceProperties("AWS::SES::ReceiptRule", { RuleSetName: "corp-mail" });
  });

  test("has its rule made when SES may use bucket and topic, for SES tries it then", () => {
    const [rule] = Object.values(stack.findResources("AWS::SES::ReceiptRule"));

    expect(rule?.["DependsOn"]).toEqual(
      expect.arrayContaining([
        logicalId(stack, "AWS::S3::BucketPolicy", "RepliesMail"),
        logicalId(stack, "AWS::SNS::TopicPolicy", "RepliesReceived"),
      ]),
    );
  });

  test("lies encrypted in a bucket that nobody can open to the public", () => {
    expect(the(stack, "AWS::S3::Bucket", bucket)).toMatchObject({
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: "AES256" } }],
      },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    });
  });

  test("is deleted when it has been kept for as long as was set", () => {
    const template = aStack({ KEEP: "45d" });

    expect(the(template, "AWS::S3::Bucket", bucket)["LifecycleConfiguration"]).toMatchObject({
      Rules: [{ Prefix: "in/", ExpirationInDays: 45, Status: "Enabled" }, {}],
    });
  });

  test("is put into the bucket by SES for our rule alone, and over TLS", () => {
    const all = statements("AWS::S3::BucketPolicy", "RepliesMail");

    expect(all.find(({ Sid }) => Sid === "Receive")).toMatchObject({
      Effect: "Allow",
      Principal: { Service: "ses.amazonaws.com" },
      Action: "s3:PutObject",
      Resource: { "Fn::Join": ["", [{ "Fn::GetAtt": [bucket, "Arn"] }, "/in/*"]] },
      Condition: {
        StringEquals: { "aws:SourceAccount": { Ref: "AWS::AccountId" } },
        ArnLike: { "aws:SourceArn": RULE_ARN },
      },
    });
    expect(all.filter(({ Effect }) => Effect === "Allow")).toHaveLength(1);
    expect(all.find(({ Effect }) => Effect === "Deny")).toMatchObject({
      Condition: { Bool: { "aws:SecureTransport": "false" } },
    });
  });

  test("may be announced by SES although plain connections are denied", () => {
    expect(statements("AWS::SNS::TopicPolicy", "RepliesReceived")).toEqual([
      expect.objectContaining({
        Effect: "Allow",
        Action: "sns:Publish",
        Principal: { Service: "ses.amazonaws.com" },
        Condition: {
          StringEquals: { "aws:SourceAccount": { Ref: "AWS::AccountId" } },
          ArnLike: { "aws:SourceArn": RULE_ARN },
        },
      }),
      expect.objectContaining({
        Effect: "Deny",
        Principal: "*",
        Condition: { Bool: { "aws:SecureTransport": "false" } },
      }),
    ]);
  });
});

describe("mail that goes out", () => {
  test("is not tracked, and bounces and complaints are told", () => {
    stack.hasResourceProperties("AWS::SES::ConfigurationSetEventDestination", {
      EventDestination: {
        Enabled: true,
        MatchingEventTypes: ["bounce", "complaint", "reject", "renderingFailure", "deliveryDelay"],
        SnsDestination: { TopicARN: { Ref: logicalId(stack, "AWS::SNS::Topic", "MailEvents") } },
      },
    });
    stack.hasResourceProperties("AWS::SES::ConfigurationSet", {
      TrackingOptions: Match.absent(),
      SuppressionOptions: { SuppressedReasons: ["BOUNCE", "COMPLAINT"] },
    });
  });
});

describe("every queue and topic", () => {
  const queues = Object.entries(stack.findResources("AWS::SQS::Queue"));

  test("is encrypted and keeps what it has for 14 days", () => {
    expect(queues.map(([, { Properties }]) => Properties)).toEqual(
      queues.map(() =>
        expect.objectContaining({ SqsManagedSseEnabled: true, MessageRetentionPeriod: 1_209_600 }),
      ),
    );
  });

  test("that is read has a place for what cannot be dealt with", () => {
    const read = Object.values(stack.findResources("AWS::Lambda::EventSourceMapping")).map(
      ({ Properties }) => Properties.EventSourceArn["Fn::GetAtt"][0],
    );

    for (const id of read) {
      const { RedrivePolicy } = the(stack, "AWS::SQS::Queue", id) as {
        RedrivePolicy: { maxReceiveCount: number; deadLetterTargetArn: unknown };
      };
      expect(RedrivePolicy.maxReceiveCount).toBeGreaterThanOrEqual(10);
      expect(RedrivePolicy.deadLetterTargetArn).toBeDefined();
    }
    expect(read).toHaveLength(3);
  });

  test("that SNS hands to gets the bare message, and has a place for what could not be handed over", () => {
    const subscriptions = Object.values(stack.findResources("AWS::SNS::Subscription"));

    expect(subscriptions.map(({ Properties }) => Properties)).toEqual(
      Array(2).fill(
        expect.objectContaining({
          Protocol: "sqs",
          RawMessageDelivery: true,
          RedrivePolicy: { deadLetterTargetArn: expect.anything() },
        }),
      ),
    );
  });

  test("refuses connections without TLS", () => {
    const policies = Object.values({
      ...stack.findResources("AWS::SQS::QueuePolicy"),
      ...stack.findResources("AWS::SNS::TopicPolicy"),
    });

    for (const { Properties } of policies) {
      expect(Properties.PolicyDocument.Statement).toContainEqual(
        expect.objectContaining({
          Effect: "Deny",
          Condition: { Bool: { "aws:SecureTransport": "false" } },
        }),
      );
    }
    expect(policies).toHaveLength(queues.length + Object.keys(stack.findResources("AWS::SNS::Topic")).length);
  });
});
