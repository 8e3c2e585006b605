import type { Stack } from "@aws-sdk/client-cloudformation";
import { DescribeSecretCommand } from "@aws-sdk/client-secrets-manager";
import { ListSubscriptionsByTopicCommand } from "@aws-sdk/client-sns";
import { type Account, findStack, outputsOf } from "../account.ts";
import type { Settings } from "../settings.ts";
import { advice, type Finding, missing, ok } from "./finding.ts";

export type DeployedNeeds = { readonly account: Account; readonly fetch: typeof fetch };

/** Is it deployed, does it answer, has it keys, and does somebody hear its alarms? */
export const deployed = async (settings: Settings, needs: DeployedNeeds): Promise<readonly Finding[]> => {
  const what = `the stack ${settings.stackName} is deployed`;
  const stack = await findStack(needs.account, settings.stackName);
  if (stack === undefined) return [missing(what, "npm run deploy")];
  const { Url = "", KeyRingSecret = "", AlarmTopic = "" } = outputsOf(stack);
  return [
    stackState(stack, what),
    await answers(Url, needs.fetch),
    ...(await keys(KeyRingSecret, needs.account)),
    await subscribed(AlarmTopic, needs.account),
  ];
};

const stackState = (stack: Stack, what: string): Finding => {
  const status: string = stack.StackStatus ?? "of no state";
  if (/^(CREATE|UPDATE)_COMPLETE$/.test(status)) return ok(what);
  return missing(
    what,
    /_IN_PROGRESS$/.test(status)
      ? `it is being worked on (${status}): wait`
      : `it is ${status}: read its events in the CloudFormation console, then npm run deploy`,
  );
};

const answers = async (url: string, get: typeof fetch): Promise<Finding> => {
  const what = `the web answers at ${url}`;
  try {
    const { status } = await get(`${url}/healthz`, { signal: AbortSignal.timeout(15_000) });
    return status === 200
      ? ok(what)
      : missing(what, `it answers ${status}: read the log of the web function`);
  } catch (error) {
    const cause =
      error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    return missing(what, `${cause}: does the domain of PUBLIC_URL point to the API (output DomainTarget)?`);
  }
};

const keys = async (SecretId: string, { secrets }: Account): Promise<readonly Finding[]> => {
  const what = "there are signing keys";
  const {
    DeletedDate,
    VersionIdsToStages = {},
    RotationEnabled,
  } = await secrets.send(new DescribeSecretCommand({ SecretId }));
  if (DeletedDate !== undefined)
    return [missing(what, `aws secretsmanager restore-secret --secret-id ${SecretId}`)];
  const current = Object.values(VersionIdsToStages).some((stages) => stages.includes("AWSCURRENT"));
  return [
    current ? ok(what) : missing(what, `the secret ${SecretId} has no current value: npm run deploy`),
    RotationEnabled === true
      ? ok("keys are added in turn")
      : advice("keys are added in turn", "rotation is off; npm run deploy turns it on"),
  ];
};

const subscribed = async (TopicArn: string, { sns }: Account): Promise<Finding> => {
  const what = "somebody hears the alarms";
  const { Subscriptions = [] } = await sns.send(new ListSubscriptionsByTopicCommand({ TopicArn }));
  if (Subscriptions.some(({ SubscriptionArn = "" }) => SubscriptionArn.startsWith("arn:"))) return ok(what);
  const pending = Subscriptions.map(({ Endpoint }) => Endpoint).join(", ");
  return missing(
    what,
    pending === ""
      ? "set ALARMS_TO and deploy again"
      : `${pending} has not opened the link in the mail "AWS Notification - Subscription Confirmation"`,
  );
};
