import { html } from "hono/html";
import type { Problem } from "../../../notices/problem.ts";
import type { Html } from "../../layout.ts";
import type { AdminView } from "../admin-view.ts";
import type { AdminAssets } from "../assets.ts";
import type { PreviewChoice } from "../preview-choice.ts";
import { assetPath } from "../routes/assets.ts";
import { templateTitle } from "../template-title.ts";
import { type Conflict, conflictNotice } from "./conflict.ts";
import { frame, tokenField } from "./frame.ts";
import { type Choices, previewChoices } from "./preview-choices.ts";
import { problemList } from "./problem-list.ts";

export type EditorPage = {
  readonly file: string;
  /** As it is being written. */
  readonly content: string;
  /** Whether that is more than what is live. */
  readonly isUnsaved: boolean;
  /** The number of the publication that was changed. */
  readonly basedOn: number;
  readonly note: string;
  /** What the gate said when it was to be published, or sent as a test. */
  readonly problems: readonly Problem[];
  /** What became of a test. */
  readonly said?: string | undefined;
  readonly conflict?: Conflict | undefined;
  readonly chosen: PreviewChoice;
  readonly choices: Choices;
  readonly assets: AdminAssets;
};

/** One file of the templates with the mail it makes beside it. */
export const editorPage = (view: AdminView, page: EditorPage): Html => {
  const { templates: texts } = view.texts;
  const { file, isUnsaved, basedOn, problems, conflict, assets } = page;
  const title = templateTitle(view, file);
  return frame(view, {
    title,
    width: "wide",
    main: html`<p><a href="${view.to("/admin/templates")}">← ${texts.back}</a></p>
<h1>${title}</h1>
<p class="soft"><code>${file}</code></p>
${problems.length > 0 && html`<div class="notice bad" role="alert" id="problems">${problemList(view, problems, { title: texts.notPublished, file })}</div>`}
${conflict !== undefined && conflictNotice(view, file, conflict)}
<form class="editor" method="post" action="${view.to("/admin/templates/publish")}" data-file="${file}" data-unsaved="${String(isUnsaved)}">${tokenField(view)}
<input type="hidden" name="file" value="${file}"><input type="hidden" name="based_on" value="${String(basedOn)}">
${writing(view, page)}
${preview(view, page)}
${publishing(view, page)}
</form>
<script src="${assetPath(assets, "prism.js")}" data-manual defer></script>
<script src="${assetPath(assets, "editor.js")}" type="module"></script>`,
  });
};

const writing = ({ texts: { templates: texts } }: AdminView, { content, problems }: EditorPage): Html =>
  html`<div class="writing field"><label for="content">${texts.source}</label>
<p class="hint" id="keys" hidden>${texts.keys}</p>
<textarea id="content" name="content" class="code" rows="28" spellcheck="false" wrap="off"${problems.length > 0 && html` aria-describedby="problems" aria-invalid="true"`}>
${content}</textarea>
<div class="notice bad" id="live-problems"></div></div>`;

const preview = (view: AdminView, { said = "", chosen, choices }: EditorPage): Html => {
  const { templates: texts } = view.texts;
  return html`<div class="seeing">
${previewChoices(view, chosen, choices)}
<p class="said" role="status" data-live data-failed="${texts.previewFailed}">${said}</p>
<dl class="heads"><div><dt>${texts.subject}</dt><dd data-head="subject" dir="auto"></dd></div><div><dt>${texts.preheader}</dt><dd data-head="preheader" dir="auto"></dd></div></dl>
<iframe name="preview" title="${texts.preview}" sandbox></iframe>
<p class="buttons"><button class="quiet" formaction="${view.to("/admin/templates/preview")}" formtarget="preview" formnovalidate>${texts.showPreview}</button>
<button class="quiet" name="test" formaction="${view.to("/admin/templates/send-test")}" formnovalidate>${texts.sendTest}</button></p>
</div>`;
};

const publishing = ({ texts: { templates: texts } }: AdminView, { note, conflict }: EditorPage): Html =>
  html`<div class="publishing"><div class="field"><label for="note">${texts.note}</label><input id="note" name="note" maxlength="200" required value="${note}"></div>
<button data-busy="${texts.publishing}">${conflict === undefined ? texts.publish : texts.publishAnyway}</button></div>`;
