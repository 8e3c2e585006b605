import { html } from "hono/html";
import type { Html } from "../../layout.ts";

type Labelled = { readonly name: string; readonly label: string | Html; readonly hint?: string | undefined };

/** Fields of forms, each with its label; the id is the name. */
export const textInput = (
  { name, label, hint }: Labelled,
  value: string,
  more: {
    readonly rows?: number;
    readonly required?: boolean;
    readonly inputmode?: string;
    readonly lang?: string;
    readonly max?: number;
  } = {},
): Html => {
  const { rows, required, inputmode, lang, max } = more;
  const attributes = html`id="${name}" name="${name}"${required && html` required`}${inputmode !== undefined && html` inputmode="${inputmode}"`}${lang !== undefined && html` lang="${lang}" dir="auto"`}${max !== undefined && html` maxlength="${String(max)}"`}${hint !== undefined && html` aria-describedby="${name}-hint"`}`;
  return html`<div class="field"><label for="${name}">${label}</label>${hint !== undefined && html`<p class="hint" id="${name}-hint">${hint}</p>`}${
    rows === undefined
      ? html`<input ${attributes} value="${value}">`
      : html`<textarea ${attributes} rows="${String(rows)}">${`\n${value}`}</textarea>`
  }</div>
`;
};

export const selectInput = (
  { name, label, hint }: Labelled,
  chosen: string,
  options: readonly (readonly [value: string, text: string])[],
): Html => html`<div class="field"><label for="${name}">${label}</label>${hint !== undefined && html`<p class="hint" id="${name}-hint">${hint}</p>`}<select id="${name}" name="${name}"${hint !== undefined && html` aria-describedby="${name}-hint"`}>${options.map(
  ([value, text]) => html`<option value="${value}"${value === chosen && html` selected`}>${text}</option>`,
)}</select></div>
`;

export const checkInput = ({ name, label }: Labelled, checked: boolean): Html =>
  html`<div class="field check"><input type="checkbox" id="${name}" name="${name}" value="yes"${checked && html` checked`}><label for="${name}">${label}</label></div>
`;
