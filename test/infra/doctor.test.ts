import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Account, openAccount } from "../../infra/account.ts";
import { problemsBeforeDeploying } from "../../infra/before-deploying.ts";
import { diagnose } from "../../infra/doctor/diagnose.ts";
import { activateRuleSet, deactivateOurs } from "../../infra/rule-sets.ts";
import { readSettings } from "../../infra/settings.ts";
import { doctorReport } from "../../src/cli/doctor-report.ts";
import { REAL } from "./a-stack.ts";
import { type Answers, ApiError, type AwsEndpoint, openAwsEndpoint } from "./aws-endpoint.ts";
import { activeSet, stackOf, WELL } from "./well-account.ts";

let answers: Answers;
let endpoint: AwsEndpoint;
let account: Account;
const before = { ...process.env };
beforeAll(async () => {
  Object.assign(process.env, { AWS_ACCESS_KEY_ID: "test", AWS_SECRET_ACCESS_KEY: "test" });
  endpoint = await openAwsEndpoint(() => answers);
  account = openAccount({ region: "eu-central-1", endpoint: endpoint.url });
});
afterAll(async () => {
  process.env = before;
  await endpoint.close();
});
beforeEach(() => {
  answers = WELL;
});

const MX = [{ exchange: "inbound-smtp.eu-central-1.amazonaws.com", priority: 10 }];
const settingsWith = (environment: Readonly<Record<string, string>>) =>
  readSettings({ ...REAL, ...environment });

const examine = async ({ environment = {}, mx = MX, status = 200 } = {}) => {
  const findings = await diagnose(settingsWith(environment), {
    account,
    resolveMx: async () => mx,
    fetch: async () => new Response("", { status }),
  });
  return findings.flatMap((finding) => (finding.state === "ok" ? [] : [`${finding.what}: ${finding.todo}`]));
};

describe("the doctor", () => {
  test("finds nothing missing where everything is as it should be", async () => {
    expect(await examine()).toEqual([]);
  });

  test("asks SES about the sender's address, its domain and the domains above it", async () => {
    answers = { ...WELL, GetEmailIdentity: () => new ApiError("NotFoundException", "none", 404) };

    const lacking = await examine();

    expect(lacking[0]).toMatch(/^the sender approvals@corp\.example is verified.*create-email-identity/);
    expect(lacking[1]).toMatch(/^the reply domain reply\.corp\.example is verified/);
  });

  test("gives the records that prove a domain", async () => {
    answers = {
      ...WELL,
      GetEmailIdentity: () => ({ VerifiedForSendingStatus: false, DkimAttributes: { Tokens: ["abc"] } }),
    };

    expect((await examine())[1]).toContain("abc._domainkey.reply.corp.example CNAME abc.dkim.amazonses.com");
  });

  test("tells of the sandbox", async () => {
    answers = {
      ...WELL,
      GetAccount: () => ({
        ProductionAccessEnabled: false,
        SendingEnabled: true,
        SendQuota: { Max24HourSend: 200 },
      }),
    };

    expect(await examine()).toEqual([
      expect.stringMatching(/sandbox: .*only to addresses verified.*200 a day/),
    ]);
  });

  test("tells when SES has stopped the account", async () => {
    answers = {
      ...WELL,
      GetAccount: () => ({
        ProductionAccessEnabled: true,
        SendingEnabled: false,
        EnforcementStatus: "SHUTDOWN",
      }),
    };

    expect(await examine()).toEqual([expect.stringMatching(/sending is allowed: SES says SHUTDOWN/)]);
  });

  test.each([
    [[], "publish: reply.corp.example MX 10 inbound-smtp.eu-central-1.amazonaws.com"],
    [[{ exchange: "mx.corp.example", priority: 5 }], "it goes to mx.corp.example now"],
    [[...MX, { exchange: "mx.corp.example", priority: 5 }], "mail may go to mx.corp.example too"],
  ])("reads the MX record out of %j", async (mx, told) => {
    expect(await examine({ mx })).toEqual([expect.stringContaining(told)]);
  });

  test.each([
    ["no active rule set", "", "none is active"],
    ["another active rule set", activeSet("corp"), "corp is active, and only one can be"],
    ["our rule switched off", activeSet("countersign-replies", { enabled: false }), "turn on the rule"],
    ["our rule taken away", activeSet("countersign-replies", { rule: "other" }), "npm run deploy"],
  ])("notices %s", async (_, xml, told) => {
    answers = { ...WELL, DescribeActiveReceiptRuleSet: () => xml };

    expect(await examine()).toEqual([expect.stringContaining(told)]);
  });

  test.each([
    [
      "no stack",
      { DescribeStacks: () => new ApiError("ValidationError", "Stack does not exist") },
      "npm run deploy",
    ],
    ["a stack that rolled back", { DescribeStacks: () => stackOf("ROLLBACK_COMPLETE") }, "ROLLBACK_COMPLETE"],
    ["deleted keys", { DescribeSecret: () => ({ DeletedDate: 1_700_000_000 }) }, "restore-secret"],
    ["alarms that nobody hears", { ListSubscriptionsByTopic: () => "<Subscriptions/>" }, "ALARMS_TO"],
    [
      "a subscription that was not confirmed",
      {
        ListSubscriptionsByTopic: () =>
          "<Subscriptions><member><SubscriptionArn>PendingConfirmation</SubscriptionArn><Endpoint>ops@corp.example</Endpoint></member></Subscriptions>",
      },
      "ops@corp.example has not opened the link",
    ],
  ] satisfies [string, Answers, string][])("notices %s", async (_, changed, told) => {
    answers = { ...WELL, ...changed };

    expect(await examine()).toEqual([expect.stringContaining(told)]);
  });

  test("notices a web that does not answer", async () => {
    expect(await examine({ status: 503 })).toEqual([expect.stringContaining("it answers 503")]);
  });

  test("looks at the rest when one part must not be looked at", async () => {
    answers = { ...WELL, GetAccount: () => new ApiError("AccessDeniedException", "not authorized", 403) };

    expect(await examine({ mx: [] })).toEqual([
      expect.stringContaining("a look at mail that goes out: AWS answered AccessDeniedException"),
      expect.stringContaining("MX 10"),
    ]);
  });

  test("says of itself how many things are missing", async () => {
    const report = doctorReport([
      { state: "ok", what: "a" },
      { state: "missing", what: "b", todo: "do b" },
      { state: "advice", what: "c", todo: "do c" },
    ]);

    expect(report).toBe(
      "ok       a\nMISSING  b\n         → do b\nadvice   c\n         → do c\n\n1 thing is missing.",
    );
  });

  test("never asks for the value of the keys", async () => {
    await examine();

    expect(endpoint.called).toContain("DescribeSecret");
    expect(endpoint.called).not.toContain("GetSecretValue");
  });
});

