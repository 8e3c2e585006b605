import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll } from "vitest";
import { s3Mail } from "../../src/aws/s3-mail.ts";
import { openInboundSpool } from "../../src/embedded/inbound/inbound-spool.ts";
import { type BucketOnLoopback, bucketOnLoopback } from "../aws/box/bucket-client.ts";
import { mailStoreContract } from "./mail-store.ts";

const folder = mkdtempSync(join(tmpdir(), "countersign-mails-"));
let bucket: BucketOnLoopback;
beforeAll(async () => {
  bucket = await bucketOnLoopback("mails");
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await bucket.close();
});

mailStoreContract("in files", async () => {
  const spool = await openInboundSpool(folder);
  return { store: spool, put: async (mail) => (await spool.keep(Readable.from([mail]), ["ann"])).id };
});

let objects = 0;

mailStoreContract("in S3", async () => ({
  store: s3Mail(bucket.client, "mails"),
  put: async (mail) => {
    const key = `in/${objects++}`;
    bucket.put(key, mail);
    return key;
  },
}));
