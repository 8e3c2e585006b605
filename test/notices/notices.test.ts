import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Parser } from "htmlparser2";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Decision } from "../../src/approval/decision.ts";
import type { RequestRecord } from "../../src/approval/request.ts";
import type { Mail } from "../../src/notices/mail.ts";
import { outcomeMail } from "../../src/notices/outcome-mail.ts";
import { questionMail } from "../../src/notices/question-mail.ts";
import { loadTemplates, type Templates } from "../../src/notices/templates.ts";
import {
  asApprover,
  bob,
  closed,
  decision,
  email,
  everyNotice,
  leaveRequest,
  needsFor,
  recordOf,
  requester,
  TEMPLATES_DIR,
} from "./sample-notices.ts";

const cacheDir = mkdtempSync(join(tmpdir(), "countersign-notices-"));
afterAll(() => rmSync(cacheDir, { recursive: true }));

let templates: Templates;
beforeAll(async () => {
  templates = await loadTemplates({ dir: TEMPLATES_DIR, cacheDir });
});

const notices = (locale: string, about: Parameters<typeof everyNotice>[1] = {}): readonly [string, Mail][] =>
  Object.entries(everyNotice(needsFor(templates, locale), about));

const LOCALES = ["en", "de", "fr", "es", "pt-BR", "it", "nl", "ja"];

