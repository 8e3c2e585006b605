import type { RequestRecord } from "../approval/request.ts";
import { decisionsView } from "./decisions-view.ts";
import { formatList } from "./format.ts";
import { statusLinkView } from "./links-view.ts";
import type { Mail } from "./mail.ts";
import type { NoticeAbout, NoticeNeeds } from "./notice-needs.ts";
import { placeOf, writeMail } from "./write-mail.ts";

/** To the requester, once the request is closed: what became of it, with every approver's words. */
export const outcomeMail = (needs: NoticeNeeds, { record, to }: NoticeAbout): Mail => {
  if (record.state.status !== "closed") throw new Error(`${record.request.id} has no outcome yet`);
  const { outcome } = record.state;
  return writeMail(needs, {
    notice: "outcome",
    record,
    to,
    discriminator: placeOf(to, record.request),
    view: (conventions) => ({
      ...decisionsView(record.decisions, conventions),
      ...statusLinkView(needs, record.request, to),
      outcome,
      unanswered: formatList(unanswered(record), conventions.locale),
    }),
  });
};

const unanswered = ({ request, decisions }: RequestRecord): readonly string[] =>
  request.policy.approvers.filter((email) => !decisions.some(({ approver }) => approver === email));
