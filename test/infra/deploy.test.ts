import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { bareEnvironment } from "../bare-environment.ts";
import { withCompiled } from "../notices/compiled-templates.ts";
import { writtenIn } from "../notices/few-languages.ts";
import { REAL } from "./a-stack.ts";
import { type Answers, type AwsEndpoint, openAwsEndpoint } from "./aws-endpoint.ts";
import { activeSet, WELL } from "./well-account.ts";

// They begin with the whole CDK, which takes its time when much else runs.
vi.setConfig({ testTimeout: 240_000 });

/** The commands as they are run, in front of an account on loopback and a `cdk` that only notes what it is told. */
const folder = mkdtempSync(join(tmpdir(), "countersign-deploy-"));
let answers: Answers = WELL;
let endpoint: AwsEndpoint;
beforeAll(async () => {
  endpoint = await openAwsEndpoint(() => answers);
  withCompiled(join(writtenIn(["en"], join(folder, "templates")), "compiled"));
  const cdk = join(folder, "cdk");
  writeFileSync(cdk, `#!/bin/sh\necho "$@" >> ${join(folder, "cdk.log")}\nexit "\${CDK_EXIT:-0}"\n`);
  chmodSync(cdk, 0o755);
});
afterAll(async () => {
  await endpoint.close();
  rmSync(folder, { recursive: true });
});

const run = async (script: string, environment: Readonly<Record<string, string>>) => {
  const calls = endpoint.called.length;
  writeFileSync(join(folder, "cdk.log"), "");
  const child = spawn(process.execPath, [resolve(script), "--require-approval", "never"], {
    cwd: folder,
    env: {
      ...bareEnvironment,
      PATH: [folder, resolve("node_modules/.bin"), process.env["PATH"]].join(delimiter),
      HOME: folder,
      TEMPLATES_DIR: join(folder, "templates"),
      AWS_ENDPOINT_URL: endpoint.url,
      AWS_REGION: "eu-central-1",
      AWS_ACCESS_KEY_ID: "test",
      AWS_SECRET_ACCESS_KEY: "test",
      AWS_CONFIG_FILE: "/dev/null",
      // The CDK examines what it wrote in nag.test.ts.
      CDK_VALIDATION: "false",
      ...REAL,
      ...environment,
    },
  });
  const output = Promise.all([text(child.stdout), text(child.stderr)]);
  const [status] = await once(child, "exit");
  return {
    status,
    output: (await output).join(""),
    called: endpoint.called.slice(calls),
    cdk: readFileSync(join(folder, "cdk.log"), "utf8"),
  };
};

test("deploying bundles, hands over to the CDK, and activates the rule set last of all", async () => {
  answers = { ...WELL, DescribeActiveReceiptRuleSet: () => "" };

  const { status, output, called, cdk } = await run("infra/deploy.ts", { ACTIVATE_RULE_SET: "yes" });

  expect(output).toContain("the rule set countersign-replies is active now");
  expect(cdk).toBe("deploy Countersign --app cdk.out --require-approval never\n");
  expect(called.at(-1)).toBe("SetActiveReceiptRuleSet");
  // Whether something is published that must go with this version.
  expect(called).toContain("ListObjectsV2");
  expect(status).toBe(0);
});

test("a deployment that fails activates nothing", async () => {
  answers = { ...WELL, DescribeActiveReceiptRuleSet: () => "" };

  const { status, called } = await run("infra/deploy.ts", { ACTIVATE_RULE_SET: "yes", CDK_EXIT: "3" });

  expect(status).toBe(3);
  expect(called).not.toContain("SetActiveReceiptRuleSet");
});

test("a deployment that something is in the way of does not begin", async () => {
  answers = { ...WELL, DescribeActiveReceiptRuleSet: () => activeSet("corp") };

  const { status, output, cdk } = await run("infra/deploy.ts", { ACTIVATE_RULE_SET: "yes" });

  expect(output).toContain("the rule set corp is active");
  expect(cdk).toBe("");
  expect(status).toBe(1);
});

test("removing takes our rule set out of use first, and tells what is kept", async () => {
  answers = WELL;

  const { status, output, called, cdk } = await run("infra/undeploy.ts", {});

  expect(called.at(-1)).toBe("SetActiveReceiptRuleSet");
  expect(cdk).toBe("destroy Countersign --app cdk.out --require-approval never\n");
  expect(output).toContain("kept: table the-table, buckets the-bucket and the-templates");
  expect(status).toBe(0);
});
