import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, expect, test } from "vitest";
import type { Email } from "../../src/approval/email.ts";
import { instant } from "../../src/approval/time.ts";
import { s3Publications } from "../../src/aws/s3-publications.ts";
import { publicationFolder } from "../../src/embedded/templates/publication-folder.ts";
import { type BucketOnLoopback, bucketOnLoopback } from "../aws/box/bucket-client.ts";
import { publicationsContract } from "./publications.ts";

const root = mkdtempSync(join(tmpdir(), "countersign-publications-"));
afterAll(() => rmSync(root, { recursive: true }));
let folders = 0;
const newFolder = (): string => join(root, String(folders++));

publicationsContract("in a folder", async () => {
  const dir = newFolder();
  return { publications: publicationFolder(dir), again: () => publicationFolder(dir) };
});

const buckets: BucketOnLoopback[] = [];
afterEach(async () => {
  for (const bucket of buckets.splice(0)) await bucket.close();
});

publicationsContract("in S3", async () => {
  const bucket = await bucketOnLoopback("templates");
  buckets.push(bucket);
  const open = () => s3Publications(bucket.client, "templates");
  return { publications: open(), again: open };
});

const first = {
  number: 1,
  at: instant("2026-01-05T09:30:00Z"),
  by: "ann@example.com" as Email,
  note: "",
  files: {},
  compiled: {},
};

test("a folder holds whole files alone, also when somebody else was first", async () => {
  const dir = newFolder();
  await publicationFolder(dir).publish(first, 0);
  await Promise.all([1, 2].map(() => publicationFolder(dir).publish({ ...first, number: 2 }, 1)));

  expect(readdirSync(dir).sort()).toEqual(["000001.json", "000002.json"]);
});

test("what a crash left half-written is no publication", async () => {
  const dir = newFolder();
  await publicationFolder(dir).publish(first, 0);
  writeFileSync(join(dir, ".0123456789abcdef"), '{"number":2,');

  expect((await publicationFolder(dir).latest())?.number).toBe(1);
  expect(await publicationFolder(dir).publish({ ...first, number: 2 }, 1)).toBe("published");
});

test.each(["", "{", '{"number":7}', JSON.stringify({ ...first, number: 2 })])(
  "a damaged file is an error that names it: %s",
  async (content) => {
    const dir = newFolder();
    await publicationFolder(dir).publish(first, 0);
    writeFileSync(join(dir, "000001.json"), content);

    await expect(publicationFolder(dir).latest()).rejects.toThrow("publication 1 is damaged");
  },
);