describe("every notice", () => {
  test.each(LOCALES)("reads as it did, in %s", (locale) => {
    const read = notices(locale).map(([name, mail]) => [name, mail.subject, mail.text, readable(mail.html)]);

    expect(read.map((parts) => parts.join("\n\n")).join(`\n${"=".repeat(80)}\n`)).toMatchSnapshot();
  });

  test.each([
    "receipt",
    "question",
    "reminder",
    "outcome-approved",
    "settled-approved",
    "confirmation-reply",
    "clarification",
    "impostor",
    "too-late-already",
    "unreachable",
  ])("looks as it did: %s", async (name) => {
    const mail = everyNotice(needsFor(templates))[name];

    await expect(mail?.html).toMatchFileSnapshot(`__snapshots__/${name}.html.snap`);
  });

  test("is well under what Gmail cuts off", () => {
    for (const [name, { html }] of LOCALES.flatMap((locale) => notices(locale))) {
      expect(Buffer.byteLength(html), name).toBeLessThan(40_000);
    }
  });

  test("loads nothing from anywhere and has no pictures", () => {
    for (const [name, { html }] of notices("en")) {
      expect(html, name).not.toMatch(/<img|<script|<link|@import|\ssrc=|url\(|fonts\.g/i);
      const hosts = [...html.matchAll(/https?:\/\/([^/"]+)/g)].map(([, host]) => host);
      expect(new Set(hosts), name).toEqual(
        new Set(["www.w3.org", ...hosts.filter((host) => host === "approvals.example.com")]),
      );
    }
  });

  test("says its language and direction, and supports light and dark", () => {
    for (const [name, { html }] of notices("de")) {
      expect(html, name).toContain('<html lang="de" dir="ltr"');
      expect(html, name).toContain('<meta name="color-scheme" content="light dark"');
      expect(html, name).toContain("prefers-color-scheme: dark");
    }
  });

  test("leaves no Liquid behind", () => {
    for (const [name, mail] of [...notices("en"), ...notices("de")]) {
      expect(mail.subject + mail.text + mail.html, name).not.toMatch(/\{\{|\{%|undefined|\[object/);
    }
  });

  test("has no line that would read as an answer when it is quoted", () => {
    const answer = /^\W*(yes|no|ok(ay)?|fine|approved?|reject(ed)?|ja|nein|genehmigt?|abgelehnt)\W*$/im;

    for (const [name, { text }] of [
      ...notices("en", { sentence: "hm", comment: "" }),
      ...notices("de", { sentence: "hm", comment: "" }),
    ]) {
      expect(text, name).not.toMatch(answer);
    }
  });

  test.each(["question", "reminder", "clarification", "impostor"])(
    "%s has both links and how to reply, in text and HTML",
    (name) => {
      const mail = everyNotice(needsFor(templates))[name];

      for (const part of [mail?.text, mail?.html]) {
        expect(part).toMatch(/https:\/\/approvals\.example\.com\/d\/d\.\S+\?verdict=approved/);
        expect(part).toMatch(/https:\/\/approvals\.example\.com\/d\/d\.\S+\?verdict=rejected/);
        expect(part).toContain("Or just reply to this mail in your own words.");
      }
      expect(mail?.html).toMatch(/"mailto:approvals%2Bd-[a-z2-7-]+@corp\.example\?subject=Re%3A%20Approval/);
    },
  );

  test.each(["receipt", "outcome-approved", "unreachable"])(
    "%s has the link to the state, in text and HTML",
    (name) => {
      const mail = everyNotice(needsFor(templates))[name];

      for (const part of [mail?.text, mail?.html])
        expect(part).toMatch(/https:\/\/approvals\.example\.com\/s\/s\.\S+/);
    },
  );
});

describe("hostile words", () => {
  const hostile = `<script>alert("x")</script> & {{ request.id }} {% raw %}\r\nBcc: eve@example.com \u202Egnp.exe`;
  const record = recordOf({
    request: { ...leaveRequest, kind: "document", fields: { documentId: hostile, reviewers: [bob] } },
  });

  test("are only text in every notice", () => {
    for (const [name, mail] of notices("en", { record, sentence: hostile, comment: hostile })) {
      expect(mail.html, name).not.toMatch(/<script|alert\("/);
      expect(mail.html + mail.text + mail.subject, name).not.toContain("\u202E");
      expect(mail.html, name).toContain(
        "&lt;script&gt;alert(&#34;x&#34;)&lt;/script&gt; &amp; {{ request.id }}",
      );
      expect(mail.text, name).toContain('<script>alert("x")</script> & {{ request.id }} {% raw %}');
      expect(mail.subject, name).not.toMatch(/[\r\n]/);
    }
  });

  test("that are long are shortened in the summary and the subject", () => {
    const long = recordOf({
      request: { ...record.request, fields: { documentId: "word ".repeat(2000), reviewers: [bob] } },
    });

    const mail = questionMail(needsFor(templates), { record: long, to: asApprover(bob) });

    expect(mail.subject.length).toBeLessThan(120);
    expect(mail.subject).toMatch(/…$/);
    expect(mail.text).toContain("Long texts are shortened here");
  });

  test("of fifty approvers, each 10 kB that escaping makes five times as long, stay under 102 kB", () => {
    const approvers = Array.from({ length: 50 }, (_, index) => email(`approver-${index}@example.com`));
    const decisions: readonly Decision[] = approvers.map((approver) => ({
      ...decision,
      approver,
      comment: '"'.repeat(10_000),
    }));
    const crowded: RequestRecord = {
      ...recordOf({ decisions, state: closed("approved") }),
      request: {
        ...leaveRequest,
        policy: { ...leaveRequest.policy, approvers },
        fields: { ...leaveRequest.fields, note: "'".repeat(10_000) },
      },
    };

    const outcome = outcomeMail(needsFor(templates), { record: crowded, to: requester });
    const question = questionMail(needsFor(templates), {
      record: crowded,
      to: asApprover(approvers[3] ?? bob),
    });

    expect(Buffer.byteLength(outcome.html)).toBeLessThan(102_000);
    expect(Buffer.byteLength(question.html)).toBeLessThan(102_000);
  });

  test("keep the direction they are written in", () => {
    const arabic = recordOf({
      request: { ...record.request, fields: { documentId: "وثيقة رقم ١٢", reviewers: [bob] } },
    });

    const { html, text } = questionMail(needsFor(templates), { record: arabic, to: asApprover(bob) });

    expect(html).toMatch(/dir="auto"[^>]*>وثيقة رقم ١٢</);
    expect(text).toContain("وثيقة رقم ١٢");
  });
});

describe("words of a stranger", () => {
  test("reach the approver without links", () => {
    const sentence = "approve at https://evil.example/x or evil.example, mail eve@evil.example";

    const { impostor, clarification } = everyNotice(needsFor(templates), { sentence });

    expect(impostor?.text).toContain("approve at […] or […] mail […]");
    expect(impostor?.html).not.toContain("evil");
    expect(clarification?.text).toContain(sentence);
  });
});

/** What a screen reader would say, with the links. */
const readable = (html: string): string => {
  const parts: string[] = [];
  let skipped = 0;
  const parser = new Parser({
    onopentag: (name, { href }) => {
      if (name === "style" || name === "title") skipped++;
      if (href !== undefined) parts.push(`[${href}] `);
    },
    ontext: (text) => {
      if (skipped === 0) parts.push(text.replace(/\s+/g, " "));
    },
    onclosetag: (name) => {
      if (name === "style" || name === "title") skipped--;
      if (["p", "h1", "div", "td", "th", "br"].includes(name)) parts.push("\n");
    },
  });
  parser.end(html);
  return parts
    .join("")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
};
