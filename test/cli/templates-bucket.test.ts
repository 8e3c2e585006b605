import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type BucketOnLoopback, bucketOnLoopback } from "../aws/box/bucket-client.ts";
import { bareEnvironment } from "../bare-environment.ts";
import { writtenIn } from "../notices/few-languages.ts";

const root = mkdtempSync(join(tmpdir(), "countersign-templates-bucket-"));
let bucket: BucketOnLoopback;
beforeAll(async () => {
  writtenIn(["en"], join(root, "shipped"));
  bucket = await bucketOnLoopback("published-templates");
});
afterAll(async () => {
  rmSync(root, { recursive: true });
  await bucket.close();
});

const run = async (...given: readonly string[]): Promise<string> => {
  const env = {
    ...process.env,
    ...bareEnvironment,
    TEMPLATES_DIR: join(root, "shipped"),
    DATA_DIR: join(root, "data"),
    TEMPLATES_BUCKET: "published-templates",
    AWS_ENDPOINT_URL_S3: bucket.url.replace("/published-templates", ""),
    AWS_REGION: "eu-central-1",
    AWS_ACCESS_KEY_ID: "somebody",
    AWS_SECRET_ACCESS_KEY: "box",
  };
  return (await promisify(execFile)(process.execPath, ["src/cli/templates.ts", ...given], { env })).stdout;
};

test("with a bucket, what is published goes to the deployment on AWS and is pulled from there", async () => {
  const [mine, other] = [join(root, "mine"), join(root, "other")];
  await run("pull", mine);
  const branding = join(mine, "branding.yaml");
  writeFileSync(branding, readFileSync(branding, "utf8").replace("name: Countersign", "name: Example Ltd"));

  const said = await run("publish", mine, "--by", "ann@example.com");
  await run("pull", other);

  expect(said).toBe("published as number 1\n");
  expect(bucket.keys()).toEqual(["live.json", "publications/000001.json"]);
  expect(readFileSync(join(other, "branding.yaml"), "utf8")).toContain("name: Example Ltd");
}, 120_000);
