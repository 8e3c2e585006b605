import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { s3Mail } from "../../src/aws/s3-mail.ts";
import { parseMail } from "../../src/reply/parse.ts";
import { partText } from "../../src/reply/parsed-mail.ts";
import { type BucketOnLoopback, bucketOnLoopback } from "./box/bucket-client.ts";

let bucket: BucketOnLoopback;
beforeAll(async () => {
  bucket = await bucketOnLoopback("mails");
});
afterAll(() => bucket.close());

test("of a reply with ten megabytes of attachment little more than the text is fetched", async () => {
  const attachment = randomBytes(7_500_000).toString("base64").replace(/.{76}/g, "$&\r\n");
  const mail = [
    "From: ann@example.com\r\nContent-Type: multipart/mixed; boundary=b\r\n",
    "--b\r\nContent-Type: text/plain\r\n\r\nApproved.\r\n",
    `--b\r\nContent-Type: application/zip\r\nContent-Transfer-Encoding: base64\r\n\r\n${attachment}`,
    "--b--\r\n",
  ].join("\r\n");
  bucket.put("in/large", Buffer.from(mail));

  const { parts } = await parseMail(s3Mail(bucket.client, "mails").raw("in/large"));

  expect(parts.map((part) => partText(part)?.trim())).toContain("Approved.");
  expect(bucket.bytesRead()).toBeLessThan(mail.length / 5);
});
