import type { Email } from "../approval/email.ts";
import type { RequestId } from "../approval/request-id.ts";
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
 * Remembers that a mail was not delivered and tells the requester, who alone can do something about it;
 * that the requester cannot be reached is only remembered. Repeating it changes nothing.
 */
export const noteUndelivered = async (
  needs: SendNeeds & { readonly notices: NoticeNeeds },
  id: RequestId,
  { mailId, notice, to: address, why }: UndeliveredMail,
): Promise<void> => {
  const record = await needs.store.read(id);
  if (record === undefined) return;
  const entry = { id: `undelivered ${mailId}`, at: needs.now(), event: "notice-undelivered" } as const;
  await needs.store.remember(id, { ...entry, notice, to: address, mailId, why: why.slice(0, 500) });
  const requester = record.participants.find(({ role }) => role === "requester");
  if (requester === undefined || requester.email === address || record.state.status === "closed") return;
  await sendNotice(needs, unreachableMail(needs.notices, { record, to: requester, address }));
};
