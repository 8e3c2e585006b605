import { html } from "hono/html";
import type { AddressSettings } from "../../../intake/kinds.ts";
import { inLocale } from "../../../notices/locale.ts";
import type { Problem } from "../../../notices/problem.ts";
import type { Html } from "../../layout.ts";
import type { AdminView } from "../admin-view.ts";
import type { AdminAssets } from "../assets.ts";
import { type WrittenKind, writtenKind } from "../kind-form.ts";
import { assetPath } from "../routes/assets.ts";
import { type Conflict, conflictNotice } from "./conflict.ts";
import { frame, tokenField } from "./frame.ts";
import { selectInput, textInput } from "./inputs.ts";
import { fieldsPart } from "./kind-fields.ts";
import { peoplePart, timePart } from "./kind-policy.ts";
import { kindProblems } from "./kind-problems.ts";
import { localizedTexts } from "./localized-texts.ts";

export type KindEditorPage = {
  /** Empty for a kind that is new. */
  readonly name: string;
  /** What was chosen as the name of a new one. */
  readonly newName: string;
  /** As it is being written. */
  readonly yaml: string;
  readonly basedOn: number;
  readonly note: string;
  readonly problems: readonly Problem[];
  /** What is wrong with the name of a new one. */
  readonly nameProblem?: string | undefined;
  readonly conflict?: Conflict | undefined;
  /** The language in which the form is shown. */
  readonly shownIn: string;
  readonly locales: readonly string[];
  readonly settings: AddressSettings;
  readonly assets: AdminAssets;
};

/** One kind, with the form that people will fill in beside it. */
export const kindEditorPage = (view: AdminView, page: KindEditorPage): Html => {
  const { kinds: texts } = view.texts;
  const { name, newName, yaml, basedOn, problems, conflict, assets } = page;
  const kind = writtenKind(yaml);
  const title = name === "" ? texts.newTitle : inLocale({ en: name, ...kind.title }, view.language.locale);
  return frame(view, {
    title,
    width: "wide",
    main: html`<p><a href="${view.to("/admin/kinds")}">← ${texts.back}</a></p>
<h1>${title}</h1>
${name !== "" && html`<p class="soft"><code>${name}</code> · <a href="${view.to("/admin/templates/edit", { file: `kinds/${name}.yaml` })}">${texts.asYaml}</a></p>`}
${problems.length > 0 && html`<div class="notice bad" role="alert">${kindProblems(view, problems, { file: `kinds/${name || newName}.yaml`, kind })}</div>`}
${conflict !== undefined && conflictNotice(view, `kinds/${name}.yaml`, conflict)}
<form class="editor kind" method="post" action="${view.to("/admin/kinds/publish")}" novalidate>${tokenField(view)}
<input type="hidden" name="kind" value="${name}"><input type="hidden" name="based_on" value="${String(basedOn)}">
<textarea name="yaml" hidden>${`\n${yaml}`}</textarea>
<div>
${whatPart(view, page, kind)}
${fieldsPart(view, kind, page.locales)}
${peoplePart(view, kind, page.settings)}
${timePart(view, kind)}
</div>
${seeing(view, page)}
${publishing(view, page)}
</form>
<script src="${assetPath(assets, "side-form.js")}" type="module"></script>`,
  });
};

const whatPart = (view: AdminView, page: KindEditorPage, kind: WrittenKind): Html => {
  const { kinds: texts } = view.texts;
  const names = kind.fields.map(({ name }) => `{{ ${name} }}`).join(", ");
  const { locales } = page;
  return html`<section class="sheet" aria-labelledby="what"><h2 id="what">${texts.whatTitle}</h2>
${page.name === "" && html`${textInput({ name: "name", label: texts.newName, hint: texts.newNameHint }, page.newName, { required: true, max: 40 })}${page.nameProblem !== undefined && html`<p class="problem" role="alert">${page.nameProblem}</p>`}`}
${localizedTexts(view, { name: "title", legend: texts.name, locales }, kind.title)}
${localizedTexts(view, { name: "summary", legend: texts.summary, hint: texts.summaryHint(names), locales }, kind.summary)}
</section>`;
};

const seeing = (view: AdminView, { shownIn, locales }: KindEditorPage): Html => {
  const { kinds: texts } = view.texts;
  const languages = new Intl.DisplayNames([view.language.locale], { type: "language" });
  return html`<div class="seeing beside-form">
${selectInput(
  { name: "shown_in", label: texts.shownIn },
  shownIn,
  locales.map((locale) => [locale, languages.of(locale) ?? locale]),
)}
<p class="said" role="status" data-live data-failed="${texts.previewFailed}"></p>
<div class="notice bad" id="live-problems"></div>
<iframe name="preview" title="${texts.form}" sandbox></iframe>
<p class="buttons"><button class="quiet" formaction="${view.to("/admin/kinds/preview")}" formtarget="preview">${texts.show}</button></p>
</div>`;
};

const publishing = ({ texts: { kinds: texts } }: AdminView, { note }: KindEditorPage): Html =>
  html`<div class="publishing">${textInput({ name: "note", label: texts.note }, note, { max: 200 })}
<button data-busy="${texts.publishing}">${texts.publish}</button></div>`;
