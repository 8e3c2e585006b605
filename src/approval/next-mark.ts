import type { ApprovalRequest } from "./request.ts";
import { after, type Instant } from "./time.ts";

/** A moment at which something falls due. */
export type Mark =
  | { readonly due: "reminder"; readonly number: number; readonly at: Instant }
  | { readonly due: "deadline"; readonly at: Instant };

/** Every mark of a request, earliest first; the deadline is the last. */
export const marks = ({ createdAt, policy }: ApprovalRequest): readonly Mark[] => [
  ...policy.remindAfter.map(
    (duration, index): Mark => ({ due: "reminder", number: index + 1, at: after(createdAt, duration) }),
  ),
  { due: "deadline", at: after(createdAt, policy.deadline) },
];

/** The first mark later than `passed`, or undefined when the deadline has been reached. */
export const nextMark = (request: ApprovalRequest, passed: Instant): Mark | undefined =>
  marks(request).find(({ at }) => at > passed);
