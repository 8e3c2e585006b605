import type { Participant } from "../approval/participant.ts";
import type { ApprovalRequest } from "../approval/request.ts";
import { decisionLink, statusLink } from "../keys/links.ts";
import { replyAddress } from "../keys/reply-address.ts";
import type { NoticeNeeds } from "./notice-needs.ts";
import type { View } from "./templates.ts";

/** The two links with which an approver decides, and the address for an answer, as a `mailto:` wants it. */
export const decisionLinksView = (needs: NoticeNeeds, request: ApprovalRequest, to: Participant): View => {
  const address = replyAddress(needs.links.ring, needs.replyPattern, to.key);
  const at = address.lastIndexOf("@");
  return {
    links: {
      approve: decisionLink(needs.links, request, to, "approved"),
      reject: decisionLink(needs.links, request, to, "rejected"),
      // RFC 6068 §2: all but the @ is percent-encoded; a plain + would arrive as a space.
      reply: `${encodeURIComponent(address.slice(0, at))}@${address.slice(at + 1)}`,
    },
  };
};

/** The page that shows an approver what was decided in their name, and what to do if it is not what they meant. */
export const objectionLinkView = (needs: NoticeNeeds, request: ApprovalRequest, to: Participant): View => ({
  links: { objection: `${decisionLink(needs.links, request, to)}#objection` },
});

/** The requester's way to the state of the request. */
export const statusLinkView = (needs: NoticeNeeds, request: ApprovalRequest, to: Participant): View => ({
  links: { status: statusLink(needs.links, request, to) },
});
