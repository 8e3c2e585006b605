import { readFileSync } from "node:fs";
import type { Decision, Verdict } from "../../src/approval/decision.ts";
import { type Email, parseEmail } from "../../src/approval/email.ts";
import { type Kind, parseKind } from "../../src/approval/kind.ts";
import type { Approvals } from "../../src/approval/policy.ts";
import type { ApprovalRequest, RequestRecord } from "../../src/approval/request.ts";
import { parseRequestId, type RequestId } from "../../src/approval/request-id.ts";
import { type Instant, instant } from "../../src/approval/time.ts";

/** Plain examples of what the rules are about, for tests to vary. */

export const email = (text: string): Email => {
  const read = parseEmail(text);
  if (read === undefined) throw new Error(`${text} is no address`);
  return read;
};

export const ann = email("ann@example.com");
export const bob = email("bob@example.com");
export const cid = email("cid@example.com");
export const employee = email("employee@example.com");

export const requestId = (letter = "a"): RequestId => {
  const id = parseRequestId(`r_${letter.repeat(26)}`);
  if (id === undefined) throw new Error(`${letter} makes no id`);
  return id;
};

export const noon: Instant = instant("2026-01-05T12:00:00Z");

export const exampleRequest = (change: Partial<ApprovalRequest> = {}): ApprovalRequest => ({
  id: requestId(),
  kind: "leave",
  fields: { start_date: "2026-01-10", end_date: "2026-01-20", employee_email: employee },
  requester: employee,
  locale: "en",
  policy: {
    approvers: [ann],
    approvals: "any",
    remindAfter: [{ days: 1 }, { days: 3 }],
    deadline: { days: 7 },
  },
  createdAt: noon,
  ...change,
});

export const askedOf = (approvals: Approvals, ...approvers: readonly Email[]): ApprovalRequest =>
  exampleRequest({ policy: { ...exampleRequest().policy, approvers, approvals } });

export const decision = (approver: Email, verdict: Verdict, change: Partial<Decision> = {}): Decision => ({
  approver,
  verdict,
  comment: "",
  channel: "link",
  at: noon,
  evidence: {},
  ...change,
});

export const recordOf = (request: ApprovalRequest, ...decisions: readonly Decision[]): RequestRecord => ({
  request,
  participants: [],
  state: { status: "pending" },
  decisions,
  callbackId: null,
  revision: decisions.length,
});

/** A kind that ships. */
export const kindOf = (name: string): Kind => {
  const read = parseKind(name, readFileSync(`templates/kinds/${name}.yaml`, "utf8"));
  if ("problems" in read) throw new Error(read.problems.join("\n"));
  return read.kind;
};
