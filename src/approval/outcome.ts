import { nextMark } from "./next-mark.ts";
import type { Outcome, RequestRecord } from "./request.ts";
import { tally } from "./tally.ts";
import type { Instant } from "./time.ts";

/**
 * What has become of the request at this moment, or undefined while it is open.
 *
 * Decisions that settle it win over a withdrawal: none is recorded after a withdrawal, so they came first.
 */
export const outcomeAt = (record: RequestRecord, now: Instant): Outcome | undefined => {
  if (record.state.status === "closed") return record.state.outcome;
  const { result } = tally(record.request.policy, record.decisions);
  if (result !== "undecided") return result;
  if (record.state.status === "withdrawing") return "withdrawn";
  return nextMark(record.request, now) === undefined ? "expired" : undefined;
};
