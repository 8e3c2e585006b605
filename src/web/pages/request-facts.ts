import { html } from "hono/html";
import type { Email } from "../../approval/email.ts";
import type { Kind } from "../../approval/kind.ts";
import { marks } from "../../approval/next-mark.ts";
import type { ApprovalRequest } from "../../approval/request.ts";
import { describeRequest } from "../../notices/describe-request.ts";
import type { Language } from "../language.ts";
import type { Html } from "../layout.ts";
import { moment } from "./moment.ts";

/** A request and the kind it was made as; undefined when that kind is no longer configured. */
export type Asked = { readonly request: ApprovalRequest; readonly kind: Kind | undefined };

/** Kind and summary: the head of every page about a request. */
export const requestTitle = ({ request, kind }: Asked, { locale }: Language): RequestTitle => {
  const { title, summary } = describeRequest(kind, request, locale);
  return { title, summary };
};

type RequestTitle = { readonly title: string; readonly summary: string };

/** What is asked, by whom, when and until when. */
export const requestFacts = ({ request, kind }: Asked, language: Language): Html => {
  const { request: texts } = language.texts;
  const requester: Email | string = request.requester ?? texts.nobodyNamed;
  const deadline = marks(request).at(-1)?.at ?? request.createdAt;
  return html`<dl class="facts">
${describeRequest(kind, request, language.locale).fields.map(({ label, value }) => fact(label, value))}
${fact(texts.askedBy, requester)}
${fact(texts.askedAt, moment(language, request.createdAt))}
${fact(texts.decideUntil, moment(language, deadline))}
</dl>`;
};

/** One line of a `<dl class="facts">`. */
export const fact = (label: string, value: string | Html): Html =>
  html`<div><dt>${label}</dt><dd>${value}</dd></div>
`;
