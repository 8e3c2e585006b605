import type { Mail } from "./mail.ts";
import type { NoticeAbout, NoticeNeeds } from "./notice-needs.ts";
import { questionView } from "./question-view.ts";
import { placeOf, writeMail } from "./write-mail.ts";

/** To each approver, at the beginning: what is asked, by whom, until when, and the two buttons. */
export const questionMail = (needs: NoticeNeeds, { record, to, again }: Asked): Mail =>
  writeMail(needs, {
    notice: "question",
    record,
    to,
    discriminator: [placeOf(to, record.request), ...(again === undefined ? [] : [again])].join("-"),
    view: (conventions) => questionView(needs, { request: record.request, to }, conventions),
  });

type Asked = NoticeAbout & {
  /** Tells this mail from the one at the beginning, when an administrator has it sent once more. */
  readonly again?: string;
};
