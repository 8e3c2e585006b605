import type { Decision } from "../approval/decision.ts";
import type { Outcome, RequestRecord } from "../approval/request.ts";
import { tally } from "../approval/tally.ts";
import type { Instant } from "../approval/time.ts";
import type { DecideAnswer, WithdrawAnswer } from "./request-store.ts";

/** A record after a change, and what to answer. The record is the same object when nothing changed. */
export type Transition<Answer> = { readonly record: RequestRecord; readonly answer: Answer };

/** The rules by which a record changes; every store applies them under one conditional write. */

export const withDecision = (record: RequestRecord, decision: Decision): Transition<DecideAnswer> => {
  const decided = record.decisions.some(({ approver }) => approver === decision.approver);
  if (decided) return { record, answer: "already-recorded" };
  if (record.state.status !== "pending" || isSettled(record)) return { record, answer: "closed" };
  return { record: changed(record, { decisions: [...record.decisions, decision] }), answer: "recorded" };
};

export const withWithdrawal = (record: RequestRecord, at: Instant): Transition<WithdrawAnswer> => {
  if (isSettled(record)) return { record, answer: "closed" };
  switch (record.state.status) {
    case "closed":
      return { record, answer: "closed" };
    case "withdrawing":
      return { record, answer: "already-withdrawing" };
    case "pending":
      return {
        record: changed(record, { state: { status: "withdrawing", withdrawnAt: at } }),
        answer: "withdrawing",
      };
  }
};

export const withOutcome = (
  record: RequestRecord,
  { outcome, at, revision }: { readonly outcome: Outcome; readonly at: Instant; readonly revision: number },
): RequestRecord => {
  if (record.state.status === "closed" || record.revision !== revision) return record;
  return changed(record, { state: { status: "closed", outcome, closedAt: at }, callbackId: null });
};

export const withCallback = (record: RequestRecord, callbackId: string): RequestRecord =>
  record.state.status === "closed" ? record : { ...record, callbackId };

/** Decided, though its outcome may not be written yet. */
const isSettled = ({ request, decisions }: RequestRecord): boolean =>
  tally(request.policy, decisions).result !== "undecided";

const changed = (record: RequestRecord, change: Partial<RequestRecord>): RequestRecord => ({
  ...record,
  ...change,
  revision: record.revision + 1,
});
