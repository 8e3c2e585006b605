import { html } from "hono/html";
import type { Locale } from "../../../approval/request.ts";
import type { Problem } from "../../../notices/problem.ts";
import type { Html } from "../../layout.ts";
import type { AdminTemplates } from "../admin-templates.ts";
import type { AdminView } from "../admin-view.ts";
import { frame, tokenField } from "./frame.ts";

export type EditorPage = {
  readonly file: string;
  /** As it is being written. */
  readonly content: string;
  /** The number of the publication that was changed. */
  readonly basedOn: number;
  readonly note: string;
  readonly problems: readonly Problem[];
  /** What somebody else has published meanwhile. */
  readonly theirs: { readonly by: string; readonly content: string } | undefined;
  readonly choices: Pick<AdminTemplates, "samples" | "locales">;
};

export const VIEWS = ["phone", "desktop", "dark", "text", "source"] as const;

/** One file of the templates with the mail it makes beside it. */
export const editorPage = (view: AdminView, page: EditorPage): Html => {
  const { templates: texts } = view.texts;
  const { file, content, basedOn, note, problems, theirs } = page;
  return frame(view, {
    title: file,
    width: "wide",
    main: html`<p><a href="${view.to("/admin/templates")}">← ${texts.back}</a></p>
<h1>${file}</h1>
${problems.length > 0 && problemList(view, problems)}
${theirs !== undefined && conflict(view, theirs)}
<form class="editor" method="post" action="${view.to("/admin/templates/publish")}">${tokenField(view)}
<input type="hidden" name="file" value="${file}"><input type="hidden" name="based_on" value="${String(basedOn)}">
<div class="field"><label for="content">${texts.source}</label>
<textarea id="content" name="content" class="code" rows="28" spellcheck="false" wrap="off"${problems.length > 0 && html` aria-describedby="problems"`}>
${content}</textarea></div>
<div>
${previewChoices(view, page)}
<iframe name="preview" class="phone" title="${texts.preview}"></iframe>
</div>
<div class="field"><label for="note">${texts.note}</label><input id="note" name="note" maxlength="200" required value="${note}">
</div><p><button>${theirs === undefined ? texts.publish : texts.publishAnyway}</button></p>
</form>
<script src="/admin/live-preview.js" type="module"></script>`,
  });
};

export const problemList = ({ texts: { templates: texts } }: AdminView, problems: readonly Problem[]): Html =>
  html`<div class="notice bad" role="alert" id="problems"><h2>${texts.notPublished}</h2><ul>
${problems.slice(0, MOST_PROBLEMS).map(({ file, line, message }) => html`<li><code>${file}</code>, ${texts.line(line)}: ${message}</li>\n`)}</ul></div>`;

const MOST_PROBLEMS = 50;

const conflict = (
  { texts: { templates: texts } }: AdminView,
  theirs: { by: string; content: string },
): Html =>
  html`<div class="notice warn" role="alert"><h2>${texts.conflictTitle}</h2><p>${texts.conflict(theirs.by)}</p></div>
<section class="sheet" aria-labelledby="theirs"><h2 id="theirs">${texts.theirs(theirs.by)}</h2>
<pre class="code" tabindex="0">${theirs.content}</pre></section>`;

const previewChoices = (view: AdminView, { file, choices }: EditorPage): Html => {
  const { templates: texts } = view.texts;
  const names = [...new Set(choices.samples.map(({ notice }) => notice))];
  const own = /^notices\/([a-z-]+)\./.exec(file)?.[1] ?? "question";
  const language = /^locales\/([A-Za-z-]+)\.yaml$/.exec(file)?.[1] ?? "en";
  const shown = new Intl.DisplayNames([view.language.locale], { type: "language" });
  const select = (name: string, label: string, options: readonly Html[]): Html =>
    html`<div class="field"><label for="${name}">${label}</label><select id="${name}" name="${name}">${options}</select></div>`;
  const option = (value: string, text: string, selected: boolean): Html =>
    html`<option value="${value}"${selected && html` selected`}>${text}</option>`;
  return html`<div class="choices">
${select(
  "sample",
  texts.sample,
  names.map(
    (notice) =>
      html`<optgroup label="${notice}">${choices.samples
        .filter((sample) => sample.notice === notice)
        .map(({ name }, index) =>
          option(`${notice}/${name}`, name, notice === own && index === 0),
        )}</optgroup>`,
  ),
)}
${select(
  "locale",
  texts.locale,
  choices.locales.map((locale: Locale) => option(locale, shown.of(locale) ?? locale, locale === language)),
)}
${select(
  "view",
  texts.view,
  VIEWS.map((one) => option(one, texts.views[one], one === "phone")),
)}
<button class="quiet" formaction="${view.to("/admin/templates/preview")}" formtarget="preview" formnovalidate>${texts.showPreview}</button></div>`;
};
