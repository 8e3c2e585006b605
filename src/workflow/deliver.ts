import type { Email } from "../approval/email.ts";
import type { Participant } from "../approval/participant.ts";
import type { RequestRecord } from "../approval/request.ts";
import type { RequestId } from "../approval/request-id.ts";
import { confirmWhenMissed } from "../intake/confirm-decision.ts";
import { type SendNeeds, sendNotice } from "../intake/send-notice.ts";
import type { Mail } from "../notices/mail.ts";
import type { NoticeNeeds } from "../notices/notice-needs.ts";
import { outcomeMail } from "../notices/outcome-mail.ts";
import { questionMail } from "../notices/question-mail.ts";
import { receiptMail } from "../notices/receipt-mail.ts";
import { reminderMail } from "../notices/reminder-mail.ts";
import { settledMail } from "../notices/settled-mail.ts";
import { existing } from "../store/request-store.ts";

export type DeliverNeeds = SendNeeds & { readonly notices: NoticeNeeds };

/** The bodies of the orchestrator's steps that send mail. Each says what it did; nothing if nobody wants it. */
type Delivered = { readonly mailId: string } | null;

export const sendReceipt = async (needs: DeliverNeeds, id: RequestId): Promise<Delivered> => {
  const record = await existing(needs.store, id);
  const to = requesterOf(record);
  return to === undefined ? null : send(needs, receiptMail(needs.notices, { record, to }));
};

export const askApprover = async (
  needs: DeliverNeeds,
  id: RequestId,
  approver: Email,
): Promise<Delivered> => {
  const record = await existing(needs.store, id);
  return send(needs, questionMail(needs.notices, { record, to: approverOf(record, approver) }));
};

/**
 * Reminds an approver who has not answered, while there is something left to answer. Whoever has answered gets what
 * they should have got then.
 */
export const remindApprover = async (
  needs: DeliverNeeds,
  id: RequestId,
  approver: Email,
  number: number,
): Promise<Delivered> => {
  const record = await existing(needs.store, id);
  if (record.state.status !== "pending") return null;
  if (hasAnswered(record, approver)) return confirmed(needs, record, approver);
  return send(needs, reminderMail(needs.notices, { record, to: approverOf(record, approver), number }));
};

export const tellRequester = async (needs: DeliverNeeds, id: RequestId): Promise<Delivered> => {
  const record = await existing(needs.store, id);
  const to = requesterOf(record);
  return to === undefined ? null : send(needs, outcomeMail(needs.notices, { record, to }));
};

/** Tells an approver who has not answered that no answer is needed any more; the others as in a reminder. */
export const tellApprover = async (
  needs: DeliverNeeds,
  id: RequestId,
  approver: Email,
): Promise<Delivered> => {
  const record = await existing(needs.store, id);
  if (hasAnswered(record, approver)) return confirmed(needs, record, approver);
  return send(needs, settledMail(needs.notices, { record, to: approverOf(record, approver) }));
};

/** The door that took a decision confirms it; it may have ended before it could. */
const confirmed = async (needs: DeliverNeeds, record: RequestRecord, approver: Email): Promise<Delivered> => {
  const mail = await confirmWhenMissed(needs, record, approver);
  return mail === null ? null : { mailId: mail.id };
};

const send = async (needs: DeliverNeeds, mail: Mail): Promise<Delivered> => {
  await sendNotice(needs, mail);
  return { mailId: mail.id };
};

const requesterOf = ({ participants }: RequestRecord): Participant | undefined =>
  participants.find(({ role }) => role === "requester");

const approverOf = ({ participants, request }: RequestRecord, approver: Email): Participant => {
  const found = participants.find(({ role, email }) => role === "approver" && email === approver);
  if (found === undefined) throw new Error(`request ${request.id} does not know the approver`);
  return found;
};

const hasAnswered = ({ decisions }: RequestRecord, approver: Email): boolean =>
  decisions.some((decision) => decision.approver === approver);
