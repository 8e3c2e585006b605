import { html } from "hono/html";
import type { Email } from "../../approval/email.ts";
import type { Kind } from "../../approval/kind.ts";
import { marks, nextMark } from "../../approval/next-mark.ts";
import { outcomeAt } from "../../approval/outcome.ts";
import type { Outcome, RequestRecord } from "../../approval/request.ts";
import type { Instant } from "../../approval/time.ts";
import type { HistoryEntry } from "../../store/history.ts";
import type { Language } from "../language.ts";
import { type Html, layout } from "../layout.ts";
import { absenceNote } from "./absence-note.ts";
import { approverList } from "./approver-list.ts";
import { moment } from "./moment.ts";
import { fact, requestFacts, requestTitle } from "./request-facts.ts";
import { toneOf } from "./signs.ts";
import { timeline } from "./timeline.ts";

type StatusPage = {
  readonly record: RequestRecord;
  readonly kind: Kind | undefined;
  readonly history: readonly HistoryEntry[];
  readonly now: Instant;
  /** Where the form that withdraws goes. */
  readonly withdrawAction: string;
  /** True when withdrawing was tried and the request had ended before. */
  readonly tooLate: boolean;
};

/** The requester's page: how it stands, who is being waited for, what happened, a way to take it back. */
export const statusPage = (language: Language, page: StatusPage): Html => {
  const { record, kind, history, now, withdrawAction, tooLate } = page;
  const { status: texts } = language.texts;
  const asked = { request: record.request, kind };
  const { title, summary } = requestTitle(asked, language);
  const outcome = outcomeAt(record, now);
  return layout({
    ...language,
    title: summary,
    width: "two",
    main: html`<p class="eyebrow">${title} ${stateBadge(outcome, language)}</p>
<h1>${summary}</h1>
${tooLate && html`<div class="notice warn" role="alert"><h2>${texts.tooLateTitle}</h2><p>${texts.tooLate}</p></div>`}
<div class="columns">
<div>
${outcome === undefined && waiting(page, language)}
${approverList(record, language, { open: outcome === undefined })}
<section class="sheet" aria-labelledby="timeline">
<h2 id="timeline">${texts.timeline}</h2>
${timeline(record, history, language)}
</section>
</div>
<div class="beside">
<section class="sheet" aria-labelledby="details">
<h2 id="details">${texts.details}</h2>
${requestFacts(asked, language)}
</section>
${outcome === undefined && withdrawForm(withdrawAction, language)}
</div>
</div>`,
  });
};

const stateBadge = (outcome: Outcome | undefined, { texts: { request: texts } }: Language): Html =>
  html`<span class="badge ${toneOf(outcome)}">${outcome === undefined ? texts.pending : texts.outcome[outcome]}</span>`;

/** Whose answer is missing since when, and what comes next if it stays away. */
const waiting = ({ record, history, now }: StatusPage, language: Language): Html => {
  const { status: texts, request } = language.texts;
  const { approvers } = record.request.policy;
  const awaited = approvers.filter((approver) => record.decisions.every((one) => one.approver !== approver));
  const next = nextMark(record.request, now);
  const deadline = marks(record.request).at(-1)?.at ?? now;
  return html`<section class="sheet"><dl class="facts">
${fact(
  texts.waitingFor,
  html`<ul class="people">${awaited.map(
    (approver) =>
      html`<li>${approver}<br><small>${texts.since} ${moment(language, askedAt(approver, record, history))}</small>${absence(approver, history, language)}</li>
`,
  )}</ul>`,
)}
${fact(texts.nextReminder, next?.due === "reminder" ? moment(language, next.at) : texts.noReminder)}
${fact(request.decideUntil, moment(language, deadline))}
</dl></section>`;
};

/** When the question went out; when the request was made, as long as it has not. */
const askedAt = (approver: Email, { request }: RequestRecord, history: readonly HistoryEntry[]): Instant =>
  history.find(
    (entry) => entry.event === "notice-sent" && entry.notice === "question" && entry.to === approver,
  )?.at ?? request.createdAt;

/** What the approver's last automatic reply says about being away. */
const absence = (approver: Email, history: readonly HistoryEntry[], language: Language): Html | "" => {
  const note = history
    .flatMap((entry) =>
      entry.event === "reply-handled" && entry.fate === "ignored" && entry.from === approver
        ? (absenceNote(entry, language) ?? [])
        : [],
    )
    .at(-1);
  return note === undefined ? "" : html`<br><small>${language.texts.status.autoReply}: ${note}</small>`;
};

const withdrawForm = (action: string, { texts: { status: texts } }: Language): Html =>
  html`<details class="sheet"><summary>${texts.withdraw}</summary><div class="inside">
<p>${texts.withdrawText}</p>
<form method="post" action="${action}"><button class="danger">${texts.withdrawNow}</button></form>
</div></details>`;
