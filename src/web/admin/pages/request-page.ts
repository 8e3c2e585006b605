import { html } from "hono/html";
import type { Kind } from "../../../approval/kind.ts";
import type { RequestRecord } from "../../../approval/request.ts";
import type { Instant } from "../../../approval/time.ts";
import type { HistoryEntry } from "../../../store/history.ts";
import type { Html } from "../../layout.ts";
import { approverList } from "../../pages/approver-list.ts";
import { requestFacts, requestTitle } from "../../pages/request-facts.ts";
import { timeline } from "../../pages/timeline.ts";
import type { AdminView } from "../admin-view.ts";
import { stateOf } from "../find-requests.ts";
import { evidenceOfAnswers } from "./evidence.ts";
import { frame, tokenField } from "./frame.ts";
import { stateBadge } from "./state-badge.ts";

type RequestPage = {
  readonly record: RequestRecord;
  readonly kind: Kind | undefined;
  readonly history: readonly HistoryEntry[];
  readonly now: Instant;
  /** What came of what was done on this page last. */
  readonly done: Done | undefined;
};

export const DONE = ["asked", "notWaiting", "withdrawn", "tooLate"] as const;
type Done = (typeof DONE)[number];

/** One request with all that is known about it, and what an administrator can do. */
export const requestPage = (view: AdminView, { record, kind, history, now, done }: RequestPage): Html => {
  const { language, texts } = view;
  const asked = { request: record.request, kind };
  const { title, summary } = requestTitle(asked, language);
  const state = stateOf(record, now);
  return frame(view, {
    title: summary,
    width: "two",
    main: html`<p><a href="${view.to("/admin/requests")}">← ${texts.request.back}</a></p>
<p class="eyebrow">${title} ${stateBadge(state, view)}</p>
<h1>${summary}</h1>
${done !== undefined && html`<div class="notice ${done === "asked" || done === "withdrawn" ? "calm" : "warn"}" role="status"><p>${texts.request[done]}</p></div>`}
<div class="columns">
<div>
${approverList(record, language, { open: state === "pending" })}
<section class="sheet" aria-labelledby="timeline"><h2 id="timeline">${language.texts.status.timeline}</h2>
${timeline(record, history, language, { names: true })}</section>
<section class="sheet" aria-labelledby="evidence"><h2 id="evidence">${texts.request.evidence}</h2>
${evidenceOfAnswers(view, record, history)}</section>
</div>
<div class="beside">
<section class="sheet" aria-labelledby="details"><h2 id="details">${language.texts.status.details}</h2>
${requestFacts(asked, language)}
<p class="soft"><small>${texts.request.number}: ${record.request.id}</small></p></section>
${state === "pending" && actions(view, record)}
</div>
</div>`,
  });
};

const actions = (view: AdminView, { request, decisions }: RequestRecord): Html => {
  const { request: texts } = view.texts;
  const awaited = request.policy.approvers.filter((one) =>
    decisions.every(({ approver }) => approver !== one),
  );
  return html`<section class="sheet actions" aria-labelledby="actions"><h2 id="actions">${texts.actions}</h2>
${awaited.map(
  (
    approver,
  ) => html`<form method="post" action="${view.to(`/admin/requests/${request.id}/ask-again`)}">${tokenField(view)}
<input type="hidden" name="approver" value="${approver}"><button class="quiet">${texts.askAgain(approver)}</button></form>
`,
)}</section>
<details class="sheet"><summary>${texts.withdraw}</summary><div class="inside">
<p>${texts.withdrawText}</p>
<form method="post" action="${view.to(`/admin/requests/${request.id}/withdraw`)}">${tokenField(view)}<button class="danger">${texts.withdrawNow}</button></form>
</div></details>`;
};
