import { html } from "hono/html";
import type { Evidence } from "../../../approval/decision.ts";
import type { RequestRecord } from "../../../approval/request.ts";
import type { Instant } from "../../../approval/time.ts";
import type { HistoryEntry } from "../../../store/history.ts";
import type { Html } from "../../layout.ts";
import { shortMoment } from "../../pages/moment.ts";
import { toneOf } from "../../pages/signs.ts";
import type { AdminView } from "../admin-view.ts";
import { proof } from "../proof.ts";

/** Every answer with what was recorded about it: why we hold that this person said this. */
export const evidenceOfAnswers = (
  view: AdminView,
  { decisions }: RequestRecord,
  history: readonly HistoryEntry[],
): Html => {
  const { texts, language } = view;
  const decided = decisions.map(({ approver, verdict, at, evidence, channel }) => ({
    from: `${approver}, ${language.texts.by[channel]}`,
    badge: html`<span class="badge ${toneOf(verdict)}">${texts.requests.outcome[verdict]}</span>`,
    at,
    evidence,
  }));
  const handled = history.flatMap((entry) =>
    // What decided stands above, with the same evidence.
    entry.event === "reply-handled" && entry.fate !== "decided" ? [replyOf(view, entry)] : [],
  );
  const answers = [...decided, ...handled].toSorted((a, b) => (a.at < b.at ? -1 : 1));
  return answers.length === 0
    ? html`<p class="soft">${texts.request.noEvidence}</p>`
    : html`${answers.map((answer) => answerEvidence(view, answer))}`;
};

type Answer = {
  readonly from: string;
  readonly badge: Html;
  readonly at: Instant;
  readonly evidence: Evidence;
};

const replyOf = (
  { texts }: AdminView,
  { from, fate, at, inboundId, evidence }: HistoryEntry & { readonly event: "reply-handled" },
): Answer => ({
  from: from.slice(0, 254),
  badge: html`<span class="badge ${fate === "refused" || fate === "asked-back" ? "warn" : ""}">${texts.mail.fate[fate]}</span>`,
  at,
  evidence: { ...evidence, inboundId },
});

const answerEvidence = (view: AdminView, { from, badge, at, evidence }: Answer): Html => {
  // `same` only tells two copies of one mail from two mails.
  const { inboundId, same: _, ...facts } = evidence;
  const known = Object.entries(facts).filter(([, fact]) => fact !== "");
  const explained = inboundId === undefined ? undefined : view.to(`/admin/mail/${inboundId}`);
  return html`<div class="evidence"><h3>${from} ${badge}</h3>
<small>${shortMoment(view.language, at)}${explained !== undefined && html` · <a href="${explained}">${view.texts.request.mailNumber}</a>`}</small>
<ul class="proof">${proof(view, facts).map((sentence) => html`<li>${sentence}</li>\n`)}</ul>
${
  known.length > 0 &&
  html`<details><summary>${view.texts.request.raw}</summary><table><tbody>
${known.map(([name, fact]) => html`<tr><th scope="row">${spaced(name)}</th><td>${String(fact)}</td></tr>\n`)}</tbody></table></details>`
}</div>
`;
};

/** `foundBy` and `parts-disagree` as words. */
const spaced = (name: string): string => name.replace(/-|(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
