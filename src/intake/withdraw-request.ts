import type { RequestRecord } from "../approval/request.ts";
import type { RequestId } from "../approval/request-id.ts";
import type { WithdrawAnswer } from "../store/request-store.ts";
import type { AnswerNeeds } from "./record-decision.ts";
import { wakeWhenSettled } from "./wake.ts";

/** Takes a request back for its requester: nothing is decided from now on, the execution closes it. */
export const withdrawRequest = async (
  needs: AnswerNeeds,
  id: RequestId,
): Promise<{ readonly answer: WithdrawAnswer; readonly record: RequestRecord }> => {
  const { answer, record } = await needs.store.withdraw(id, needs.now());
  needs.log.info("request.withdraw", { requestId: id, answer });
  await wakeWhenSettled(needs, record);
  return { answer, record };
};
