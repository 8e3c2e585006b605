import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { DEPLOYMENT_VARIABLES, readSettings } from "../../infra/settings.ts";
import { ConfigError } from "../../src/config.ts";
import { REAL } from "./a-stack.ts";

const problemsOf = (environment: Readonly<Record<string, string>>): readonly string[] => {
  try {
    readSettings(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
};

describe("the settings of a deployment", () => {
  test("need nothing to be set to be synthesized, and say what a deployment still wants", () => {
    expect(readSettings({}).missing).toEqual(["MAIL_FROM", "REPLY_ADDRESS"]);
    expect(readSettings(REAL).missing).toEqual([]);
  });

  test("name every mistake at once, those of the service too", () => {
    const problems = problemsOf({
      STACK_NAME: "1st",
      EXECUTION_TIMEOUT: "400d",
      LOG_RETENTION: "31d",
      REPLY_ADDRESS: "nobody",
      MAIL_CONCURRENCY: "1",
      ALARMS_TO: "ops",
      CERTIFICATE_ARN: "arn:aws:acm:eu-central-1:1:certificate/1",
      RULE_SET: "corp",
      ACTIVATE_RULE_SET: "yes",
    });

    expect(problems.map((problem) => problem.split(":")[0]).toSorted()).toEqual([
      "ACTIVATE_RULE_SET",
      "ALARMS_TO",
      "EXECUTION_TIMEOUT",
      "LOG_RETENTION",
      "MAIL_CONCURRENCY",
      "PUBLIC_URL",
      "REPLY_ADDRESS",
      "STACK_NAME",
    ]);
  });

  test("take the domain of replies from the pattern of reply addresses", () => {
    expect(readSettings({ ...REAL, REPLY_ADDRESS: "a+%{key}@Mail.Corp.Example" }).replyDomain).toBe(
      "mail.corp.example",
    );
  });

  test.each([
    [{}, { create: "countersign-replies", activate: "no" }],
    [{ ACTIVATE_RULE_SET: "yes" }, { create: "countersign-replies", activate: "if-none-is" }],
    [{ ACTIVATE_RULE_SET: "replace" }, { create: "countersign-replies", activate: "in-place-of-another" }],
    [{ RULE_SET: "corp" }, { attachTo: "corp" }],
  ])("read the rule set out of %j", (environment, ruleSet) => {
    expect(readSettings(environment).ruleSet).toEqual(ruleSet);
  });

  test("are all told in infra/README.md", () => {
    const readme = readFileSync("infra/README.md", "utf8");

    for (const name of DEPLOYMENT_VARIABLES) expect(readme).toContain(`\`${name}\``);
  });
});
