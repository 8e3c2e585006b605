import type { Decision } from "../approval/decision.ts";
import { type Conventions, formatMoment } from "./format.ts";
import { textLines } from "./plain-text.ts";
import type { View } from "./templates.ts";

/** The decisions with each approver's words; long ones are shortened so that the mail stays small. */
export const decisionsView = (decisions: readonly Decision[], conventions: Conventions): View => {
  const limit = Math.min(MAX_COMMENT, Math.floor(MAX_COMMENTS / Math.max(decisions.length, 1)));
  return {
    decisions: decisions.map((decision) => decisionView(decision, limit, conventions)),
    shortened: decisions.some(({ comment }) => comment.length > limit),
  };
};

/** The decisions without the words, which were meant for whoever asked. */
export const verdictsView = (decisions: readonly Decision[], conventions: Conventions): View => ({
  decisions: decisions.map((decision) => decisionView({ ...decision, comment: "" }, 0, conventions)),
  shortened: false,
});

export const decisionView = (decision: Decision, limit: number, conventions: Conventions): View => ({
  approver: decision.approver,
  verdict: decision.verdict,
  channel: decision.channel,
  at: formatMoment(decision.at, conventions),
  lines: textLines(decision.comment, limit),
});

/** Characters; see the limits of the request's own values. */
export const MAX_COMMENT = 4000;
const MAX_COMMENTS = 12_000;
