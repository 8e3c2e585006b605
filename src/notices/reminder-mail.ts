import { formatAgo } from "./format.ts";
import type { Mail } from "./mail.ts";
import type { NoticeAbout, NoticeNeeds } from "./notice-needs.ts";
import { questionView } from "./question-view.ts";
import { placeOf, writeMail } from "./write-mail.ts";

/** To an approver who has not answered, at each reminder's mark: the question again, and how long it waits. */
export const reminderMail = (
  needs: NoticeNeeds,
  { record, to, number }: NoticeAbout & { /** Counted from 1. */ readonly number: number },
): Mail => {
  const waited = record.request.policy.remindAfter[number - 1];
  if (waited === undefined) throw new Error(`${record.request.id} has no reminder ${number}`);
  return writeMail(needs, {
    notice: "reminder",
    record,
    to,
    discriminator: `${placeOf(to, record.request)}-${number}`,
    view: (conventions) => ({
      ...questionView(needs, { request: record.request, to }, conventions),
      asked_ago: formatAgo(waited, conventions.locale),
    }),
  });
};
