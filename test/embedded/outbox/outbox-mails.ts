import type { Email } from "../../../src/approval/email.ts";
import type { RequestId } from "../../../src/approval/request-id.ts";
import type { Mail } from "../../../src/notices/mail.ts";

export const sender = { name: "Countersign", address: "approvals@example.com" };

export const mailOf = (change: Partial<Mail> = {}): Mail => ({
  id: "question-1",
  notice: "question",
  requestId: `r_${"a".repeat(26)}` as RequestId,
  to: "ann@example.com" as Email,
  subject: "Leave for Bob: 10 to 20 January",
  text: "Bob asks for leave.\n\nApprove: https://example.com/d/x\n",
  html: "<!doctype html><html><head><title>Leave</title></head><body><p>Bob asks for <b>leave</b>.</p></body></html>",
  replyTo: "d-key@reply.example.com",
  messageId: `<${change.id ?? "question-1"}@example.com>`,
  references: ["<thread@example.com>"],
  inReplyTo: "<thread@example.com>",
  autoSubmitted: "auto-generated",
  ...change,
});
