import { html } from "hono/html";
import type { Html } from "../../layout.ts";
import type { AdminView } from "../admin-view.ts";
import type { LiveSet } from "../live-set.ts";
import { templateTitle } from "../template-title.ts";
import { frame } from "./frame.ts";

/** What mails are made of, by what it is for, and what of it has been changed; looks and kinds have pages of their own. */
export const templateListPage = (view: AdminView, live: LiveSet): Html => {
  const { templates: texts } = view.texts;
  const paths = [...live.set.keys()].sort();
  const inside = (folder: string) => paths.filter((path) => path.startsWith(`${folder}/`));
  return frame(view, {
    title: texts.title,
    width: "two",
    main: html`<h1>${texts.title}</h1>
<p class="lead">${texts.intro} <a href="${view.to("/admin/history")}">${texts.history}</a></p>
${group(view, "locales", inside("locales").map(row(view, live)))}
${group(view, "notices", noticeRows(view, live, inside("notices")))}
${folded(view, "partials", inside("partials").map(row(view, live)))}`,
  });
};

type Group = "locales" | "notices";

const group = ({ texts: { templates: texts } }: AdminView, name: Group, rows: readonly Html[]): Html =>
  html`<section class="group" aria-labelledby="g-${name}"><h2 id="g-${name}">${texts.groups[name]}</h2>
<p class="soft">${texts.groupHints[name]}</p>
<div class="sheet list"><ul class="rows files">${rows}</ul></div></section>
`;

/** What is seldom changed, and long on a phone. */
const folded = ({ texts: { templates: texts } }: AdminView, name: "partials", rows: readonly Html[]): Html =>
  html`<details class="sheet group"><summary>${texts.groups[name]}</summary>
<div class="inside"><ul class="rows files">${rows}</ul></div></details>
`;

const row =
  (view: AdminView, live: LiveSet) =>
  (path: string): Html =>
    html`<li><a href="${editorOf(view, path)}"><strong>${templateTitle(view, path)}</strong>${changedBadge(view, live, [path])}<small class="soft">${path}</small></a></li>
`;

/** One row a mail, which is written in two files. */
const noticeRows = (view: AdminView, live: LiveSet, paths: readonly string[]): readonly Html[] => {
  const { templates: texts } = view.texts;
  const known = Object.keys(texts.notices);
  const names = [...new Set(paths.map((path) => path.slice("notices/".length, path.indexOf("."))))];
  return names
    .toSorted((a, b) => known.indexOf(a) - known.indexOf(b))
    .map((name) => {
      const own = paths.filter((path) => path.startsWith(`notices/${name}.`));
      return html`<li class="pair"><span><strong>${texts.notices[name]?.name ?? name}</strong> <small class="soft">${texts.notices[name]?.about ?? ""}</small></span>${changedBadge(view, live, own)}<span class="ways">${own.map(
        (path) =>
          html`<a href="${editorOf(view, path)}" aria-label="${templateTitle(view, path)}">${path.endsWith(".mjml") ? texts.asItLooks : texts.asText}</a> `,
      )}</span></li>
`;
    });
};

const editorOf = (view: AdminView, path: string): string => view.to("/admin/templates/edit", { file: path });

const changedBadge = (view: AdminView, { latest }: LiveSet, paths: readonly string[]): Html | "" =>
  paths.some((path) => typeof latest?.files[path] === "string")
    ? html`<span class="badge good">${view.texts.templates.changed}</span>`
    : "";
