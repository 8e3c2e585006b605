import { html } from "hono/html";
import type { Html } from "../../layout.ts";
import type { AdminView } from "../admin-view.ts";
import type { WrittenTexts } from "../kind-form.ts";
import { textInput } from "./inputs.ts";

/** One text in all languages of the mails: those that matter here first, the others behind a click. */
export const localizedTexts = (
  view: AdminView,
  {
    name,
    legend,
    hint,
    locales,
  }: {
    readonly name: string;
    readonly legend: string;
    readonly hint?: string | undefined;
    readonly locales: readonly string[];
  },
  written: WrittenTexts,
): Html => {
  const languages = new Intl.DisplayNames([view.language.locale], { type: "language" });
  const all = [...new Set([...locales, ...Object.keys(written)])];
  const first = all.filter((locale) => locale === "en" || locale === view.language.locale);
  const others = all.filter((locale) => !first.includes(locale));
  const input = (locale: string): Html =>
    textInput({ name: `${name}.${locale}`, label: languages.of(locale) ?? locale }, written[locale] ?? "", {
      lang: locale,
    });
  const given = others.filter((locale) => (written[locale] ?? "") !== "").length;
  return html`<fieldset class="texts"><legend>${legend}</legend>${hint !== undefined && html`<p class="hint">${hint}</p>`}
${first.map(input)}
${others.length > 0 && html`<details><summary>${view.texts.kinds.otherLanguages(given, others.length)}</summary>${others.map(input)}</details>`}</fieldset>
`;
};
