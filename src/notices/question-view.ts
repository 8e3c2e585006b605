import type { Participant } from "../approval/participant.ts";
import type { ApprovalRequest } from "../approval/request.ts";
import type { Conventions } from "./format.ts";
import { decisionLinksView } from "./links-view.ts";
import type { NoticeNeeds } from "./notice-needs.ts";
import { detailsView, othersBeside } from "./request-view.ts";
import type { View } from "./templates.ts";

/** What an approver is told when asked, the first time and again. */
export const questionView = (
  needs: NoticeNeeds,
  { request, to }: { readonly request: ApprovalRequest; readonly to: Participant },
  conventions: Conventions,
): View => ({
  ...detailsView(needs, request, conventions.locale),
  ...decisionLinksView(needs, request, to),
  others: othersBeside(to, request, conventions.locale),
});
