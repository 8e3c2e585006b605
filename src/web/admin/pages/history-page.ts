import { html } from "hono/html";
import type { PublicationHead } from "../../../notices/publications.ts";
import type { Html } from "../../layout.ts";
import { shortMoment } from "../../pages/moment.ts";
import type { AdminView } from "../admin-view.ts";
import { templateTitle } from "../template-title.ts";
import { diff } from "./diff.ts";
import { frame, tokenField } from "./frame.ts";

/** Who changed what and when, newest first. */
export const historyPage = (view: AdminView, heads: readonly PublicationHead[]): Html => {
  const { templates: texts } = view.texts;
  const latest = heads[0]?.number ?? 0;
  return frame(view, {
    title: texts.history,
    width: "two",
    main: html`<p><a href="${view.to("/admin/templates")}">← ${texts.back}</a></p>
<h1>${texts.history}</h1>
${
  heads.length === 0
    ? html`<p class="soft">${texts.nothingPublished}</p>`
    : html`<section class="sheet list"><ul class="rows">${heads.map((head) => row(view, head, latest))}</ul></section>
${rollBackForm(view, { to: 0, latest, text: texts.rollBackToShipped, quiet: true })}`
}`,
  });
};

const row = (view: AdminView, { number, at, by, note }: PublicationHead, latest: number): Html =>
  html`<li><a href="${view.to(`/admin/history/${number}`)}"><strong>${note}</strong><span class="badge${number === latest && " good"}">${String(number)}${number === latest && ` · ${view.texts.templates.live}`}</span><small class="soft">${by} · ${shortMoment(view.language, at)}</small></a></li>
`;

type PublicationPage = {
  readonly head: PublicationHead;
  /** Every file that it changed, before and after. */
  readonly changes: readonly { readonly file: string; readonly before: string; readonly after: string }[];
  readonly latest: number;
  /** Who published while somebody wanted to roll back. */
  readonly overtakenBy?: string | undefined;
};

/** One publication: what it changed, and the way back to it. */
export const publicationPage = (view: AdminView, page: PublicationPage): Html => {
  const { head, changes, latest, overtakenBy } = page;
  const { templates: texts } = view.texts;
  const isLatest = latest === head.number;
  return frame(view, {
    title: head.note,
    width: "two",
    main: html`<p><a href="${view.to("/admin/history")}">← ${texts.history}</a></p>
<h1>${head.note}</h1>
<p class="lead">${head.by} · ${shortMoment(view.language, head.at)}</p>
${overtakenBy !== undefined && html`<div class="notice warn" role="alert"><p>${texts.rollBackConflict(overtakenBy)}</p></div>`}
${changes.length === 0 && html`<p class="soft">${texts.same}</p>`}
${changes.map(({ file, before, after }) => {
  const title = templateTitle(view, file);
  return html`<section class="sheet"><h2>${title}</h2><p class="soft"><a href="${view.to("/admin/templates/edit", { file })}"><code>${file}</code></a></p>
${diff(before, after, title)}</section>
`;
})}
${
  isLatest
    ? rollBackForm(view, { to: head.number - 1, latest, text: texts.undo })
    : rollBackForm(view, { to: head.number, latest, text: texts.rollBack(head.number) })
}`,
  });
};

const rollBackForm = (
  view: AdminView,
  {
    to,
    latest,
    text,
    quiet = false,
  }: { readonly to: number; readonly latest: number; readonly text: string; readonly quiet?: boolean },
): Html =>
  html`<form method="post" action="${view.to(`/admin/history/${to}/roll-back`)}">${tokenField(view)}
<input type="hidden" name="based_on" value="${String(latest)}"><button class="${quiet ? "quiet" : "danger"}">${text}</button></form>`;
