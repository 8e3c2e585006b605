import { html } from "hono/html";
import { inLocale } from "../../notices/locale.ts";
import type { Language } from "../language.ts";
import { type Html, layout } from "../layout.ts";
import { problemSummary, type RequestForm, requestForm } from "./request-form.ts";

/** The form of one kind on a page of its own; also what comes back when something is wrong with it. */
export const newPage = (language: Language, form: RequestForm & { readonly conflict: boolean }): Html => {
  const { form: texts } = language.texts;
  const title = inLocale(form.kind.title, language.locale);
  return layout({
    ...language,
    title: form.problems.length > 0 || form.conflict ? `${texts.errorPrefix}: ${title}` : title,
    main: html`<h1>${title}</h1>
${problemSummary(form, language)}
${form.conflict && html`<div class="notice warn" role="alert"><h2>${texts.conflictTitle}</h2><p>${texts.conflict}</p></div>`}
<section class="sheet">${requestForm(form, language)}</section>
<p><a href="/${language.query}">${texts.allKinds}</a></p>`,
  });
};
