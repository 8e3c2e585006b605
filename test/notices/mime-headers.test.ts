import { createTransport } from "nodemailer";
import { expect, test } from "vitest";
import type { Email } from "../../src/approval/email.ts";
import type { RequestId } from "../../src/approval/request-id.ts";
import type { Mail } from "../../src/notices/mail.ts";
import { mimeHeaders } from "../../src/notices/mime-headers.ts";

const mail: Mail = {
  id: "r_a.question.1",
  notice: "question",
  requestId: "r_a" as RequestId,
  to: "bob@example.com" as Email,
  subject: "Approval request",
  text: "text",
  html: "<p>html</p>",
  replyTo: "d-abc@reply.example.com",
  messageId: "<r_a.question.1@corp.example>",
  references: ["<r_a@corp.example>", "<x@y>"],
  inReplyTo: "<x@y>",
  autoSubmitted: "auto-replied",
};

test("a mail has the headers that thread it, answer it, and keep machines from answering", () => {
  expect(mimeHeaders(mail)).toEqual([
    ["Message-ID", "<r_a.question.1@corp.example>"],
    ["In-Reply-To", "<x@y>"],
    ["References", "<r_a@corp.example> <x@y>"],
    ["Reply-To", "d-abc@reply.example.com"],
    ["Auto-Submitted", "auto-replied"],
    ["X-Auto-Response-Suppress", "All"],
    ["x-ms-reactions", "disallow"],
    ["X-Countersign-Notice", "question"],
    ["X-Countersign-Request", "r_a"],
  ]);
});

test("a header without a value is left out", () => {
  const names = mimeHeaders({ ...mail, replyTo: null, inReplyTo: null, requestId: null }).map(
    ([name]) => name,
  );

  expect(names).not.toContain("Reply-To");
  expect(names).not.toContain("In-Reply-To");
  expect(names).not.toContain("X-Countersign-Request");
});

test("no value can begin another header", () => {
  const hostile = { ...mail, replyTo: "a@b\r\nBcc: eve@example.com", inReplyTo: "<x\n\u2028@ü>" };

  for (const [, value] of mimeHeaders(hostile)) expect(value).toMatch(/^[\x20-\x7e]+$/);
});

test("each is in the mail once when nodemailer has built it", async () => {
  const transport = createTransport({ streamTransport: true, buffer: true });

  const { message } = await transport.sendMail({
    from: "countersign@example.com",
    to: mail.to,
    text: mail.text,
    headers: mimeHeaders(mail).map(([key, value]) => ({ key, value })),
  });

  const head = message.toString().split("\r\n\r\n")[0] ?? "";
  for (const [name, value] of mimeHeaders(mail)) {
    const found = head
      .split("\r\n")
      .filter((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`));
    expect(found).toEqual([expect.stringContaining(value)]);
  }
});
