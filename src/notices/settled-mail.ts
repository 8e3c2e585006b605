import { verdictsView } from "./decisions-view.ts";
import type { Mail } from "./mail.ts";
import type { NoticeAbout, NoticeNeeds } from "./notice-needs.ts";
import { placeOf, writeMail } from "./write-mail.ts";

/** To an approver who has not answered, once the request is closed: an answer is no longer needed, and why. */
export const settledMail = (needs: NoticeNeeds, { record, to }: NoticeAbout): Mail => {
  if (record.state.status !== "closed") throw new Error(`${record.request.id} has no outcome yet`);
  const { outcome } = record.state;
  return writeMail(needs, {
    notice: "settled",
    record,
    to,
    discriminator: placeOf(to, record.request),
    view: (conventions) => ({ ...verdictsView(record.decisions, conventions), outcome }),
  });
};
