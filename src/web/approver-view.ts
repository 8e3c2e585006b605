import type { Decision } from "../approval/decision.ts";
import type { Email } from "../approval/email.ts";
import { outcomeAt } from "../approval/outcome.ts";
import type { Outcome, RequestRecord } from "../approval/request.ts";
import type { Instant } from "../approval/time.ts";

/** What a decision link shows its approver. */
type ApproverView =
  | { readonly view: "open" }
  /** This approver has decided; the outcome may still depend on others. */
  | { readonly view: "decided"; readonly decision: Decision; readonly outcome: Outcome | undefined }
  /** It came to an end without this approver. */
  | { readonly view: "over"; readonly outcome: Outcome };

export const approverView = (record: RequestRecord, approver: Email, now: Instant): ApproverView => {
  const outcome = outcomeAt(record, now);
  const decision = record.decisions.find((one) => one.approver === approver);
  if (decision !== undefined) return { view: "decided", decision, outcome };
  return outcome === undefined ? { view: "open" } : { view: "over", outcome };
};
