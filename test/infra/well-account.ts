import { type Answers, ApiError } from "./aws-endpoint.ts";

/** An account in which everything is as it should be, after `npm run deploy`. */
export const WELL: Answers = {
  GetCallerIdentity: () => "<Account>111122223333</Account><Arn>arn:aws:iam::1:user/u</Arn>",
  GetAccount: () => ({
    ProductionAccessEnabled: true,
    SendingEnabled: true,
    EnforcementStatus: "HEALTHY",
    SendQuota: { Max24HourSend: 50_000, MaxSendRate: 14 },
  }),
  GetEmailIdentity: ({ EmailIdentity }) =>
    EmailIdentity === "corp.example"
      ? { VerifiedForSendingStatus: true }
      : new ApiError("NotFoundException", "no such identity", 404),
  DescribeActiveReceiptRuleSet: () => activeSet("countersign-replies"),
  DescribeReceiptRuleSet: () => "<Metadata><Name>corp</Name></Metadata>",
  SetActiveReceiptRuleSet: () => "",
  DescribeStacks: () => stackOf("UPDATE_COMPLETE"),
  DescribeSecret: () => ({ RotationEnabled: true, VersionIdsToStages: { v1: ["AWSCURRENT"] } }),
  ListObjectsV2: () => "",
  ListSubscriptionsByTopic: () =>
    "<Subscriptions><member><SubscriptionArn>arn:aws:sns:eu-central-1:1:alarms:2</SubscriptionArn><Endpoint>ops@corp.example</Endpoint></member></Subscriptions>",
};

export const stackOf = (status: string): string => {
  const outputs = Object.entries(OUTPUTS).map(
    ([key, value]) => `<member><OutputKey>${key}</OutputKey><OutputValue>${value}</OutputValue></member>`,
  );
  return `<Stacks><member><StackName>Countersign</StackName><StackStatus>${status}</StackStatus><CreationTime>2026-01-01T00:00:00Z</CreationTime><Outputs>${outputs.join("")}</Outputs></member></Stacks>`;
};

const OUTPUTS = {
  Url: "https://approvals.corp.example",
  TableName: "the-table",
  MailBucket: "the-bucket",
  TemplatesBucket: "the-templates",
  KeyRingSecret: "arn:aws:secretsmanager:eu-central-1:111122223333:secret:keys",
  AlarmTopic: "arn:aws:sns:eu-central-1:111122223333:alarms",
};

export const activeSet = (name: string, { rule = "countersign-replies", enabled = true } = {}): string =>
  `<Metadata><Name>${name}</Name></Metadata><Rules><member><Name>${rule}</Name><Enabled>${enabled}</Enabled>` +
  "<Recipients><member>reply.corp.example</member></Recipients></member></Rules>";
