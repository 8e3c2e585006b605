import { html } from "hono/html";
import type { Kind } from "../../../approval/kind.ts";
import { kindMadeAs, type RequestRecord } from "../../../approval/request.ts";
import type { Instant } from "../../../approval/time.ts";
import { describeRequest } from "../../../notices/describe-request.ts";
import type { Html } from "../../layout.ts";
import { shortMoment } from "../../pages/moment.ts";
import type { AdminView } from "../admin-view.ts";
import { type Found, stateOf, type Wanted } from "../find-requests.ts";
import { frame } from "./frame.ts";
import { stateBadge } from "./state-badge.ts";

type RequestListPage = {
  readonly wanted: Wanted;
  readonly found: Found;
  readonly shippedKinds: ReadonlyMap<string, Kind>;
  readonly now: Instant;
};

/** All requests, newest first, and a way to find one among them. */
export const requestListPage = (
  view: AdminView,
  { wanted, found, shippedKinds, now }: RequestListPage,
): Html => {
  const { requests: texts } = view.texts;
  const { words: q, state, before } = wanted;
  const isFiltered = q !== "" || state !== undefined || before !== undefined;
  const page = (from: string | undefined) => view.to("/admin/requests", { q, state, before: from });
  return frame(view, {
    title: texts.title,
    width: "two",
    main: html`<h1>${texts.title}</h1>
${searchForm(view, wanted)}
${
  found.records.length === 0
    ? html`<p class="soft">${nothingFound(view, found, isFiltered)}</p>`
    : html`<section class="sheet list"><ul class="rows">
${found.records.map((record) => row(view, { record, kind: kindMadeAs(shippedKinds, record.request), now }))}</ul></section>`
}
<p class="pager">${before !== undefined && html`<a href="${page(undefined)}">${texts.newest}</a>`}
${found.next !== undefined && html`<a href="${page(found.next)}">${texts.older}</a>`}</p>`,
  });
};

/** Who searches far back must know how far they have got. */
const nothingFound = (
  { texts: { requests: texts }, language }: AdminView,
  found: Found,
  isFiltered: boolean,
) => {
  if (!isFiltered) return texts.empty;
  if (found.next === undefined || found.looked === undefined) return texts.none;
  return html`${texts.noneAmong(found.looked.count)} ${shortMoment(language, found.looked.backTo)}.`;
};

const searchForm = (view: AdminView, { words, state }: Wanted): Html => {
  const { requests: texts } = view.texts;
  const states = ["pending", "approved", "rejected", "expired", "withdrawn"] as const;
  const option = (value: string, text: string) =>
    html`<option value="${value}"${value === (state ?? "") && html` selected`}>${text}</option>`;
  const { locale, query } = view.language;
  return html`<form class="search" method="get" action="/admin/requests" role="search">
<div class="field"><label for="q">${texts.search}</label><input id="q" name="q" type="search" value="${words}" aria-describedby="q-hint">
<p class="hint" id="q-hint">${texts.searchHint}</p></div>
<div class="field"><label for="state">${texts.state}</label><select id="state" name="state">${option("", texts.any)}
${states.map((one) => option(one, one === "pending" ? texts.pending : texts.outcome[one]))}</select></div>
${query !== "" && html`<input type="hidden" name="lang" value="${locale}">`}
<button>${texts.show}</button>
</form>`;
};

const row = (
  view: AdminView,
  { record, kind, now }: { record: RequestRecord; kind: Kind | undefined; now: Instant },
): Html => {
  const { request, decisions } = record;
  const { requests: texts } = view.texts;
  const { title, summary } = describeRequest(kind, request, view.language.locale);
  const asker = request.requester === null ? "" : html` ${texts.from} ${request.requester}`;
  return html`<li><a href="${view.to(`/admin/requests/${request.id}`)}"><strong>${summary}</strong>${stateBadge(stateOf(record, now), view)}
<small class="soft">${title}${asker} · ${shortMoment(view.language, request.createdAt)} · ${texts.answered(decisions.length, request.policy.approvers.length)}</small></a></li>
`;
};
