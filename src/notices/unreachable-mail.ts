import type { Email } from "../approval/email.ts";
import { statusLinkView } from "./links-view.ts";
import type { Mail } from "./mail.ts";
import type { NoticeAbout, NoticeNeeds } from "./notice-needs.ts";
import { writeMail } from "./write-mail.ts";

/** To the requester, when a mail to an approver could not be delivered for good. */
export const unreachableMail = (
  needs: NoticeNeeds,
  { record, to, address }: NoticeAbout & { readonly address: Email },
): Mail =>
  writeMail(needs, {
    notice: "unreachable",
    record,
    to,
    // Once an address.
    discriminator: String(record.request.policy.approvers.indexOf(address) + 1),
    view: () => ({ ...statusLinkView(needs, record.request, to), address }),
  });
