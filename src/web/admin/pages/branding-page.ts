import { html } from "hono/html";
import { PAIRS } from "../../../notices/gate/contrast.ts";
import type { Problem } from "../../../notices/problem.ts";
import type { Html } from "../../layout.ts";
import type { AdminView } from "../admin-view.ts";
import type { AdminAssets } from "../assets.ts";
import { COLOURS, MODES, type WrittenBranding, writtenBranding } from "../branding-form.ts";
import type { PreviewChoice } from "../preview-choice.ts";
import { assetPath } from "../routes/assets.ts";
import { brandingProblems } from "./branding-problems.ts";
import { type Conflict, conflictNotice } from "./conflict.ts";
import { frame, tokenField } from "./frame.ts";
import { textInput } from "./inputs.ts";
import { localizedTexts } from "./localized-texts.ts";
import { type Choices, previewChoices } from "./preview-choices.ts";

export const BRANDING = "branding.yaml";

export type BrandingPage = {
  /** As it is being written. */
  readonly yaml: string;
  readonly basedOn: number;
  readonly note: string;
  readonly problems: readonly Problem[];
  readonly conflict?: Conflict | undefined;
  readonly isPublished?: boolean | undefined;
  /** How well each pair of colours can be read, by `light.text.card` and so on. */
  readonly contrasts: Readonly<Record<string, string>>;
  readonly chosen: PreviewChoice;
  readonly choices: Choices;
  readonly assets: AdminAssets;
};

/** Name, logo, colours and footer, with a mail that has them beside it. */
export const brandingPage = (view: AdminView, page: BrandingPage): Html => {
  const { branding: texts } = view.texts;
  const { yaml, basedOn, problems, conflict, isPublished, choices, assets } = page;
  const written = writtenBranding(yaml);
  return frame(view, {
    title: texts.title,
    width: "wide",
    main: html`<h1>${texts.title}</h1>
<p class="soft">${texts.intro} <a href="${view.to("/admin/templates/edit", { file: BRANDING })}">${texts.asYaml}</a></p>
${isPublished && html`<div class="notice calm" role="status"><p>${texts.published}</p></div>`}
${problems.length > 0 && html`<div class="notice bad" role="alert">${brandingProblems(view, BRANDING, problems)}</div>`}
${conflict !== undefined && conflictNotice(view, BRANDING, conflict)}
<form class="editor kind" method="post" action="${view.to("/admin/branding/publish")}" novalidate>${tokenField(view)}
<input type="hidden" name="based_on" value="${String(basedOn)}"><textarea name="yaml" hidden>${`\n${yaml}`}</textarea>
<div>
${namePart(view, written)}
${MODES.map((mode) => coloursPart(view, mode, page, written))}
<section class="sheet" aria-labelledby="footer"><h2 id="footer">${texts.footerTitle}</h2>
${localizedTexts(view, { name: "footer", legend: texts.footer, locales: choices.locales }, written.footer)}</section>
</div>
${seeing(view, page)}
<div class="publishing">${textInput({ name: "note", label: texts.note }, page.note, { max: 200 })}
<button data-busy="${texts.publishing}">${texts.publish}</button></div>
</form>
<script src="${assetPath(assets, "side-form.js")}" type="module"></script>`,
  });
};

const namePart = ({ texts: { branding: texts } }: AdminView, { name, logo }: WrittenBranding): Html =>
  html`<section class="sheet" aria-labelledby="called"><h2 id="called">${texts.nameTitle}</h2>
${textInput({ name: "name", label: texts.name, hint: texts.nameHint }, name, { required: true, max: 60 })}
${textInput({ name: "logo", label: texts.logo, hint: texts.logoHint }, logo, { inputmode: "url" })}</section>`;

const coloursPart = (
  { texts: { branding: texts } }: AdminView,
  mode: (typeof MODES)[number],
  { contrasts }: BrandingPage,
  written: WrittenBranding,
): Html => html`<section class="sheet" aria-labelledby="${mode}"><h2 id="${mode}">${texts.coloursTitle[mode]}</h2>
<p class="hint">${texts.coloursHint}</p>
<div class="colours">${COLOURS.map((colour) => {
  const name = `${mode}.${colour}`;
  return html`<div class="field"><label for="${name}">${texts.colours[colour]}</label><span class="colour"><input id="${name}" name="${name}" value="${written[mode][colour] ?? ""}" pattern="#[0-9a-fA-F]{6}" maxlength="7" spellcheck="false" autocapitalize="none"><input type="color" data-of="${name}" aria-label="${texts.pick(texts.colours[colour])}" value="${written[mode][colour] ?? ""}" hidden></span></div>
`;
})}</div>
<h3>${texts.contrastTitle}</h3>
<dl class="contrasts">${PAIRS.map(([text, behind]) => {
  const name = `${mode}.${text}.${behind}`;
  return html`<div><dt>${texts.on(texts.colours[text], texts.colours[behind])}</dt><dd data-head="${name}">${contrasts[name] ?? texts.noContrast}</dd></div>
`;
})}</dl></section>
`;

const seeing = (view: AdminView, { chosen, choices }: BrandingPage): Html => {
  const { branding: texts, templates } = view.texts;
  return html`<div class="seeing beside-form">
${previewChoices(view, chosen, choices)}
<p class="said" role="status" data-live data-failed="${texts.previewFailed}"></p>
<div class="notice bad" id="live-problems"></div>
<dl class="heads"><div><dt>${templates.subject}</dt><dd data-head="subject" dir="auto"></dd></div></dl>
<iframe name="preview" title="${texts.preview}" sandbox></iframe>
<p class="buttons"><button class="quiet" formaction="${view.to("/admin/branding/preview")}" formtarget="preview">${texts.show}</button></p>
</div>`;
};
