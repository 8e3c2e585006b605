import type { Decision } from "../approval/decision.ts";
import type { Email } from "../approval/email.ts";
import type { RequestRecord } from "../approval/request.ts";
import { confirmationMail } from "../notices/confirmation-mail.ts";
import type { Mail } from "../notices/mail.ts";
import type { NoticeNeeds } from "../notices/notice-needs.ts";
import { type SendNeeds, sendNotice } from "./send-notice.ts";

type ConfirmNeeds = SendNeeds & { readonly notices: NoticeNeeds };

/**
 * Mails an approver what was decided by their link: it can be forwarded, so they must hear of what was decided in
 * their name. A repeat sends the same mail, which the outbox knows.
 *
 * A decision by reply is left alone: whoever deals with the reply confirms it, and does so anew after a crash.
 */
export const confirmDecision = async (
  needs: ConfirmNeeds,
  record: RequestRecord,
  approver: Email,
): Promise<Mail | null> => {
  const decision = decisionByLink(record, approver);
  const to = record.participants.find(({ role, email }) => role === "approver" && email === approver);
  if (decision === undefined || to === undefined) return null;
  const mail = confirmationMail(needs.notices, { record, to, decision, answers: null });
  await sendNotice(needs, mail);
  return mail;
};

/** The same, if it has not been done: whoever stored the decision may have ended before. */
export const confirmWhenMissed = async (
  needs: ConfirmNeeds,
  record: RequestRecord,
  approver: Email,
): Promise<Mail | null> => {
  if (decisionByLink(record, approver) === undefined) return null;
  const history = await needs.store.history(record.request.id);
  const isConfirmed = history.some(
    (entry) => entry.event === "notice-sent" && entry.notice === "confirmation" && entry.to === approver,
  );
  return isConfirmed ? null : confirmDecision(needs, record, approver);
};

const decisionByLink = ({ decisions }: RequestRecord, approver: Email): Decision | undefined =>
  decisions.find((decision) => decision.approver === approver && decision.channel === "link");
