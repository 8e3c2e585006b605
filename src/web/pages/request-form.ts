import { html } from "hono/html";
import type { FieldProblem } from "../../approval/field-problem.ts";
import type { FieldDefinition, Kind } from "../../approval/kind.ts";
import { inLocale } from "../../notices/locale.ts";
import type { Language } from "../language.ts";
import type { Html } from "../layout.ts";

/** The hidden field that makes two sendings of one form one request. No field of a kind can bear its name. */
export const ONCE_FIELD = "_once";

export type RequestForm = {
  readonly kind: Kind;
  /** Fresh for every form that is shown. */
  readonly once: string;
  /** What was filled in, when the form comes back. */
  readonly values: Readonly<Record<string, string>>;
  readonly problems: readonly FieldProblem[];
};

/** The form of one kind. Several may stand on one page: every id begins with the name of the kind. */
export const requestForm = (form: RequestForm, language: Language): Html => {
  const { kind, once } = form;
  return html`<form method="post" action="/new/${encodeURIComponent(kind.name)}${language.query}">
<input type="hidden" name="${ONCE_FIELD}" value="${once}">
${Object.entries(kind.fields).map(([name, definition]) => fieldOf(form, name, definition, language))}
<button>${language.texts.form.send}</button>
</form>`;
};

/** What stands above a form that came back, with a way to each field. */
export const problemSummary = ({ kind, problems }: RequestForm, language: Language): Html | "" => {
  if (problems.length === 0) return "";
  const { form: texts } = language.texts;
  return html`<div class="notice bad" role="alert"><h2>${texts.problemsTitle}</h2><p>${texts.problemsText}</p><ul>
${inFormOrder(kind, problems).map((problem) => {
  const { field } = problem;
  const definition = Object.hasOwn(kind.fields, field) ? kind.fields[field] : undefined;
  const sentence = problemText(kind, problem, language);
  return definition === undefined
    ? html`<li>${field}: ${sentence}</li>`
    : html`<li><a href="#${idOf(kind, field)}">${inLocale(definition.label, language.locale)}</a>: ${sentence}</li>`;
})}</ul></div>`;
};

const inFormOrder = (kind: Kind, problems: readonly FieldProblem[]): readonly FieldProblem[] => {
  const names = Object.keys(kind.fields);
  return problems.toSorted((a, b) => names.indexOf(a.field) - names.indexOf(b.field));
};

const fieldOf = (form: RequestForm, name: string, definition: FieldDefinition, language: Language): Html => {
  const { kind, values, problems } = form;
  const id = idOf(kind, name);
  const problem = problems.find(({ field }) => field === name);
  const hint = definition.type === "emails" ? language.texts.form.emailsHint : undefined;
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ");
  const attributes = html`id="${id}" name="${name}"${!definition.optional && definition.type !== "yes-no" && html` required`}${
    described !== "" && html` aria-describedby="${described}"`
  }${problem !== undefined && html` aria-invalid="true"`}`;
  const label = html`<label for="${id}">${inLocale(definition.label, language.locale)}${
    definition.optional && html` <span class="soft">(${language.texts.form.optional})</span>`
  }</label>`;
  const input = inputOf(definition, attributes, values[name] ?? "", language);
  return html`<div class="field">${
    definition.type === "yes-no" ? html`<div class="check">${input}${label}</div>` : label
  }${hint !== undefined && html`<p class="hint" id="${id}-hint">${hint}</p>`}${definition.type !== "yes-no" && input}${
    problem !== undefined &&
    html`<p class="problem" id="${id}-problem">${problemText(kind, problem, language)}</p>`
  }</div>
`;
};

const inputOf = (definition: FieldDefinition, attributes: Html, value: string, language: Language): Html => {
  switch (definition.type) {
    case "text":
      return definition.max_length <= LONGEST_LINE
        ? html`<input type="text" ${attributes} value="${value}" maxlength="${definition.max_length}">`
        : html`<textarea ${attributes} rows="4" maxlength="${definition.max_length}">${`\n${value}`}</textarea>`;
    case "date":
      return html`<input type="date" ${attributes} value="${value}">`;
    case "number":
      return html`<input type="number" step="any" ${attributes} value="${value}"${
        definition.min !== undefined && html` min="${definition.min}"`
      }${definition.max !== undefined && html` max="${definition.max}"`}>`;
    case "choice":
      return html`<select ${attributes}><option value="">${language.texts.form.chooseOne}</option>${definition.choices.map(
        (choice) => html`<option${choice === value && html` selected`}>${choice}</option>`,
      )}</select>`;
    case "yes-no":
      return html`<input type="checkbox" ${attributes} value="yes"${value !== "" && value !== "no" && html` checked`}>`;
    case "email":
      return html`<input type="email" ${attributes} value="${value}" autocomplete="email">`;
    case "emails":
      return html`<textarea ${attributes} rows="2" inputmode="email" autocapitalize="none" spellcheck="false">${`\n${value}`}</textarea>`;
  }
};

/** A longer text gets a box of several lines. */
const LONGEST_LINE = 200;

const idOf = (kind: Kind, field: string): string => `${kind.name}-${field}`;

const problemText = (kind: Kind, { code, value }: FieldProblem, { locale, texts }: Language): string => {
  const other = Object.hasOwn(kind.fields, value) ? kind.fields[value] : undefined;
  return texts.form.problems[code](other === undefined ? value : inLocale(other.label, locale));
};
