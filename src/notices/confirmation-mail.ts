import type { Decision } from "../approval/decision.ts";
import { decisionView, MAX_COMMENT } from "./decisions-view.ts";
import { objectionLinkView } from "./links-view.ts";
import type { Mail } from "./mail.ts";
import type { AnsweredMail, NoticeAbout, NoticeNeeds } from "./notice-needs.ts";
import { placeOf, writeMail } from "./write-mail.ts";

/** To an approver whose decision was recorded: so that nobody decides in their name without their knowing. */
export const confirmationMail = (
  needs: NoticeNeeds,
  {
    record,
    to,
    decision,
    answers,
  }: NoticeAbout & {
    readonly decision: Decision;
    /** The reply that decided; null when a link did. */
    readonly answers: AnsweredMail | null;
  },
): Mail =>
  writeMail(needs, {
    notice: "confirmation",
    record,
    to,
    // One decision an approver, so one confirmation.
    discriminator: placeOf(to, record.request),
    answers,
    view: (conventions) => ({
      ...objectionLinkView(needs, record.request, to),
      decision: decisionView(decision, MAX_COMMENT, conventions),
    }),
  });
