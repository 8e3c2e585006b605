import type { Email } from "../approval/email.ts";
import { outcomeAt } from "../approval/outcome.ts";
import type { RequestId } from "../approval/request-id.ts";
import type { NoticeNeeds } from "../notices/notice-needs.ts";
import { questionMail } from "../notices/question-mail.ts";
import { existing } from "../store/request-store.ts";
import { type SendNeeds, sendNotice } from "./send-notice.ts";

/**
 * Sends the question to an approver once more, for somebody who lost it; at most once a minute, however often
 * it is called.
 * @param by the administrator who wants it so; remembered in the history
 */
export const askAgain = async (
  needs: SendNeeds & { readonly notices: NoticeNeeds },
  id: RequestId,
  { approver, by }: { readonly approver: Email; readonly by: Email },
): Promise<"sent" | "not-waiting"> => {
  const record = await existing(needs.store, id);
  const to = record.participants.find(({ role, email }) => role === "approver" && email === approver);
  const now = needs.now();
  const hasAnswered = record.decisions.some((decision) => decision.approver === approver);
  if (to === undefined || hasAnswered || outcomeAt(record, now) !== undefined) return "not-waiting";
  const minute = Math.floor(Date.parse(now) / 60_000).toString(36);
  const event = { event: "asked-again", by, to: approver } as const;
  await needs.store.remember(id, { id: `asked-again.${minute}.${approver}`, at: now, ...event });
  await sendNotice(needs, questionMail(needs.notices, { record, to, again: minute }));
  return "sent";
};
