import { html } from "hono/html";
import type { Decision } from "../../approval/decision.ts";
import type { Kind } from "../../approval/kind.ts";
import type { Outcome, RequestRecord } from "../../approval/request.ts";
import type { Language } from "../language.ts";
import { type Html, layout } from "../layout.ts";
import { approverList } from "./approver-list.ts";
import { moment } from "./moment.ts";
import { fact, requestFacts, requestTitle } from "./request-facts.ts";
import { mark, toneOf } from "./signs.ts";

type DecidedPage = {
  readonly record: RequestRecord;
  readonly kind: Kind | undefined;
  /** The decision of whoever looks at the page. */
  readonly decision: Decision;
  readonly outcome: Outcome | undefined;
  /** True when another answer came after the first one, which stands. */
  readonly again: boolean;
};

/** What this approver decided, how and when, and what has come of it. */
export const decidedPage = (
  language: Language,
  { record, kind, decision, outcome, again }: DecidedPage,
): Html => {
  const { decided: texts, request, by } = language.texts;
  const asked = { request: record.request, kind };
  const title = texts.title[decision.verdict];
  return layout({
    ...language,
    title: again ? texts.again : title,
    main: html`${again && html`<div class="notice calm" role="alert"><h2>${texts.again}</h2><p>${texts.againText}</p></div>`}
<section class="sheet">
${mark(decision.verdict, toneOf(decision.verdict))}
<h1>${title}</h1>
<p class="lead">${requestTitle(asked, language).summary}</p>
<dl class="facts">
${fact(texts.decidedBy, decision.approver)}
${fact(texts.decidedAt, moment(language, decision.at))}
${fact(texts.how, by[decision.channel])}
${decision.comment !== "" && fact(request.comment, decision.comment)}
</dl>
</section>
<section class="sheet" aria-labelledby="next">
<h2 id="next">${texts.next}</h2>
<p>${outcome === undefined ? texts.waitingFor : texts.outcome[outcome]}</p>
</section>
<section class="sheet" aria-labelledby="objection">
<h2 id="objection">${texts.notMeant}</h2>
<p>${texts.stands} ${objection(record, language)}</p>
</section>
${record.request.policy.approvers.length > 1 && approverList(record, language, { you: decision.approver, open: outcome === undefined })}
${askedDetails(asked, language)}`,
  });
};

/** Whoever asked can stop what follows from it, and ask again. */
const objection = ({ request, state }: RequestRecord, { texts: { decided: texts } }: Language): Html => {
  const { requester, id } = request;
  const whom =
    requester === null
      ? html`${texts.tellWhoeverAsked}`
      : html`${texts.writeTo} <a href="mailto:${encodeURIComponent(requester).replace("%40", "@")}?subject=${encodeURIComponent(id)}">${requester}</a>.`;
  return html`${whom} ${state.status === "closed" ? texts.askAgain : texts.withdrawAndAskAgain}`;
};

/** What was asked, folded away below what has become of it. */
export const askedDetails = (asked: Parameters<typeof requestFacts>[0], language: Language): Html =>
  html`<details class="sheet"><summary>${language.texts.status.details}</summary><div class="inside">${requestFacts(asked, language)}</div></details>`;
