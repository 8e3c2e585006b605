import { expect, test } from "vitest";
import { readMailEvent } from "../../src/aws/mail-event.ts";
import { mailTags } from "../../src/aws/mail-tags.ts";

const MAIL_ID = `r_${"a".repeat(26)}.question.1`;

/** The `mail` part of an event, with the fields that SES gives. */
const mail = (id = MAIL_ID) => ({
  timestamp: "2026-01-05T12:00:00.000Z",
  source: "approvals@example.com",
  sourceArn: "arn:aws:ses:eu-central-1:123456789012:identity/example.com",
  sendingAccountId: "123456789012",
  messageId: "0107018f-0000",
  destination: ["ann@example.com"],
  headersTruncated: false,
  headers: [{ name: "From", value: "approvals@example.com" }],
  commonHeaders: { from: ["approvals@example.com"], to: ["ann@example.com"], subject: "Leave" },
  tags: {
    "ses:configuration-set": ["countersign"],
    "ses:caller-identity": ["outbox"],
    ...Object.fromEntries(mailTags({ id, notice: "question" }).map(({ Name, Value }) => [Name, [Value]])),
  },
});

const bounce = (bounceType: string, bounceSubType: string) =>
  JSON.stringify({
    eventType: "Bounce",
    bounce: {
      feedbackId: "0107018f-feedback",
      bounceType,
      bounceSubType,
      bouncedRecipients: [
        {
          emailAddress: "ann@example.com",
          action: "failed",
          status: "5.1.1",
          diagnosticCode: "smtp; 550 5.1.1 user unknown",
        },
      ],
      timestamp: "2026-01-05T12:00:01.000Z",
      reportingMTA: "dsn; mta.example.com",
    },
    mail: mail(),
  });

test.each([
  ["Permanent", "General"],
  ["Permanent", "OnAccountSuppressionList"],
  ["Transient", "MailboxFull"],
])("a bounce %s/%s is final, and says why", (type, subType) => {
  expect(readMailEvent(bounce(type, subType))).toEqual({
    event: "undelivered",
    mailId: MAIL_ID,
    why: `${type}/${subType}: smtp; 550 5.1.1 user unknown`,
  });
});

test("a transient bounce of no particular kind is often an out-of-office, and leads to nothing", () => {
  expect(readMailEvent(bounce("Transient", "General"))).toEqual({ event: "nothing-to-do", type: "Bounce" });
});

test("a complaint names who complained", () => {
  const event = {
    eventType: "Complaint",
    complaint: { complainedRecipients: [{ emailAddress: "Ann@Example.com" }], feedbackId: "1" },
    mail: mail(),
  };

  expect(readMailEvent(JSON.stringify(event))).toEqual({
    event: "complaint",
    mailId: MAIL_ID,
    addresses: ["ann@example.com"],
  });
});

test("a mail that SES would not send is undelivered", () => {
  const event = { eventType: "Reject", reject: { reason: "Bad content" }, mail: mail() };

  expect(readMailEvent(JSON.stringify(event))).toMatchObject({
    event: "undelivered",
    why: "refused by SES: Bad content",
  });
});

test("an event is read in SNS' envelope as well", () => {
  const inEnvelope = JSON.stringify({ Type: "Notification", Message: bounce("Permanent", "General") });

  expect(readMailEvent(inEnvelope)).toMatchObject({ event: "undelivered", mailId: MAIL_ID });
});

test("a mail that others sent through the same account is none of ours", () => {
  const event = { eventType: "Bounce", mail: { ...mail(), tags: {} } };

  expect(readMailEvent(JSON.stringify(event))).toEqual({
    event: "nothing-to-do",
    type: "Bounce of a foreign mail",
  });
});

test.each(["{ no JSON", "{}", '{"eventType":7}'])("what SES never sends is an error: %s", (body) => {
  expect(() => readMailEvent(body)).toThrow();
});
