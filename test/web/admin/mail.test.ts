import { expect, test } from "vitest";
import { instant } from "../../../src/approval/time.ts";
import type { ExplainedMail, ReceivedMail, ReceivedMails } from "../../../src/web/admin/received-mails.ts";
import { adminHome } from "./admin-home.ts";

test("mail to look at is listed with what became of it", async () => {
  const home = adminHome({}, kept({ mail: received({ fate: "failed", from: "" }) }));

  const page = await (await home.get("/admin/mail", await home.signIn())).text();

  expect(page).toContain("<strong>a mail server</strong>");
  expect(page).toContain("Could not be handled");
});

test("one mail is explained step by step, with what was written in it escaped", async () => {
  const lines = ["It is unclear, so its sender is asked what was meant.", "<script>alert(1)</script>"];
  const home = adminHome({}, kept({ stages: [{ stage: "Read", lines }] }));

  const page = await (await home.get("/admin/mail/m1", await home.signIn())).text();

  expect(page).toContain("<dt>Read</dt><dd>It is unclear, so its sender is asked what was meant.</dd>");
  expect(page).toContain("<dd>&lt;script&gt;");
});

test("a German page explains a mail in German, and keeps what only programmers can tell apart behind a click", async () => {
  const stages = [
    { stage: "Found", lines: ["parts: agree"] },
    {
      stage: "Read",
      lines: [
        "It is unclear, so its sender is asked what was meant. (rule: question; language: en)",
        "What the requester gets to read:",
        "| Who is Bob?",
      ],
    },
  ];
  const home = adminHome({}, kept({ stages }));

  const page = await (await home.get("/admin/mail/m1?lang=de", await home.signIn())).text();

  expect(page).toContain(
    "<dt>Wie sie gelesen wurde</dt><dd>Sie ist unklar; es wird nachgefragt.</dd><dd>Was weitergegeben würde:</dd><dd><blockquote>Who is Bob?</blockquote></dd>",
  );
  expect(page).toMatch(/<summary>Was das Programm festgehalten hat.*parts: agree/s);
  expect(page.indexOf("Wie sie gelesen wurde</dt>")).toBeLessThan(page.indexOf("parts: agree"));
});

test("an explanation does not tell the address at which an approver answers", async () => {
  const key = `d-${"a".repeat(26)}-${"b".repeat(13)}`;
  const home = adminHome({}, kept({ stages: [{ stage: "Mail", lines: [`to: ${key}@reply.example`] }] }));

  const page = await (await home.get("/admin/mail/m1", await home.signIn())).text();

  expect(page).toContain("to: d-…@reply.example");
  expect(page).not.toContain(key);
});

test("a mail that is no longer kept says so", async () => {
  const home = adminHome();

  const answer = await home.get("/admin/mail/m1", await home.signIn());

  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain("The mail itself is no longer kept");
});

const received = (change: Partial<ReceivedMail> = {}): ReceivedMail => ({
  id: "m1",
  receivedAt: instant("2026-01-05T09:00:00Z"),
  from: "ann@example.com",
  to: "replies@example.com",
  fate: "asked-back",
  requestId: null,
  ...change,
});

const kept = (change: Partial<ExplainedMail>): ReceivedMails => {
  const explained = { mail: received(), subject: "Re: Leave", stages: [], ...change };
  return {
    list: async () => ({ mails: [explained.mail], next: undefined }),
    explain: async (id) => (id === explained.mail.id ? explained : undefined),
  };
};
