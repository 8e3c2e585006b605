import { html } from "hono/html";
import type { Decision } from "../../approval/decision.ts";
import type { Email } from "../../approval/email.ts";
import { approvalsNeeded, type Policy } from "../../approval/policy.ts";
import type { RequestRecord } from "../../approval/request.ts";
import type { Language } from "../language.ts";
import type { Html } from "../layout.ts";
import { shortMoment } from "./moment.ts";
import { toneOf } from "./signs.ts";

/** Who decides, and what each of them has said so far. */
export const approverList = (
  { request, decisions }: RequestRecord,
  language: Language,
  { you, open }: { readonly you?: Email | undefined; readonly open: boolean },
): Html => {
  const { request: texts } = language.texts;
  return html`<section class="sheet" aria-labelledby="approvers">
<h2 id="approvers">${texts.approvers}</h2>
<p class="soft">${policySentence(request.policy, language)}</p>
<ul class="people">
${request.policy.approvers.map((approver) =>
  person(
    { approver, you: approver === you, open, decision: decisions.find((one) => one.approver === approver) },
    language,
  ),
)}</ul>
</section>`;
};

const person = (
  {
    approver,
    you,
    open,
    decision,
  }: {
    readonly approver: Email;
    readonly you: boolean;
    readonly open: boolean;
    readonly decision: Decision | undefined;
  },
  language: Language,
): Html => {
  const { request: texts } = language.texts;
  const name = html`<span>${approver}${you && html` <span class="soft">(${texts.you})</span>`}</span>`;
  if (decision === undefined)
    return html`<li><div class="person">${name}<span class="badge">${open ? texts.waiting : texts.notAsked}</span></div></li>
`;
  return html`<li><div class="person">${name}<span class="badge ${toneOf(decision.verdict)}">${texts.verdict[decision.verdict]}</span></div>
<small>${shortMoment(language, decision.at)}, ${language.texts.by[decision.channel]}</small>
${quoted(decision.comment)}</li>
`;
};

/** Somebody's own words; nothing when there are none. */
export const quoted = (comment: string): Html | "" =>
  comment === "" ? "" : html`<blockquote>${comment}</blockquote>`;

const policySentence = (policy: Policy, { texts: { request: texts } }: Language): string => {
  const count = policy.approvers.length;
  const needed = approvalsNeeded(policy);
  if (count === 1) return texts.one;
  if (needed === 1) return texts.any;
  return needed === count ? texts.all(count) : texts.some(needed, count);
};
