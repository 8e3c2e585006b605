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
