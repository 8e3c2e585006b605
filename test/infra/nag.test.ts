import { App, Validations } from "aws-cdk-lib";
import { Bucket } from "aws-cdk-lib/aws-s3";
import { Queue } from "aws-cdk-lib/aws-sqs";
import { describe, expect, test } from "vitest";
import { checked } from "../../infra/checked.ts";
import { readSettings } from "../../infra/settings.ts";
import { CountersignStack } from "../../infra/stack.ts";
import { REAL } from "./a-stack.ts";
import { inOutFolder } from "./out-folder.ts";

/** Synthesizes it as a deployment does. @param plant puts something in before */
const synthesize = (
  environment: Readonly<Record<string, string>>,
  plant: (stack: CountersignStack) => unknown = () => {},
): void =>
  inOutFolder((outdir) => {
    const settings = readSettings({ ...REAL, ...environment });
    const app = checked(new App({ outdir }));
    plant(new CountersignStack(app, settings.stackName, { settings, bundles: () => "templates" }));
    app.synth();
  });

describe("cdk-nag", () => {
  test.each([
    ["as it is", {}],
    [
      "with a domain, somebody's rule set and alarms to an address",
      {
        PUBLIC_URL: "https://approvals.corp.example",
        CERTIFICATE_ARN: "arn:aws:acm:eu-central-1:111122223333:certificate/1",
        RULE_SET: "corp",
        ALARMS_TO: "ops@corp.example",
      },
    ],
  ])("finds nothing in the stack %s that is not acknowledged with a reason", (_, environment) => {
    expect(() => synthesize(environment)).not.toThrow();
  });

  test("finds what is planted for AwsSolutions and for Serverless, so it does look", () => {
    const plant = (stack: CountersignStack): void => {
      Validations.of(new Bucket(stack, "PlantedBucket")).acknowledge({
        id: "AwsSolutions::AwsSolutions-S1",
        reason: "Planted as well: one of its two findings",
      });
      new Queue(stack, "PlantedQueue", { enforceSSL: true });
    };

    const planted = () => synthesize({}, plant);

    expect(planted).toThrow(
      /^(?=[\s\S]*Countersign\/PlantedBucket.*\n.*AwsSolutions-S10)(?=[\s\S]*Countersign\/PlantedQueue[\s\S]*Serverless-SQSRedrivePolicy)/,
    );
  });
});
