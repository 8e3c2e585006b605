import { App, Validations } from "aws-cdk-lib";
import { Bucket } from "aws-cdk-lib/aws-s3";
import { describe, expect, test } from "vitest";
import { checked } from "../../infra/checked.ts";
import { readSettings } from "../../infra/settings.ts";
import { CountersignStack } from "../../infra/stack.ts";
import { REAL } from "./a-stack.ts";
import { outFolder } from "./out-folder.ts";

const stack = (environment: Readonly<Record<string, string>> = {}) => {
  const settings = readSettings({ ...REAL, ...environment });
  const app = checked(new App({ outdir: outFolder() }));
  return {
    app,
    stack: new CountersignStack(app, settings.stackName, { settings, bundles: () => "templates" }),
  };
};

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
    expect(() => stack(environment).app.synth()).not.toThrow();
  });

  test("finds what is planted, so it does look", () => {
    const { app, stack: planted } = stack();
    const bucket = new Bucket(planted, "Planted");
    Validations.of(bucket).acknowledge({
      id: "AwsSolutions::AwsSolutions-S1",
      reason: "Planted as well: one of its two findings",
    });

    expect(() => app.synth()).toThrow(/Countersign\/Planted.*\n.*AwsSolutions-S10/);
  });
});
