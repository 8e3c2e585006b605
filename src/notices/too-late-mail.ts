import type { Decision } from "../approval/decision.ts";
import type { Outcome, RequestRecord } from "../approval/request.ts";
import { tally } from "../approval/tally.ts";
import { decisionsView, verdictsView } from "./decisions-view.ts";
import type { Mail } from "./mail.ts";
import type { AnsweredMail, NoticeAbout, NoticeNeeds } from "./notice-needs.ts";
import { answeredBy, writeMail } from "./write-mail.ts";

/** To an approver whose reply comes when there is nothing left to decide: by whom, how and when it was. */
export const tooLateMail = (
  needs: NoticeNeeds,
  { record, to, answers }: NoticeAbout & { readonly answers: AnsweredMail },
): Mail => {
  const own = record.decisions.find(({ approver }) => approver === to.email);
  return writeMail(needs, {
    notice: "too-late",
    record,
    to,
    discriminator: answeredBy(answers),
    answers,
    view: (conventions) => ({
      why: whyTooLate(record, own),
      ...(own === undefined
        ? verdictsView(record.decisions, conventions)
        : decisionsView([own], conventions)),
    }),
  });
};

const whyTooLate = (record: RequestRecord, own: Decision | undefined): "already" | Outcome => {
  if (own !== undefined) return "already";
  if (record.state.status === "closed") return record.state.outcome;
  const { result } = tally(record.request.policy, record.decisions);
  if (result !== "undecided") return result;
  // Open and undecided, yet too late: the deadline has been reached and its step is on its way.
  return record.state.status === "withdrawing" ? "withdrawn" : "expired";
};
