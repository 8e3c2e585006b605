import { html } from "hono/html";
import type { Html } from "../../layout.ts";
import type { AdminTemplates } from "../admin-templates.ts";
import type { AdminView } from "../admin-view.ts";
import { factsOf, PARTS, type PreviewChoice, SCHEMES, stateOf, USUAL, WIDTHS } from "../preview-choice.ts";

/** What a preview can be made of. */
export type Choices = Pick<AdminTemplates, "samples" | "locales"> & {
  /** The titles of the kinds of request, by name. */
  readonly kinds: ReadonlyMap<string, string>;
  /** In which mails are shown until somebody chooses: that of the page. */
  readonly language: string;
};

/** The choice of the mail that is shown beside the editor, and of how it is shown. */
export const previewChoices = (view: AdminView, chosen: PreviewChoice, choices: Choices): Html => {
  const { templates: texts } = view.texts;
  const { samples, locales, kinds } = choices;
  const languages = new Intl.DisplayNames([view.language.locale], { type: "language" });
  const states = samples.filter((sample) => factsOf(sample) === USUAL);
  return html`<div class="choices">
${select("state", texts.state, chosen.state, states.map(nameOfState(view)))}
${select(
  "locale",
  texts.locale,
  chosen.locale,
  locales.map((locale) => [locale, languages.of(locale) ?? locale]),
)}
${select(
  "facts",
  texts.facts,
  chosen.facts,
  [...new Set(samples.map(factsOf))].map((facts) => [facts, texts.factNames[facts] ?? facts]),
)}
${select("kind", texts.kind, chosen.kind, [...kinds])}
</div>
<div class="segments">
${segment("shown", texts.shown, chosen.shown, texts.parts, PARTS)}
${segment("width", texts.width, chosen.width, texts.widths, WIDTHS)}
${segment("scheme", texts.scheme, chosen.scheme, texts.schemes, SCHEMES)}
</div>`;
};

type Option = readonly [value: string, text: string];

const nameOfState =
  ({ texts: { templates: texts } }: AdminView) =>
  (sample: Choices["samples"][number]): Option => {
    const [state, { notice }] = [stateOf(sample), sample];
    const name = texts.notices[notice]?.name ?? notice;
    const which = state.slice(notice.length + 1);
    return [state, which === "" ? name : `${name}: ${texts.states[which] ?? which}`];
  };

const select = (name: string, label: string, chosen: string, options: readonly Option[]): Html =>
  html`<div class="field"><label for="${name}">${label}</label><select id="${name}" name="${name}">${options.map(
    ([value, text]) => html`<option value="${value}"${value === chosen && html` selected`}>${text}</option>`,
  )}</select></div>`;

const segment = <One extends string>(
  name: string,
  legend: string,
  chosen: One,
  texts: Readonly<Record<One, string>>,
  options: readonly One[],
): Html =>
  html`<fieldset class="segment"><legend>${legend}</legend>${options.map(
    (one) =>
      html`<label><input type="radio" name="${name}" value="${one}"${one === chosen && html` checked`}><span>${texts[one]}</span></label>`,
  )}</fieldset>`;
