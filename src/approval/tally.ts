import type { Decision } from "./decision.ts";
import { approvalsNeeded, type Policy } from "./policy.ts";

export type Tally = {
  readonly approved: number;
  readonly rejected: number;
  /** Approvals it takes. */
  readonly needed: number;
  /** Undecided while both outcomes can still be reached. */
  readonly result: "approved" | "rejected" | "undecided";
};

/** Counts the decisions of the policy's approvers, in the order recorded; each approver counts once. */
export const tally = (policy: Policy, decisions: readonly Decision[]): Tally => {
  const verdicts = new Map(
    decisions
      .toReversed()
      .filter(({ approver }) => policy.approvers.includes(approver))
      .map(({ approver, verdict }) => [approver, verdict]),
  );
  const approved = [...verdicts.values()].filter((verdict) => verdict === "approved").length;
  const rejected = verdicts.size - approved;
  const needed = approvalsNeeded(policy);
  const reachable = policy.approvers.length - rejected;
  const result = approved >= needed ? "approved" : reachable < needed ? "rejected" : "undecided";
  return { approved, rejected, needed, result };
};
