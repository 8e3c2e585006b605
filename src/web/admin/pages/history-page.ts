import { html } from "hono/html";
import type { PublicationHead } from "../../../notices/publications.ts";
import type { Html } from "../../layout.ts";
import { shortMoment } from "../../pages/moment.ts";
import type { AdminView } from "../admin-view.ts";
import { lineDiff } from "../line-diff.ts";
import { frame, tokenField } from "./frame.ts";

/** Who changed what and when, newest first. */
export const historyPage = (view: AdminView, heads: readonly PublicationHead[]): Html => {
  const { templates: texts } = view.texts;
  return frame(view, {
    title: texts.history,
    width: "two",
    main: html`<p><a href="${view.to("/admin/templates")}">← ${texts.back}</a></p>
<h1>${texts.history}</h1>
${
  heads.length === 0
    ? html`<p class="soft">${texts.nothingPublished}</p>`
    : html`<section class="sheet list"><ul class="rows">${heads.map(
        ({ number, at, by, note }) =>
          html`<li><a href="${view.to(`/admin/history/${number}`)}"><strong>${note}</strong><span class="badge">${String(number)}</span><small class="soft">${by} · ${shortMoment(view.language, at)}</small></a></li>
`,
      )}</ul></section>`
}`,
  });
};

type PublicationPage = {
  readonly head: PublicationHead;
  /** Every file that it changed, before and after. */
  readonly changes: readonly { readonly file: string; readonly before: string; readonly after: string }[];
  readonly latest: number;
};

/** One publication: what it changed, and the way back to it. */
export const publicationPage = (view: AdminView, { head, changes, latest }: PublicationPage): Html => {
  const { templates: texts } = view.texts;
  const to = latest === head.number ? head.number - 1 : head.number;
  return frame(view, {
    title: head.note,
    width: "two",
    main: html`<p><a href="${view.to("/admin/history")}">← ${texts.history}</a></p>
<h1>${head.note}</h1>
<p class="lead">${head.by} · ${shortMoment(view.language, head.at)}</p>
${changes.map(
  ({ file, before, after }) => html`<section class="sheet"><h2>${file}</h2>
<pre class="code diff" tabindex="0">${shortened(before, after).map(({ sign, text }) => html`<span class="${SIGNS[sign]}">${sign} ${text}</span>`)}</pre></section>
`,
)}
<form method="post" action="${view.to(`/admin/history/${to}/roll-back`)}">${tokenField(view)}
<input type="hidden" name="based_on" value="${String(latest)}"><button class="danger">${latest === head.number ? texts.undo : texts.rollBack(head.number)}</button></form>`,
  });
};

const SIGNS = { " ": "same", "+": "more", "-": "less" } as const;

/** The changed lines with a few around them. */
const shortened = (before: string, after: string) => {
  const lines = lineDiff(before, after);
  const isNear = (place: number) =>
    lines.slice(Math.max(0, place - 3), place + 4).some(({ sign }) => sign !== " ");
  return lines.filter((_, place) => isNear(place));
};
