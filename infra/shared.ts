import type { TableV2 } from "aws-cdk-lib/aws-dynamodb";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { Secret } from "aws-cdk-lib/aws-secretsmanager";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import type { PublishedTemplates } from "./published-templates.ts";
import type { FunctionDefaults, ServiceFunction } from "./service-function.ts";

/** What every function that deals with requests is given. */
export type Shared = {
  readonly defaults: FunctionDefaults;
  readonly table: TableV2;
  readonly secret: Secret;
  readonly outbox: Queue;
  readonly published: PublishedTemplates;
  readonly publicUrl: string;
  /** The settings of the service, as they were set. */
  readonly passedOn: Readonly<Record<string, string>>;
};

/** What those are told beside it that write mails with what is live. */
export const writingEnvironment = (shared: Shared): Readonly<Record<string, string>> => ({
  ...sharedEnvironment(shared),
  LIVE_TEMPLATES_URL: shared.published.liveUrl,
});

/** The part of the environment that all of them read. */
export const sharedEnvironment = ({
  table,
  secret,
  outbox,
  publicUrl,
  passedOn: { API_KEYS: _, MAIL_FROM: __, ...passedOn },
}: Shared): Readonly<Record<string, string>> => ({
  ...passedOn,
  TABLE_NAME: table.tableName,
  KEY_RING_SECRET: secret.secretArn,
  OUTBOX_QUEUE_URL: outbox.queueUrl,
  PUBLIC_URL: publicUrl,
});

/** What hangs together with a request or an address: its history, how many answers went there. */
export const allowQueries = (to: ServiceFunction, { table }: Shared): void =>
  to.allow(new PolicyStatement({ actions: ["dynamodb:Query"], resources: [table.tableArn] }));

/** What all of them may, and looking what is live. */
export const allowWriting = (to: ServiceFunction, shared: Shared): void => {
  allowShared(to, shared);
  shared.published.letRead(to);
};

/** Reading and writing single items, knowing the keys, handing over mail. */
export const allowShared = (to: ServiceFunction, { table, secret, outbox }: Shared): void => {
  to.allow(
    new PolicyStatement({
      actions: ["dynamodb:GetItem", "dynamodb:PutItem"],
      resources: [table.tableArn],
    }),
  );
  to.allow(
    new PolicyStatement({ actions: ["secretsmanager:GetSecretValue"], resources: [secret.secretArn] }),
  );
  to.allow(new PolicyStatement({ actions: ["sqs:SendMessage"], resources: [outbox.queueArn] }));
};
