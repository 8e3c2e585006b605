import type { Email } from "./email.ts";
import type { Duration } from "./time.ts";

/** Who must approve, how many of them, until when, reminded when. Copied into the request when it is made. */
export type Policy = {
  /** In the order in which they are asked; no address twice; at least one. */
  readonly approvers: readonly Email[];
  /** How many approvals it takes: one, every approver's, or a number of them. */
  readonly approvals: Approvals;
  /** Counted from when the request was made; ascending, each before the deadline. */
  readonly remindAfter: readonly Duration[];
  /** Counted from when the request was made; at this moment an open request expires. */
  readonly deadline: Duration;
};

export type Approvals = "any" | "all" | number;

/** How many approvals this policy needs. */
export const approvalsNeeded = ({ approvals, approvers }: Policy): number => {
  if (approvals === "any") return 1;
  if (approvals === "all") return approvers.length;
  return approvals;
};
