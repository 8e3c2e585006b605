import { expect, test } from "vitest";
import { readNotification } from "../../src/aws/ses-notification.ts";

/**
 * The example of the documentation, shortened where nothing is read.
 * @see https://docs.aws.amazon.com/ses/latest/dg/receiving-email-notifications-examples.html
 */
const EXAMPLE = {
  notificationType: "Received",
  receipt: {
    timestamp: "2015-09-11T20:32:33.936Z",
    processingTimeMillis: 406,
    recipients: ["recipient@example.com"],
    spamVerdict: { status: "PASS" },
    virusVerdict: { status: "PASS" },
    spfVerdict: { status: "PASS" },
    dkimVerdict: { status: "PASS" },
    dmarcVerdict: { status: "FAIL" },
    dmarcPolicy: "reject",
    action: {
      type: "S3",
      topicArn: "arn:aws:sns:us-east-1:012345678912:example-topic",
      bucketName: "amzn-s3-demo-bucket",
      objectKey: "\\email",
    },
  },
  mail: {
    timestamp: "2015-09-11T20:32:33.936Z",
    source: "0000014fbe1c09cf-7cb9f704-7531-4e53-89a1-5fa9744f5eb6-000000@amazonses.com",
    messageId: "d6iitobk75ur44p8kdnnp7g2n800",
    destination: ["recipient@example.com"],
    headersTruncated: false,
    headers: [{ name: "From", value: "sender@example.com" }],
    commonHeaders: {
      from: ["sender@example.com"],
      to: ["recipient@example.com"],
      subject: "Example subject",
    },
  },
} as const;

test("the example of the documentation is read", () => {
  const { receipt, mail } = readNotification(JSON.stringify(EXAMPLE));

  expect(receipt.recipients).toEqual(["recipient@example.com"]);
  expect(receipt.dmarcVerdict.status).toBe("FAIL");
  expect(receipt.action.objectKey).toBe("\\email");
  expect(mail.messageId).toBe("d6iitobk75ur44p8kdnnp7g2n800");
});

test("it is read in SNS' envelope as well", () => {
  const envelope = { Type: "Notification", MessageId: "1", Message: JSON.stringify(EXAMPLE) };

  expect(readNotification(JSON.stringify(envelope)).mail.source).toBe(EXAMPLE.mail.source);
});

test("headers of which it is not said that they are all there are not taken for all", () => {
  const { headersTruncated: _, ...mail } = EXAMPLE.mail;

  expect(readNotification(JSON.stringify({ ...EXAMPLE, mail })).mail.headersTruncated).toBe(true);
});

test.each([
  ["a test message of SNS", "Amazon SES test"],
  ["a bounce", JSON.stringify({ ...EXAMPLE, notificationType: "Bounce" })],
  ["no verdicts", JSON.stringify({ ...EXAMPLE, receipt: { ...EXAMPLE.receipt, dmarcVerdict: undefined } })],
])("it is an error to be told %s", (_, body) => {
  expect(() => readNotification(body)).toThrow();
});
