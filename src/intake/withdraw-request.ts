import type { Email } from "../approval/email.ts";
import type { RequestRecord } from "../approval/request.ts";
import type { RequestId } from "../approval/request-id.ts";
import type { WithdrawAnswer } from "../store/request-store.ts";
import type { AnswerNeeds } from "./record-decision.ts";
import { wakeWhenSettled } from "./wake.ts";

/**
 * Takes a request back: nothing is decided from now on, the execution closes it.
 * @param administrator who does so when it is not the requester; kept in the same write
 */
export const withdrawRequest = async (
  needs: AnswerNeeds,
  id: RequestId,
  administrator?: Email,
): Promise<{ readonly answer: WithdrawAnswer; readonly record: RequestRecord }> => {
  const { answer, record } = await needs.store.withdraw(id, needs.now(), administrator);
  needs.log.info("request.withdraw", { requestId: id, answer });
  await wakeWhenSettled(needs, record);
  return { answer, record };
};
