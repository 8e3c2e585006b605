import type { Participant } from "../approval/participant.ts";
import { approvalsNeeded } from "../approval/policy.ts";
import { type ApprovalRequest, kindMadeAs } from "../approval/request.ts";
import { after } from "../approval/time.ts";
import { describeRequest } from "./describe-request.ts";
import { type Conventions, formatList, formatMoment } from "./format.ts";
import type { NoticeNeeds } from "./notice-needs.ts";
import { textLines } from "./plain-text.ts";
import type { View } from "./templates.ts";

/** How many of the approvers it takes, as a name for the sentence that says so. */
export type Rule = "alone" | "any" | "all" | "number";

/** The request as every template may name it. */
export const requestView = (
  { kinds }: Pick<NoticeNeeds, "kinds">,
  request: ApprovalRequest,
  conventions: Conventions,
): View => {
  const { locale } = conventions;
  const { title, summary } = describeRequest(kindMadeAs(kinds, request), request, locale);
  return {
    id: request.id,
    title,
    summary,
    requester: request.requester,
    made: formatMoment(request.createdAt, conventions),
    deadline: formatMoment(after(request.createdAt, request.policy.deadline), conventions),
    approvers: formatList(request.policy.approvers, locale),
    rule: ruleOf(request),
    needed: approvalsNeeded(request.policy),
  };
};

/** The rows that say in full what is asked; long texts are shortened so that the mail stays small. */
export const detailsView = (
  { kinds }: Pick<NoticeNeeds, "kinds">,
  request: ApprovalRequest,
  locale: string,
): View => {
  const { fields } = describeRequest(kindMadeAs(kinds, request), request, locale);
  const limit = Math.min(MAX_VALUE, Math.floor(MAX_VALUES / Math.max(fields.length, 1)));
  return {
    details: fields.map(({ label, value }) => ({ label, lines: textLines(value, limit) })),
    shortened: fields.some(({ value }) => value.length > limit),
  };
};

/** Who decides beside this approver. */
export const othersBeside = ({ email }: Participant, { policy }: ApprovalRequest, locale: string): string =>
  formatList(
    policy.approvers.filter((approver) => approver !== email),
    locale,
  );

const ruleOf = ({ policy }: ApprovalRequest): Rule => {
  if (policy.approvers.length === 1) return "alone";
  const needed = approvalsNeeded(policy);
  if (needed === 1) return "any";
  return needed === policy.approvers.length ? "all" : "number";
};

/** Characters; escaped and encoded they can take five times as many bytes, and Gmail cuts mails at 102 kB. */
const MAX_VALUE = 2000;
const MAX_VALUES = 6000;
