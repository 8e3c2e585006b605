import { html } from "hono/html";
import type { Email } from "../../approval/email.ts";
import type { Kind } from "../../approval/kind.ts";
import type { Outcome, RequestRecord } from "../../approval/request.ts";
import type { Language } from "../language.ts";
import { type Html, layout } from "../layout.ts";
import { approverList } from "./approver-list.ts";
import { askedDetails } from "./decided-page.ts";
import { requestTitle } from "./request-facts.ts";
import { mark, toneOf } from "./signs.ts";

/** For an approver who need not or can no longer answer: settled by others, expired, withdrawn. */
export const overPage = (
  language: Language,
  {
    record,
    kind,
    outcome,
    approver,
  }: {
    readonly record: RequestRecord;
    readonly kind: Kind | undefined;
    readonly outcome: Outcome;
    readonly approver: Email;
  },
): Html => {
  const { over: texts } = language.texts;
  const asked = { request: record.request, kind };
  return layout({
    ...language,
    title: texts.title[outcome],
    main: html`<section class="sheet">
${mark(outcome, toneOf(outcome))}
<h1>${texts.title[outcome]}</h1>
<p class="lead">${requestTitle(asked, language).summary}</p>
<p>${texts.text[outcome]}</p>
</section>
${approverList(record, language, { you: approver, open: false })}
${askedDetails(asked, language)}`,
  });
};
