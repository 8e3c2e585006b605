import type { Mail } from "./mail.ts";
import type { NoticeAbout, NoticeNeeds } from "./notice-needs.ts";
import { questionView } from "./question-view.ts";
import { placeOf, writeMail } from "./write-mail.ts";

/** To each approver, at the beginning: what is asked, by whom, until when, and the two buttons. */
export const questionMail = (needs: NoticeNeeds, { record, to }: NoticeAbout): Mail =>
  writeMail(needs, {
    notice: "question",
    record,
    to,
    discriminator: placeOf(to, record.request),
    view: (conventions) => questionView(needs, { request: record.request, to }, conventions),
  });
