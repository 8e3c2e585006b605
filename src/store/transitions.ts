import type { Decision } from "../approval/decision.ts";
import type { Email } from "../approval/email.ts";
import { outcomeAt } from "../approval/outcome.ts";
import type { Participant } from "../approval/participant.ts";
import type { ApprovalRequest, Outcome, RequestRecord } from "../approval/request.ts";
import type { RequestId } from "../approval/request-id.ts";
import type { Instant } from "../approval/time.ts";
import type { DecideAnswer, RequestStore, WithdrawAnswer } from "./request-store.ts";

/** A record after a change, and what to answer. The record is the same object when nothing changed. */
export type Transition<Answer> = { readonly record: RequestRecord; readonly answer: Answer };

/** A request as it stands when it is made. */
export const newRecord = (request: ApprovalRequest, participants: readonly Participant[]): RequestRecord => ({
  request,
  participants,
  state: { status: "pending" },
  decisions: [],
  callbackId: null,
  revision: 0,
});

/**
 * What changes a stored record, the same in every store.
 * @param change reads, changes and writes one record under one conditional write
 */
export const recordChanges = (
  change: <Answer>(
    id: RequestId,
    apply: (record: RequestRecord) => Transition<Answer>,
  ) => Promise<Transition<Answer>>,
): Pick<RequestStore, "awaitCallback" | "decide" | "withdraw" | "close"> => {
  const changeOnly = async (id: RequestId, apply: (record: RequestRecord) => RequestRecord) =>
    (await change(id, (record) => ({ record: apply(record), answer: null }))).record;
  return {
    awaitCallback: (id, callbackId) => changeOnly(id, (record) => withCallback(record, callbackId)),
    decide: (id, decision) => change(id, (record) => withDecision(record, decision)),
    withdraw: (id, at, administrator) =>
      change(id, (record) => withWithdrawal(record, { at, by: administrator })),
    close: (id, closing) => changeOnly(id, (record) => withOutcome(record, closing)),
  };
};

const withDecision = (record: RequestRecord, decision: Decision): Transition<DecideAnswer> => {
  const decided = record.decisions.some(({ approver }) => approver === decision.approver);
  if (decided) return { record, answer: "already-recorded" };
  // Also what is settled, withdrawn or expired while its outcome is still to be written.
  if (outcomeAt(record, decision.at) !== undefined) return { record, answer: "closed" };
  return { record: changed(record, { decisions: [...record.decisions, decision] }), answer: "recorded" };
};

/** Whoever comes second took nothing back. */
const withWithdrawal = (
  record: RequestRecord,
  { at, by }: { readonly at: Instant; readonly by: Email | undefined },
): Transition<WithdrawAnswer> => {
  if (record.state.status === "withdrawing") return { record, answer: "already-withdrawing" };
  if (outcomeAt(record, at) !== undefined) return { record, answer: "closed" };
  const state = { status: "withdrawing", withdrawnAt: at } as const;
  const administrator = by === undefined ? {} : { withdrawnByAdministrator: { by, at } };
  return { record: changed(record, { state, ...administrator }), answer: "withdrawing" };
};

const withOutcome = (
  record: RequestRecord,
  { outcome, at, revision }: { readonly outcome: Outcome; readonly at: Instant; readonly revision: number },
): RequestRecord => {
  if (record.state.status === "closed" || record.revision !== revision) return record;
  return changed(record, { state: { status: "closed", outcome, closedAt: at }, callbackId: null });
};

const withCallback = (record: RequestRecord, callbackId: string): RequestRecord =>
  record.state.status === "closed" ? record : { ...record, callbackId };

const changed = (record: RequestRecord, change: Partial<RequestRecord>): RequestRecord => ({
  ...record,
  ...change,
  revision: record.revision + 1,
});
