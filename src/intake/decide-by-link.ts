import type { RequestRecord } from "../approval/request.ts";
import type { RequestId } from "../approval/request-id.ts";
import { confirmationMail } from "../notices/confirmation-mail.ts";
import type { NoticeNeeds } from "../notices/notice-needs.ts";
import type { DecideAnswer } from "../store/request-store.ts";
import { type AnswerNeeds, type ApproverAnswer, recordDecision } from "./record-decision.ts";
import { type SendNeeds, sendNotice } from "./send-notice.ts";

/**
 * Records what an approver answered on the decision page, and confirms it by mail: a link can be forwarded,
 * so the approver must hear of what was decided in their name.
 */
export const decideByLink = async (
  needs: AnswerNeeds & SendNeeds & { readonly notices: NoticeNeeds },
  id: RequestId,
  answered: ApproverAnswer,
): Promise<{ readonly answer: DecideAnswer; readonly record: RequestRecord }> => {
  const result = await recordDecision(needs, id, answered);
  const { record } = result;
  const decision = record.decisions.find(({ approver }) => approver === answered.approver);
  const to = record.participants.find(
    ({ role, email }) => role === "approver" && email === answered.approver,
  );
  // A repeat sends the same mail, which the outbox knows: so it is sent even if the first time ended here.
  if (decision?.channel === "link" && to !== undefined) {
    await sendNotice(needs, confirmationMail(needs.notices, { record, to, decision, answers: null }));
  }
  return result;
};
