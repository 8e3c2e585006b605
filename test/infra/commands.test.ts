import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
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

describe("the README's commands", () => {
  const pages = ["README.md", "infra/README.md", "templates/README.md"].map((page) =>
    readFileSync(page, "utf8"),
  );

  test("are scripts that there are", () => {
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: object };
    const named = pages.flatMap((page) => [...page.matchAll(/\bnpm run (?:--silent )?([a-z]+)/g)]);

    expect(
      [...new Set(named.map(([, name]) => name))].filter((name) => !Object.hasOwn(scripts, name ?? "")),
    ).toEqual([]);
    expect(named.length).toBeGreaterThan(10);
  });

  test("tell the CDK which account and region it is to prepare, for there is no app that could", () => {
    const [, command = ""] = /npx (cdk bootstrap .*)/.exec(pages[0] ?? "") ?? [];

    const { status, stderr } = spawnSync("sh", ["-c", `aws() { echo 111122223333; }; ${command}`], {
      cwd: folder,
      encoding: "utf8",
      env: {
        ...bareEnvironment,
        PATH: `${resolve("node_modules/.bin")}:${process.env["PATH"]}`,
        HOME: folder,
        AWS_REGION: "eu-central-1",
        AWS_EC2_METADATA_DISABLED: "true",
      },
    });

    expect(status).not.toBe(0);
    expect(stderr).toMatch(/aws:\/\/111122223333\/eu-central-1/);
    expect(stderr).not.toContain("Specify an environment name");
  });
});
