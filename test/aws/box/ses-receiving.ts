import { randomBytes } from "node:crypto";
import { simpleParser } from "mailparser";
import { arn, MAIL_BUCKET } from "./arns.ts";
import type { Bucket } from "./bucket.ts";

/** A mail as SES takes it in, and what SES found out about it. */
export type Incoming = {
  readonly raw: Buffer;
  readonly envelope: { readonly from: string; readonly to: readonly string[] };
  readonly verdicts?: Partial<Record<"spf" | "dkim" | "dmarc", Verdict>>;
};

type Verdict = "PASS" | "FAIL" | "GRAY" | "PROCESSING_FAILED" | "DISABLED";

/**
 * The receipt rule: puts the raw mail into the bucket, as SES stores it, and tells about it.
 * @returns the notification, as the S3 action publishes it
 */
export const takeIn = async (bucket: Bucket, { raw, envelope, verdicts = {} }: Incoming): Promise<string> => {
  const messageId = randomBytes(20).toString("hex");
  const objectKey = `in/${messageId}`;
  // Whatever stands in the stored mail, the verdicts in it must not count.
  const noise = "X-SES-Spam-Verdict: PASS\r\nAuthentication-Results: amazonses.com; dmarc=fail\r\n";
  bucket.put(objectKey, Buffer.concat([Buffer.from(`Return-Path: <${envelope.from}>\r\n${noise}`), raw]));
  const { headerLines, from, to, subject } = await simpleParser(raw);
  const texts = (addresses: typeof to) => [addresses ?? []].flat().map(({ text }) => text);
  const { spf = "PASS", dkim = "GRAY", dmarc = "PASS" } = verdicts;
  const now = new Date().toISOString();
  return JSON.stringify({
    notificationType: "Received",
    receipt: {
      timestamp: now,
      processingTimeMillis: 12,
      recipients: envelope.to,
      spamVerdict: { status: "PASS" },
      virusVerdict: { status: "PASS" },
      spfVerdict: { status: spf },
      dkimVerdict: { status: dkim },
      dmarcVerdict: { status: dmarc },
      ...(dmarc === "FAIL" && { dmarcPolicy: "reject" }),
      action: {
        type: "S3",
        topicArn: arn("sns", "received"),
        bucketName: MAIL_BUCKET,
        objectKeyPrefix: "in/",
        objectKey,
      },
    },
    mail: {
      timestamp: now,
      source: envelope.from,
      messageId,
      destination: texts(to),
      headersTruncated: false,
      headers: headerLines.map(({ line }) => {
        const colon = line.indexOf(":");
        return { name: line.slice(0, colon), value: line.slice(colon + 1).trim() };
      }),
      commonHeaders: { from: from === undefined ? [] : [from.text], to: texts(to), subject },
    },
  });
};

/** What SNS puts around a message unless delivery is raw. */
export const snsEnvelope = (message: string): string =>
  JSON.stringify({
    Type: "Notification",
    MessageId: crypto.randomUUID(),
    TopicArn: arn("sns", "received"),
    Subject: "Amazon SES Email Receipt Notification",
    Message: message,
    Timestamp: new Date().toISOString(),
    SignatureVersion: "1",
    Signature: "box",
    SigningCertURL: "https://sns.eu-central-1.amazonaws.com/box.pem",
    UnsubscribeURL: "https://sns.eu-central-1.amazonaws.com/?Action=Unsubscribe",
  });
