import { html } from "hono/html";
import { inLocale } from "../../notices/locale.ts";
import type { Language } from "../language.ts";
import { type Html, layout } from "../layout.ts";
import { type RequestForm, requestForm } from "./request-form.ts";

type StartPage = {
  readonly forms: readonly RequestForm[];
  readonly mailboxPath: string | null;
  /** True when replies are believed without a check. */
  readonly unsafe: boolean;
};

/** What this is, and a form for each kind. */
export const startPage = (language: Language, { forms, mailboxPath, unsafe }: StartPage): Html => {
  const { start: texts } = language.texts;
  return layout({
    ...language,
    title: texts.title,
    main: html`<h1>${texts.title}</h1>
<p class="lead">${texts.intro}</p>
${unsafe && html`<div class="notice warn" role="note"><h2>${texts.unsafeTitle}</h2><p>${texts.unsafe}</p></div>`}
${
  mailboxPath !== null &&
  html`<div class="notice calm"><h2>${texts.mailboxTitle}</h2><p>${texts.mailbox} <a class="nowrap" href="${mailboxPath}">${texts.openMailbox}</a></p></div>`
}
<section aria-labelledby="kinds">
<h2 id="kinds">${texts.kinds}</h2>
${forms.map(
  (
    form,
  ) => html`<details class="sheet"${forms.length === 1 && html` open`}><summary>${inLocale(form.kind.title, language.locale)}</summary>
<div class="inside">${requestForm(form, language)}</div></details>
`,
)}</section>`,
  });
};