describe("a deployment", () => {
  const problems = (environment: Readonly<Record<string, string>> = {}) =>
    problemsBeforeDeploying(settingsWith(environment), account);

  test("has nothing in its way where everything is as it should be", async () => {
    expect(await problems()).toEqual([]);
  });

  test("is not begun with examples, and names all that is not set", async () => {
    expect(await problemsBeforeDeploying(readSettings({}), account)).toEqual([
      "MAIL_FROM is not set",
      "REPLY_ADDRESS is not set",
      "templates/kinds/leave.yaml: needs the setting MANAGER_EMAIL, which is not set",
    ]);
  });

  test("wants the CDK's own stack, and tells how to make it", async () => {
    answers = { ...WELL, DescribeStacks: () => new ApiError("ValidationError", "Stack does not exist") };

    expect(await problems()).toEqual([
      expect.stringContaining("npx cdk bootstrap aws://111122223333/eu-central-1"),
    ]);
  });

  test("does not take the place of somebody else's rule set unless told so", async () => {
    answers = { ...WELL, DescribeActiveReceiptRuleSet: () => activeSet("corp") };

    expect(await problems({ ACTIVATE_RULE_SET: "yes" })).toEqual([expect.stringContaining("RULE_SET=corp")]);
    expect(await problems({ ACTIVATE_RULE_SET: "replace" })).toEqual([]);
    expect(await problems()).toEqual([]);
  });

  test("wants the rule set that it is to attach to", async () => {
    answers = {
      ...WELL,
      DescribeReceiptRuleSet: () => new ApiError("RuleSetDoesNotExist", "Rule set does not exist: corp"),
    };

    expect(await problems({ RULE_SET: "corp" })).toEqual([
      expect.stringContaining("there is no receipt rule set"),
    ]);
  });

  test.each([
    ["ExpiredToken", "The security token included in the request is expired", "have expired: sign in again"],
    ["InvalidClientTokenId", "The security token is invalid", "AWS does not take the credentials"],
  ])("says what is wrong with the credentials: %s", async (code, message, told) => {
    answers = { ...WELL, GetCallerIdentity: () => new ApiError(code, message, 403) };

    expect(await problems()).toEqual([expect.stringContaining(told)]);
  });

  test.each([
    ["no", "", undefined],
    ["yes", "", "the rule set countersign-replies is active now"],
    ["yes", activeSet("countersign-replies"), undefined],
    ["replace", activeSet("corp"), "the rule set countersign-replies is active now, in place of corp"],
  ])("with ACTIVATE_RULE_SET=%s activates ours only where it is not", async (choice, active, told) => {
    answers = { ...WELL, DescribeActiveReceiptRuleSet: () => active };
    const calls = endpoint.called.length;

    const done = await activateRuleSet(account, settingsWith({ ACTIVATE_RULE_SET: choice }).ruleSet);

    expect(done).toBe(told);
    expect(endpoint.called.slice(calls).includes("SetActiveReceiptRuleSet")).toBe(told !== undefined);
  });

  test.each([
    [activeSet("countersign-replies"), true],
    [activeSet("corp"), false],
    ["", false],
  ])("when it is removed leaves an active rule set alone that is not ours: %s", async (active, touched) => {
    answers = { ...WELL, DescribeActiveReceiptRuleSet: () => active };

    expect(await deactivateOurs(account, "countersign-replies")).toBe(touched);
  });
});
