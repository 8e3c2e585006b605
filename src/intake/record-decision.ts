import type { Channel, Evidence, Verdict } from "../approval/decision.ts";
import type { Email } from "../approval/email.ts";
import type { RequestRecord } from "../approval/request.ts";
import type { RequestId } from "../approval/request-id.ts";
import type { Clock } from "../approval/time.ts";
import type { Log } from "../log.ts";
import type { DecideAnswer, RequestStore } from "../store/request-store.ts";
import { type Wake, wakeWhenSettled } from "./wake.ts";

export type AnswerNeeds = {
  readonly store: RequestStore;
  readonly wake: Wake;
  readonly now: Clock;
  readonly log: Log;
};

/** An answer as it came by a link or a reply; who sent it has been made sure of. */
export type ApproverAnswer = {
  readonly approver: Email;
  readonly verdict: Verdict;
  readonly comment: string;
  readonly channel: Channel;
  readonly evidence: Evidence;
};

/**
 * Records an approver's answer; the first one counts. Stored first, the waiting execution woken second.
 * A repeat wakes again, so that nothing is lost if the first time ended between the two.
 */
export const recordDecision = async (
  needs: AnswerNeeds,
  id: RequestId,
  answered: ApproverAnswer,
): Promise<Recorded> => {
  const recorded = await storeDecision(needs, id, answered);
  await wakeWhenSettled(needs, recorded.record);
  return recorded;
};

/** What became of an answer, and the request as it stands since. */
export type Recorded = { readonly answer: DecideAnswer; readonly record: RequestRecord };

/** The first half of it, for whom there is something to do in between. */
export const storeDecision = async (
  { store, now, log }: Omit<AnswerNeeds, "wake">,
  id: RequestId,
  answered: ApproverAnswer,
): Promise<Recorded> => {
  const comment = answered.comment.slice(0, MAX_COMMENT);
  const recorded = await store.decide(id, { ...answered, comment, at: now() });
  const { verdict, channel } = answered;
  log.info("decision.answered", { requestId: id, verdict, channel, answer: recorded.answer });
  return recorded;
};

/** Far more than anybody reads; a reply may have a megabyte of text, and the mail itself is kept. */
const MAX_COMMENT = 10_000;
