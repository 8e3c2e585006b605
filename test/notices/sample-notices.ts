import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Decision } from "../../src/approval/decision.ts";
import type { Email } from "../../src/approval/email.ts";
import { type Kind, parseKind } from "../../src/approval/kind.ts";
import type { Participant } from "../../src/approval/participant.ts";
import type { ApprovalRequest, Locale, RequestRecord, RequestState } from "../../src/approval/request.ts";
import type { RequestId } from "../../src/approval/request-id.ts";
import { instant } from "../../src/approval/time.ts";
import type { KeyRing } from "../../src/keys/key-ring.ts";
import { participant } from "../../src/keys/participant-key.ts";
import { parseReplyPattern } from "../../src/keys/reply-address.ts";
import { clarificationMail } from "../../src/notices/clarification-mail.ts";
import { confirmationMail } from "../../src/notices/confirmation-mail.ts";
import { impostorMail } from "../../src/notices/impostor-mail.ts";
import type { Mail } from "../../src/notices/mail.ts";
import type { AnsweredMail, NoticeNeeds } from "../../src/notices/notice-needs.ts";
import { outcomeMail } from "../../src/notices/outcome-mail.ts";
import { questionMail } from "../../src/notices/question-mail.ts";
import { receiptMail } from "../../src/notices/receipt-mail.ts";
import { reminderMail } from "../../src/notices/reminder-mail.ts";
import { settledMail } from "../../src/notices/settled-mail.ts";
import type { Templates } from "../../src/notices/templates.ts";
import { tooLateMail } from "../../src/notices/too-late-mail.ts";
import { unreachableMail } from "../../src/notices/unreachable-mail.ts";

export const TEMPLATES_DIR = fileURLToPath(new URL("../../templates", import.meta.url));

export const email = (address: string): Email => address as Email;
export const ann = email("ann@example.com");
export const bob = email("bob@example.com");
export const carol = email("carol@example.com");

const ring: KeyRing = { current: "k1", keys: { k1: new Uint8Array(32).fill(7) } };
const replyPattern = parseReplyPattern("approvals+%{key}@corp.example");
if (replyPattern === undefined) throw new Error("the pattern of the samples is none");

export const kindOf = (name: string): Kind => {
  const parsed = parseKind(name, readFileSync(`${TEMPLATES_DIR}/kinds/${name}.yaml`, "utf8"));
  if ("problems" in parsed) throw new Error(parsed.problems.join("; "));
  return parsed.kind;
};

export const needsFor = (templates: Templates, locale: Locale = "en"): NoticeNeeds => ({
  templates,
  kinds: new Map([
    ["leave", kindOf("leave")],
    ["document", kindOf("document")],
  ]),
  links: { ring, publicUrl: "https://approvals.example.com" },
  replyPattern,
  messageDomain: "corp.example",
  localeOf: () => locale,
});

export const leaveRequest: ApprovalRequest = {
  id: "r_abcdefghijklmnopqrstuvwxyz" as RequestId,
  kind: "leave",
  fields: { start_date: "2026-01-10", end_date: "2026-01-20", employee_email: ann },
  requester: ann,
  locale: "en",
  policy: {
    approvers: [bob, carol],
    approvals: "any",
    remindAfter: [{ days: 1 }, { days: 3 }],
    deadline: { days: 7 },
  },
  createdAt: instant("2025-12-01T09:30:00Z"),
};

export const decision: Decision = {
  approver: bob,
  verdict: "approved",
  comment: "Enjoy the mountains!\nWe will manage.",
  channel: "reply",
  at: instant("2025-12-02T10:15:00Z"),
  evidence: {},
};

export const pending: RequestState = { status: "pending" };

export const closed = (outcome: "approved" | "rejected" | "expired" | "withdrawn"): RequestState => ({
  status: "closed",
  outcome,
  closedAt: instant("2025-12-02T10:15:01Z"),
});

export const asApprover = (address: Email): Participant =>
  participant(ring, { requestId: leaveRequest.id, role: "approver", email: address });

export const requester: Participant = participant(ring, {
  requestId: leaveRequest.id,
  role: "requester",
  email: ann,
});

export const recordOf = (changes: Partial<RequestRecord> = {}): RequestRecord => ({
  request: leaveRequest,
  participants: [requester, asApprover(bob), asApprover(carol)],
  state: pending,
  decisions: [],
  callbackId: null,
  revision: 0,
  ...changes,
});

export const answered: AnsweredMail = {
  inboundId: "20251202T101500-4f3a9c",
  messageId: "<CAF-1234@mail.example.com>",
  subject: "Re: Approval request: Leave from January 10, 2026 to January 20, 2026",
};

/** Every notice, and every case of those that have several, by a name for it. */
export const everyNotice = (
  needs: NoticeNeeds,
  {
    record = recordOf(),
    sentence = "Fine with me, if Carol is there that week?",
    comment = decision.comment,
  } = {},
): Readonly<Record<string, Mail>> => {
  const given = { ...decision, comment };
  const rejected: Decision = { ...given, approver: carol, verdict: "rejected", channel: "link" };
  const to = asApprover(bob);
  const approved = { ...record, state: closed("approved"), decisions: [given] };
  const refused = {
    ...record,
    state: closed("rejected"),
    decisions: [{ ...given, verdict: "rejected" as const }, rejected],
  };
  const expired = { ...record, state: closed("expired") };
  const withdrawn = { ...record, state: closed("withdrawn") };
  return {
    receipt: receiptMail(needs, { record, to: requester }),
    question: questionMail(needs, { record, to }),
    reminder: reminderMail(needs, { record, to, number: 2 }),
    "outcome-approved": outcomeMail(needs, { record: approved, to: requester }),
    "outcome-rejected": outcomeMail(needs, { record: refused, to: requester }),
    "outcome-expired": outcomeMail(needs, { record: expired, to: requester }),
    "outcome-withdrawn": outcomeMail(needs, { record: withdrawn, to: requester }),
    "settled-approved": settledMail(needs, { record: approved, to: asApprover(carol) }),
    "settled-expired": settledMail(needs, { record: expired, to }),
    "settled-withdrawn": settledMail(needs, { record: withdrawn, to }),
    "confirmation-reply": confirmationMail(needs, { record, to, decision: given, answers: answered }),
    "confirmation-link": confirmationMail(needs, {
      record,
      to: asApprover(carol),
      decision: rejected,
      answers: null,
    }),
    clarification: clarificationMail(needs, { record, to, sentence, answers: answered }),
    impostor: impostorMail(needs, { record, to, sentence, answers: answered }),
    "too-late-already": tooLateMail(needs, { record: approved, to, answers: answered }),
    "too-late-approved": tooLateMail(needs, { record: approved, to: asApprover(carol), answers: answered }),
    "too-late-expired": tooLateMail(needs, { record: expired, to, answers: answered }),
    "too-late-withdrawn": tooLateMail(needs, { record: withdrawn, to, answers: answered }),
    unreachable: unreachableMail(needs, { record, to: requester, address: carol }),
  };
};
