import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";
import { bareEnvironment } from "../bare-environment.ts";

const folder = mkdtempSync(join(tmpdir(), "countersign-commands-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** In a folder without `.env`, for somebody who is not signed in to AWS. */
const run = (script: string, environment: Readonly<Record<string, string>> = {}) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve(script)], {
    cwd: folder,
    encoding: "utf8",
    env: {
      ...bareEnvironment,
      TEMPLATES_DIR: resolve("templates"),
      AWS_CONFIG_FILE: "/dev/null",
      AWS_SHARED_CREDENTIALS_FILE: "/dev/null",
      AWS_EC2_METADATA_DISABLED: "true",
      ...environment,
    },
  });
  return { status, output: `${stdout}${stderr}` };
};

test("deploying without credentials says so, together with everything else that is in the way", () => {
  const { status, output } = run("infra/deploy.ts", { AWS_REGION: "eu-central-1" });

  expect(status).toBe(1);
  expect(output).toContain("MAIL_FROM is not set");
  expect(output).toContain("no AWS credentials: sign in");
});

test("deploying without a region says so", () => {
  expect(run("infra/deploy.ts").output).toContain("no region: set AWS_REGION");
});

test.each(["infra/deploy.ts", "infra/undeploy.ts", "src/cli/doctor.ts"])(
  "%s names every mistake in the settings and does nothing",
  (script) => {
    const { status, output } = run(script, { LOG_RETENTION: "31d", REPLY_ADDRESS: "nobody" });

    expect(status).toBe(1);
    expect(output).toMatch(/^configuration:\n( {2}- .+\n){2}$/);
  },
);

test("the doctor without credentials says so and fails", () => {
  const { status, output } = run("src/cli/doctor.ts", { AWS_REGION: "eu-central-1" });

  expect(status).toBe(1);
  expect(output).toContain("MISSING  access to AWS");
});
