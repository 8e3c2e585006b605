import { html } from "hono/html";
import type { Publication } from "../../../notices/publications.ts";
import type { TemplateSet } from "../../../notices/template-set.ts";
import type { Html } from "../../layout.ts";
import type { AdminView } from "../admin-view.ts";
import { frame } from "./frame.ts";

type TemplateListPage = { readonly set: TemplateSet; readonly latest: Publication | undefined };

/** Everything that mails are made of, and what of it has been changed. */
export const templateListPage = (view: AdminView, { set, latest }: TemplateListPage): Html => {
  const { templates: texts } = view.texts;
  const paths = [...set.keys()].sort();
  return frame(view, {
    title: texts.title,
    width: "two",
    main: html`<h1>${texts.title}</h1>
<p class="lead">${texts.intro}</p>
<p><a href="${view.to("/admin/history")}">${texts.history}</a></p>
${FOLDERS.map((folder) => {
  const inside = paths.filter((path) =>
    folder === "" ? !path.includes("/") : path.startsWith(`${folder}/`),
  );
  return html`<section aria-labelledby="f-${folder}"><h2 id="f-${folder}">${texts.folders[folder]}</h2>
<div class="sheet list"><ul class="rows">${inside.map((path) => row(view, path, latest))}</ul></div></section>
`;
})}`,
  });
};

const FOLDERS = ["locales", "notices", "partials", "", "kinds"] as const;

const row = (view: AdminView, path: string, latest: Publication | undefined): Html => {
  const isChanged = typeof latest?.files[path] === "string";
  const name = path.slice(path.indexOf("/") + 1);
  return html`<li><a href="${view.to("/admin/templates/edit", { file: path })}"><strong>${name}</strong>${isChanged && html`<span class="badge good">${view.texts.templates.changed}</span>`}</a></li>
`;
};
