import { decisionLinksView } from "./links-view.ts";
import type { Mail } from "./mail.ts";
import type { AnsweredMail, NoticeAbout, NoticeNeeds } from "./notice-needs.ts";
import { oneLine } from "./plain-text.ts";
import { answeredBy, writeMail } from "./write-mail.ts";

/** To an approver whose reply is no clear answer: the sentence that we did not understand, and the two buttons. */
export const clarificationMail = (
  needs: NoticeNeeds,
  {
    record,
    to,
    sentence,
    answers,
  }: NoticeAbout & {
    /** The approver's own words; empty when there were none. */
    readonly sentence: string;
    readonly answers: AnsweredMail;
  },
): Mail =>
  writeMail(needs, {
    notice: "clarification",
    record,
    to,
    discriminator: answeredBy(answers),
    answers,
    view: () => ({
      ...decisionLinksView(needs, record.request, to),
      sentence: oneLine(sentence, MAX_SENTENCE) || null,
    }),
  });

const MAX_SENTENCE = 300;
