import type { Email } from "../approval/email.ts";
import { outcomeAt } from "../approval/outcome.ts";
import type { RequestRecord } from "../approval/request.ts";
import type { NoticeNeeds } from "../notices/notice-needs.ts";
import { unreachableMail } from "../notices/unreachable-mail.ts";
import { type SendNeeds, sendNotice } from "./send-notice.ts";

/** A mail of ours that did not arrive, for good. */
export type UndeliveredMail = {
  readonly mailId: string;
  readonly notice: string;
  readonly to: Email;
  /** What the server that refused it said. */
  readonly why: string;
};

/**
 * Remembers that a mail was not delivered and, while the request is open, tells the requester of an approver
 * who cannot be reached. There is one such mail an approver, however often it is told.
 */
export const noteUndelivered = async (
  needs: SendNeeds & { readonly notices: NoticeNeeds },
  record: RequestRecord,
  undelivered: UndeliveredMail,
): Promise<void> => {
  const { id } = record.request;
  const at = needs.now();
  const { mailId, to: address, why } = undelivered;
  await needs.store.remember(id, {
    ...undelivered,
    id: `undelivered.${mailId}`,
    at,
    event: "notice-undelivered",
    why: why.slice(0, MAX_WHY),
  });
  const to = record.participants.find(({ role }) => role === "requester");
  const isApprover = record.request.policy.approvers.includes(address);
  if (to === undefined || !isApprover || outcomeAt(record, at) !== undefined) return;
  await sendNotice(needs, unreachableMail(needs.notices, { record, to, address }));
};

const MAX_WHY = 500;
