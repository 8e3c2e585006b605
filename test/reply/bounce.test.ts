import { expect, test } from "vitest";
import { readBounce } from "../../src/reply/bounce.ts";
import { parsed, rawMail } from "./mails.ts";

const bounce = (report: string): Buffer =>
  rawMail(
    [
      ["From", "MAILER-DAEMON@mx.example"],
      ["Content-Type", "multipart/report; report-type=delivery-status; boundary=b"],
    ],
    `--b\n\nIt did not arrive.\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\n${report}
--b\nContent-Type: text/rfc822-headers\n\nMessage-ID: <r_1.question.1@reply.localhost>\nReferences:\n <r_1@reply.localhost>\nReply-To: d-1@reply.localhost\n--b--\n`,
  );

test("a failure names the address, the reason and the mail that came back", async () => {
  const report =
    "Final-Recipient: rfc822; Ann@example.com\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 no such\n user\n";

  expect(readBounce(await parsed(bounce(report)))).toEqual({
    permanent: true,
    recipients: ["ann@example.com"],
    why: "5.1.1 smtp; 550 no such user",
    original: {
      messageIds: ["r_1.question.1@reply.localhost", "r_1@reply.localhost"],
      addresses: ["d-1@reply.localhost"],
    },
  });
});

test.each([
  "Action: delayed\nStatus: 4.4.1\n",
  "Action: failed\nStatus: 4.4.7\n",
  "Action: delivered\nStatus: 2.0.0\n",
])("%j is no failure for good", async (report) => {
  expect(readBounce(await parsed(bounce(report))).permanent).toBe(false);
});

test("a bounce without a report tells by its header", async () => {
  const raw = rawMail(
    [
      ["From", "MAILER-DAEMON@mx.example"],
      ["X-Failed-Recipients", "ann@example.com"],
    ],
    "gone",
  );

  expect(readBounce(await parsed(raw))).toMatchObject({ permanent: true, recipients: ["ann@example.com"] });
});

const words = (body: string) =>
  parsed(
    rawMail(
      [
        ["From", "MAILER-DAEMON@mx.example"],
        ["Subject", "failure notice"],
      ],
      body,
    ),
  );

test("qmail's words name the address, the reason and the mail that came back", async () => {
  const body =
    "Hi. This is the qmail-send program at mx.example.\nThis is a permanent error; I've given up.\n\n<ann@example.com>:\nRemote host said: 550 5.1.1 no such user\n\n--- Below this line is a copy of the message.\n\nReturn-Path: <x@y.example>\nMessage-ID: <r_1.question.1@reply.localhost>\nReply-To: d-1@reply.localhost\n";

  expect(readBounce(await words(body))).toMatchObject({
    permanent: true,
    recipients: ["ann@example.com"],
    why: "Remote host said: 550 5.1.1 no such user",
    original: {
      messageIds: expect.arrayContaining(["r_1.question.1@reply.localhost"]),
      addresses: expect.arrayContaining(["d-1@reply.localhost"]),
    },
  });
});

test("the JSON of Amazon SES names them as well", async () => {
  const body = JSON.stringify({
    notificationType: "Bounce",
    bounce: {
      bounceType: "Permanent",
      bouncedRecipients: [{ emailAddress: "ann@example.com", status: "5.1.1" }],
    },
    mail: { commonHeaders: { messageId: "<r_1.question.1@reply.localhost>" } },
  });

  expect(readBounce(await words(body))).toMatchObject({
    permanent: true,
    recipients: expect.arrayContaining(["ann@example.com"]),
    original: { messageIds: expect.arrayContaining(["r_1.question.1@reply.localhost"]) },
  });
});

test.each([
  "Your message to ann@example.com has been delayed.\nNo action is required on your part.",
  "ann@example.com: 450 4.2.0 greylisted",
  '{"notificationType":"Bounce","bounce":{"bounceType":"Transient"}}',
])("%j is no failure for good", async (body) => {
  expect(readBounce(await words(body)).permanent).toBe(false);
});
