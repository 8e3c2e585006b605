import { describe, expect, test } from "vitest";
import { arn, TABLE_NAME, TEMPLATES_BUCKET } from "../aws/box/arns.ts";
import { LOGICAL_IDS } from "../aws/box/handlers.ts";
import { aStack, logicalId, Match, the } from "./a-stack.ts";
import { grantsOf } from "./roles.ts";

const stack = aStack();
const roles = grantsOf(stack);
const LAMBDA = "AWS::Lambda::Function";

/** Which functions are allowed an action on a resource that begins so. */
const allowed = (action: string, resource: string): readonly string[] =>
  [...roles].flatMap(([name, grants]) =>
    grants.some((grant) => grant.action === action && grant.resource.startsWith(resource)) ? [name] : [],
  );

const told = (variable: string): readonly string[] =>
  Object.entries(LOGICAL_IDS).flatMap(([name, id]) => {
    const { Environment } = the(stack, LAMBDA, id) as {
      Environment?: { Variables: Record<string, unknown> };
    };
    return variable in (Environment?.Variables ?? {}) ? [name] : [];
  });

describe("the pages of administrators", () => {
  test("are reached at their own routes, and no other is theirs", () => {
    const integrations = stack.findResources("AWS::ApiGatewayV2::Integration");
    const ours = Object.entries(integrations).flatMap(([id, { Properties }]) =>
      JSON.stringify(Properties.IntegrationUri).includes(LOGICAL_IDS.admin) ? [id] : [],
    );
    const routes = Object.values(stack.findResources("AWS::ApiGatewayV2::Route")).filter(({ Properties }) =>
      ours.some((id) => JSON.stringify(Properties.Target).includes(id)),
    );

    expect(routes.map(({ Properties }) => Properties.RouteKey).toSorted()).toEqual([
      "ANY /admin",
      "ANY /admin/{proxy+}",
    ]);
  });

  test("alone may list requests, look again at mails, and publish", () => {
    const index = arn("dynamodb", `table/${TABLE_NAME}/index/listed`);

    expect(allowed("dynamodb:Query", index)).toEqual(["admin"]);
    expect(allowed("s3:PutObject", "arn:")).toEqual(["admin"]);
    expect(allowed("s3:GetObject", `${arn("s3", TEMPLATES_BUCKET)}/publications/`)).toEqual(["admin"]);
    expect(told("TEMPLATES_BUCKET")).toEqual(["admin"]);
  });

  test("cannot begin a request, send a mail past the outbox, or delete anything", () => {
    const grants = roles.get("admin") ?? [];
    const dangerous = grants.filter(({ action }) => /^ses:|InvokeFunction|Delete/.test(action));

    // Itself alone, for what takes longer than somebody can wait.
    expect(dangerous).toEqual([
      { action: "lambda:InvokeFunction", resource: arn("lambda", "function:admin") },
    ]);
  });
});

describe("what administrators publish", () => {
  const bucket = the(stack, "AWS::S3::Bucket", "PublishedTemplates");

  test("is kept in versions, encrypted, and nobody outside can reach it", () => {
    expect(bucket).toMatchObject({
      VersioningConfiguration: { Status: "Enabled" },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: "AES256" } }],
      },
      PublicAccessBlockConfiguration: { BlockPublicAcls: true, RestrictPublicBuckets: true },
    });
  });

  test("is never forgotten; only what showed an older publication goes after a while", () => {
    expect(bucket["LifecycleConfiguration"]).toEqual({
      Rules: [
        { Prefix: "live.json", NoncurrentVersionExpiration: { NoncurrentDays: 30 }, Status: "Enabled" },
      ],
    });
  });

  test("is written once: a publication that is there cannot be replaced by anybody", () => {
    const id = logicalId(stack, "AWS::S3::Bucket", "PublishedTemplates");

    stack.hasResourceProperties("AWS::S3::BucketPolicy", {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: "Deny",
            Principal: { AWS: "*" },
            Action: "s3:PutObject",
            Resource: { "Fn::Join": ["", [{ "Fn::GetAtt": [id, "Arn"] }, "/publications/*"]] },
            Condition: { Null: { "s3:if-none-match": "true" } },
          }),
        ]),
      },
    });
  });

  test("is looked at by every function that writes mails, each by one object alone", () => {
    const writers = ["orchestrator", "web", "inbound", "mail-events", "outbox"];

    expect([...told("LIVE_TEMPLATES_URL")].toSorted()).toEqual(writers.toSorted());
    for (const name of writers) {
      const objects = (roles.get(name as "web") ?? []).filter(
        ({ action, resource }) =>
          action.startsWith("s3:") && resource.startsWith(arn("s3", TEMPLATES_BUCKET)),
      );
      expect(objects.map(({ action, resource }) => `${action} ${resource}`).toSorted()).toEqual([
        `s3:GetObject ${arn("s3", TEMPLATES_BUCKET)}/live.json`,
        `s3:ListBucket ${arn("s3", TEMPLATES_BUCKET)}`,
      ]);
    }
  });
});
