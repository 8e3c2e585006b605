import type { Participant } from "../approval/participant.ts";
import type { ApprovalRequest } from "../approval/request.ts";
import { replyAddress } from "../keys/reply-address.ts";
import type { Conventions } from "./format.ts";
import type { Mail, NoticeName } from "./mail.ts";
import type { AnsweredMail, NoticeAbout, NoticeNeeds } from "./notice-needs.ts";
import { requestView } from "./request-view.ts";
import type { View } from "./templates.ts";
import { answerSubject, answerThread, startedThread } from "./threading.ts";

export type Notice = NoticeAbout & {
  readonly notice: NoticeName;
  /** Tells apart the mails of one notice about one request; the same when the step is repeated. */
  readonly discriminator: string;
  /** What its template may name beside the request, the recipient and the links. */
  readonly view: (conventions: Conventions) => View;
  /** The mail of the receiver's that this one answers. */
  readonly answers?: AnsweredMail | null;
};

/** Fills in one notice and addresses it to its recipient alone. */
export const writeMail = (needs: NoticeNeeds, notice: Notice): Mail => {
  const { record, to, answers = null } = notice;
  const { request } = record;
  const conventions = conventionsFor(needs, to, request);
  const id = `${request.id}.${notice.notice}.${notice.discriminator}`;
  const filled = needs.templates.fill(notice.notice, conventions.locale, {
    recipient: { email: to.email, role: to.role },
    request: requestView(needs, request, conventions),
    ...notice.view(conventions),
  });
  const root = `<${request.id}@${needs.messageDomain}>`;
  return {
    id,
    notice: notice.notice,
    requestId: request.id,
    to: to.email,
    subject: answers === null ? filled.subject : answerSubject(answers, filled.subject),
    text: filled.text,
    html: filled.html,
    replyTo: to.role === "approver" ? replyAddress(needs.links.ring, needs.replyPattern, to.key) : null,
    messageId: `<${id}@${needs.messageDomain}>`,
    ...(answers === null ? startedThread(root) : answerThread(root, answers)),
  };
};

/** A recipient's place among the participants: 0 for the requester, 1 for the first approver. */
export const placeOf = ({ email, role }: Participant, request: ApprovalRequest): string => {
  if (role === "requester") return "0";
  const index = request.policy.approvers.indexOf(email);
  if (index < 0) throw new Error(`${request.id} has no such approver`);
  return String(index + 1);
};

/** A discriminator for what answers a mail: one answer a mail, however often it is dealt with. */
export const answeredBy = ({ inboundId }: AnsweredMail): string =>
  inboundId
    .toLowerCase()
    .replace(/[^a-z0-9_-]/g, "-")
    .slice(0, 16);

const conventionsFor = (needs: NoticeNeeds, to: Participant, request: ApprovalRequest): Conventions => ({
  locale: needs.templates.localeFor(needs.localeOf(to.email, request)),
  timeZone: needs.timeZone ?? "UTC",
});
