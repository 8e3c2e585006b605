import type { Verdict } from "../approval/decision.ts";
import type { Participant } from "../approval/participant.ts";
import type { ApprovalRequest } from "../approval/request.ts";
import { after } from "../approval/time.ts";
import type { KeyRing } from "./key-ring.ts";
import { type LinkPurpose, signLink } from "./link-token.ts";

/** Makes the links that go into mails. */
export type LinkMaker = {
  readonly ring: KeyRing /** Without a slash at the end. */;
  readonly publicUrl: string;
};

/**
 * The approver's link to the decision page. `verdict` only preselects: the page's button decides.
 */
export const decisionLink = (
  { ring, publicUrl }: LinkMaker,
  request: ApprovalRequest,
  { key }: Participant,
  verdict?: Verdict,
): string =>
  `${publicUrl}/d/${token(ring, "decision", request, key)}${verdict === undefined ? "" : `?verdict=${verdict}`}`;

/** The requester's link to the status page. */
export const statusLink = (
  { ring, publicUrl }: LinkMaker,
  request: ApprovalRequest,
  { key }: Participant,
): string => `${publicUrl}/s/${token(ring, "status", request, key)}`;

const token = (
  ring: KeyRing,
  purpose: LinkPurpose,
  request: ApprovalRequest,
  key: Participant["key"],
): string => {
  const deadline = after(request.createdAt, request.policy.deadline);
  return signLink(ring, { purpose, key, expires: after(deadline, READABLE_AFTERWARDS) });
};

/** How long a link still shows what became of the request. */
const READABLE_AFTERWARDS = { days: 90 };
