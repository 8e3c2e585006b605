import { marks } from "../approval/next-mark.ts";
import type { RequestRecord } from "../approval/request.ts";

/** A request as `GET /requests/{id}` gives it: no keys, no callback, no evidence. */
export const requestView = ({ request, state, decisions }: RequestRecord) => {
  const { id, kind, requester, fields, createdAt, locale, policy } = request;
  const outcome = state.status === "closed" ? { outcome: state.outcome, closedAt: state.closedAt } : {};
  return {
    id,
    kind,
    /** Pending until the outcome is there, also while it is being withdrawn. */
    status: state.status === "closed" ? state.outcome : "pending",
    requester,
    fields,
    approvers: policy.approvers,
    approvals: policy.approvals,
    decisions: decisions.map(({ approver, verdict, comment, channel, at }) => ({
      approver,
      verdict,
      comment,
      channel,
      at,
    })),
    createdAt,
    deadline: marks(request).at(-1)?.at,
    locale,
    ...outcome,
  };
};
