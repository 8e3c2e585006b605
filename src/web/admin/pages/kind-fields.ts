import { html } from "hono/html";
import { inLocale } from "../../../notices/locale.ts";
import type { Html } from "../../layout.ts";
import type { AdminView } from "../admin-view.ts";
import type { WrittenField, WrittenKind } from "../kind-form.ts";
import { checkInput, selectInput, textInput } from "./inputs.ts";
import { localizedTexts } from "./localized-texts.ts";

/** The fields of a kind, and room for one more. */
export const fieldsPart = (view: AdminView, { fields }: WrittenKind, locales: readonly string[]): Html => {
  const { kinds: texts } = view.texts;
  return html`<section class="sheet" aria-labelledby="fields"><h2 id="fields">${texts.fieldsTitle}</h2>
${fields.map((field, number) => {
  const label = inLocale({ en: field.name, ...field.label }, view.language.locale);
  return html`<details class="part"><summary>${label} <span class="soft">${texts.types[field.type] ?? field.type}</span></summary>
<input type="hidden" name="field.${String(number)}.was" value="${field.name}">
${fieldInputs(view, { field, number, fields, locales })}
${checkInput({ name: `field.${number}.remove`, label: texts.removeField }, false)}</details>
`;
})}
<details class="part"><summary>+ ${texts.addField}</summary>
${textInput({ name: `field.${fields.length}.name`, label: texts.fieldName, hint: texts.fieldNameHint }, "", { max: 64 })}
${fieldInputs(view, { field: EMPTY, number: fields.length, fields, locales })}</details>
</section>`;
};

const EMPTY: WrittenField = { name: "", type: "text", optional: false, label: {}, limits: {} };

type Shown = {
  readonly field: WrittenField;
  readonly number: number;
  readonly fields: readonly WrittenField[];
  readonly locales: readonly string[];
};

const fieldInputs = (view: AdminView, { field, number, fields, locales }: Shown): Html => {
  const { kinds: texts } = view.texts;
  const part = (name: string): string => `field.${number}.${name}`;
  const places = fields.length + (field.name === "" ? 1 : 0);
  return html`${localizedTexts(view, { name: part("label"), legend: texts.label, locales }, field.label)}
<div class="choices">${selectInput({ name: part("type"), label: texts.type }, field.type, Object.entries(texts.types))}
${selectInput(
  { name: part("place"), label: texts.place },
  String(number + 1),
  Array.from({ length: places }, (_, place) => [String(place + 1), String(place + 1)]),
)}</div>
<div class="limits">${limits(view, part, { field, fields })}</div>
${checkInput({ name: part("required"), label: texts.required }, !field.optional)}`;
};

/** All that there are; the page shows those of the chosen type, and only those are sent on. */
const limits = (
  { texts: { kinds: texts }, language: { locale } }: AdminView,
  part: (name: string) => string,
  { field: { name, limits: given }, fields }: Pick<Shown, "field" | "fields">,
): Html => {
  const number = (limit: string, label: string): Html =>
    textInput({ name: part(limit), label }, given[limit] ?? "", { inputmode: "decimal" });
  const dates = fields.filter((other) => other.type === "date" && other.name !== name);
  const before: readonly (readonly [string, string])[] = [
    ["", texts.notBeforeNone],
    ...dates.map((other) => [other.name, inLocale({ en: other.name, ...other.label }, locale)] as const),
  ];
  return html`<div data-for="text">${number("max_length", texts.maxLength)}</div>
<div data-for="date">${selectInput({ name: part("not_before"), label: texts.notBefore }, given["not_before"] ?? "", before)}</div>
<div data-for="number" class="choices">${number("min", texts.least)}${number("max", texts.most)}</div>
<div data-for="choice">${textInput({ name: part("choices"), label: texts.choices }, given["choices"] ?? "", { rows: 4 })}</div>
<div data-for="emails">${number("max_items", texts.maxItems)}</div>`;
};
