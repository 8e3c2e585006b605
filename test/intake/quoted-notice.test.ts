import { expect, test } from "vitest";
import type { Email } from "../../src/approval/email.ts";
import { quotedNoticeProblems } from "../../src/intake/quoted-notice.ts";
import type { Mail } from "../../src/notices/mail.ts";

const notice = (html: string): Mail => ({
  id: "r_a.question.1",
  notice: "question",
  requestId: null,
  to: "bob@example.com" as Email,
  subject: "Approval request: Leave",
  text: "Ann asks for your approval.\n\nTo approve:\nhttps://a.example/1\n",
  html: `<html><body>${html}</body></html>`,
  replyTo: "approvals@example.com",
  messageId: "<1@example.com>",
  references: [],
  inReplyTo: null,
  autoSubmitted: "auto-generated",
});

test("a mail that stays within its quote is no answer", async () => {
  expect(await quotedNoticeProblems(notice("<p>Ann asks for your approval.</p><p>Approved.</p>"))).toEqual(
    [],
  );
});

test("a mail that ends its quote itself is found out, with the words and the mail programs", async () => {
  const problems = await quotedNoticeProblems(
    notice("<p>Please decide.</p></blockquote></div></div></div><div>I approve this.</div>"),
  );

  expect(problems).toEqual([
    "an empty reply, as Gmail sends it, would be read as approve because of “I approve this.”",
    "a reply with only thanks, as Gmail sends it, would be read as approve because of “I approve this.”",
    "an empty reply, as Apple Mail sends it, would be read as approve because of “I approve this.”",
    "a reply with only thanks, as Apple Mail sends it, would be read as approve because of “I approve this.”",
  ]);
});

const readyAnswer = (body: string): string =>
  `<a href="mailto:key@corp.example?subject=Re%3A%20Leave&amp;body=${encodeURIComponent(body)}">x</a>`;

test.each([
  ["Approved.", "Rejected.", []],
  ["Genehmigt.", "Abgelehnt.", []],
  [
    "Sounds wonderful, truly.",
    "Rejected.",
    ["the ready answer “Sounds wonderful, truly.” would be read as no decision"],
  ],
  ["Approved.", "Approved!", ["every ready answer would be read as approve, also “Approved!”"]],
])(
  "the answers that links have ready, %s and %s, must be decisions, and two",
  async (one, other, expected) => {
    const html = `<p>Ann asks for your approval.</p>${readyAnswer(one)}${readyAnswer(other)}`;

    expect(await quotedNoticeProblems(notice(html))).toEqual(expected);
  },
);
