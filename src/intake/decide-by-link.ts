import type { RequestId } from "../approval/request-id.ts";
import type { NoticeNeeds } from "../notices/notice-needs.ts";
import { confirmDecision } from "./confirm-decision.ts";
import { type AnswerNeeds, type ApproverAnswer, type Recorded, storeDecision } from "./record-decision.ts";
import type { SendNeeds } from "./send-notice.ts";
import { wakeWhenSettled } from "./wake.ts";

/**
 * Records what an approver answered on the decision page, confirms it by mail, and wakes the execution. Confirmed
 * before that: the execution sends what it finds unconfirmed, so that nothing is lost if this ends in between.
 */
export const decideByLink = async (
  needs: AnswerNeeds & SendNeeds & { readonly notices: NoticeNeeds },
  id: RequestId,
  answered: ApproverAnswer,
): Promise<Recorded> => {
  const recorded = await storeDecision(needs, id, answered);
  try {
    await confirmDecision(needs, recorded.record, answered.approver);
  } finally {
    await wakeWhenSettled(needs, recorded.record);
  }
  return recorded;
};
