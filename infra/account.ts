import { CloudFormationClient, DescribeStacksCommand, type Stack } from "@aws-sdk/client-cloudformation";
import { S3Client } from "@aws-sdk/client-s3";
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { SESClient } from "@aws-sdk/client-ses";
import { SESv2Client } from "@aws-sdk/client-sesv2";
import { SNSClient } from "@aws-sdk/client-sns";
import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";

/** The account and region that is deployed to, as whoever runs the command sees it. */
export type Account = {
  readonly cloudFormation: CloudFormationClient;
  /** Version 1 of SES's API, the only one that knows receipt rules. */
  readonly receiving: SESClient;
  readonly sending: SESv2Client;
  readonly s3: S3Client;
  readonly secrets: SecretsManagerClient;
  readonly sns: SNSClient;
  readonly sts: STSClient;
};

export type AccountOptions = { readonly region?: string | undefined; readonly endpoint?: string };

/** Credentials and region are found as the AWS command line finds them. */
export const openAccount = ({ region, endpoint }: AccountOptions): Account => {
  const options = {
    maxAttempts: 2,
    ...(region !== undefined && { region }),
    ...(endpoint !== undefined && { endpoint }),
  };
  return {
    cloudFormation: new CloudFormationClient(options),
    receiving: new SESClient(options),
    sending: new SESv2Client(options),
    s3: new S3Client(options),
    secrets: new SecretsManagerClient(options),
    sns: new SNSClient(options),
    sts: new STSClient(options),
  };
};

export type Caller = { readonly id: string; readonly region: string };

/** Whose credentials these are; or, in words, why there are none to work with. */
export const whoCalls = async ({ sts }: Account): Promise<Caller | { readonly problem: string }> => {
  try {
    const region = await sts.config.region();
    const { Account: id = "" } = await sts.send(new GetCallerIdentityCommand({}));
    return { id, region };
  } catch (error) {
    return { problem: whyNobody(error) };
  }
};

const whyNobody = (error: unknown): string => {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  if (/Region is missing/.test(message))
    return "no region: set AWS_REGION, to one in which SES receives mail";
  if (name === "CredentialsProviderError" || name === "TokenProviderError")
    return "no AWS credentials: sign in (aws sso login), or set AWS_PROFILE or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY";
  if (/expired/i.test(`${name} ${message}`)) return "the AWS credentials have expired: sign in again";
  return `AWS does not take the credentials: ${message}`;
};

/** Undefined when there is none of this name. */
export const findStack = async ({ cloudFormation }: Account, name: string): Promise<Stack | undefined> => {
  try {
    const { Stacks = [] } = await cloudFormation.send(new DescribeStacksCommand({ StackName: name }));
    return Stacks[0];
  } catch (error) {
    if (error instanceof Error && /does not exist/.test(error.message)) return undefined;
    throw error;
  }
};

export const outputsOf = (stack: Stack): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (stack.Outputs ?? []).map(({ OutputKey = "", OutputValue = "" }) => [OutputKey, OutputValue]),
  );
