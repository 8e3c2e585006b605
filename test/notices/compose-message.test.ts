import { simpleParser } from "mailparser";
import { expect, test } from "vitest";
import { instant } from "../../src/approval/time.ts";
import { composeMessage } from "../../src/notices/compose-message.ts";
import { mailOf, sender } from "../embedded/outbox/outbox-mails.ts";

const AT = instant("2026-11-21T10:00:00Z");

const lines = (raw: Buffer): readonly string[] => raw.toString("latin1").split("\r\n");
const headerNames = (raw: Buffer): readonly string[] =>
  lines(raw)
    .slice(0, lines(raw).indexOf(""))
    .filter((line) => !/^\s/.test(line))
    .map((line) => line.slice(0, line.indexOf(":")).toLowerCase());

test("a mail says who it is from and for, what it belongs to, and that no human sent it", async () => {
  const raw = await composeMessage(mailOf(), sender, AT);

  const { headers } = await simpleParser(raw);
  const text = (name: string) => {
    const value = headers.get(name);
    return typeof value === "object" && "text" in value ? value.text : value;
  };
  expect({
    from: text("from"),
    to: text("to"),
    replyTo: text("reply-to"),
    date: text("date"),
    messageId: text("message-id"),
    inReplyTo: text("in-reply-to"),
    references: text("references"),
    autoSubmitted: text("auto-submitted"),
    suppress: text("x-auto-response-suppress"),
    reactions: text("x-ms-reactions"),
    notice: text("x-countersign-notice"),
    request: text("x-countersign-request"),
  }).toEqual({
    from: '"Countersign" <approvals@example.com>',
    to: "ann@example.com",
    replyTo: "d-key@reply.example.com",
    date: new Date(AT),
    messageId: "<question-1@example.com>",
    inReplyTo: "<thread@example.com>",
    references: "<thread@example.com>",
    autoSubmitted: "auto-generated",
    suppress: "All",
    reactions: "disallow",
    notice: "question",
    request: mailOf().requestId,
  });
});

test("line breaks in a subject or a name make no header", async () => {
  const raw = await composeMessage(
    mailOf({ subject: "Leave\r\nBcc: eve@example.com\r\n\r\nbody\u2028more" }),
    { name: "Counter\r\nX-Evil: 1\nsign", address: sender.address },
    AT,
  );

  const { subject, text } = await simpleParser(raw);
  expect(subject).toBe("Leave Bcc: eve@example.com body more");
  expect(headerNames(raw)).not.toContain("bcc");
  expect(headerNames(raw)).not.toContain("x-evil");
  expect(text).toContain("Bob asks for leave.");
});

test("a subject in any script arrives as it was written", async () => {
  const subject = "Urlaub für Jürgen, 山田太郎さんの休暇 ✅ ".repeat(5).trim();

  const raw = await composeMessage(mailOf({ subject }), sender, AT);

  expect((await simpleParser(raw)).subject).toBe(subject);
});

test("no line is longer than 998 octets or outside ASCII, whatever the text", async () => {
  const long = `${"ä".repeat(3000)} ${"x".repeat(3000)}`;

  const raw = await composeMessage(mailOf({ subject: long, text: long, html: `<p>${long}</p>` }), sender, AT);

  expect(Math.max(...lines(raw).map((line) => line.length))).toBeLessThanOrEqual(998);
  expect(raw.every((octet) => octet < 128)).toBe(true);
  expect((await simpleParser(raw)).text?.trim()).toBe(long);
});

test("text and HTML are alternatives, the HTML last", async () => {
  const raw = await composeMessage(mailOf(), sender, AT);

  const types = [...raw.toString().matchAll(/^Content-Type: ([a-z]+\/[a-z]+)/gim)].map(([, type]) => type);
  expect(types).toEqual(["multipart/alternative", "text/plain", "text/html"]);
});
