import { html } from "hono/html";
import type { RequestId } from "../../approval/request-id.ts";
import type { Language } from "../../web/language.ts";
import { type Html, layout } from "../../web/layout.ts";
import type { KeptMail } from "./kept-mails.ts";
import { mailboxStyle } from "./mailbox-style.ts";
import { moment } from "./moment.ts";
import type { MailboxTexts } from "./texts/en.ts";
import { mailboxTexts } from "./texts/mailbox-texts.ts";

export type ListPage = {
  /** Newest first. */
  readonly mails: readonly KeptMail[];
  readonly to: string;
  readonly requestId: RequestId | string;
  /** The address of the page with older mails; null at the end. */
  readonly older: string | null;
};

/** The mails, newest first. */
export const listPage = (language: Language, { mails, to, requestId, older }: ListPage): Html => {
  const texts = mailboxTexts(language.locale);
  return layout({
    locale: language.locale,
    title: texts.title,
    width: "wide",
    style: mailboxStyle,
    main: html`<div class="bar">
<div><h1>${texts.title}</h1>
<p>${texts.lead}</p></div>
<form class="find" method="get" action="/mailbox" role="search">
<label for="to">${texts.showTo}</label>
<input id="to" name="to" type="search" value="${to}" placeholder="ann@example.com" autocomplete="off" spellcheck="false">
${requestId !== "" && html`<input type="hidden" name="requestId" value="${requestId}">`}
<button>${texts.show}</button>
</form>
</div>
${(to !== "" || requestId !== "") && filtered(texts, to, requestId)}
${mails.length === 0 ? nothing(texts, to !== "" || requestId !== "") : list(mails, language, texts)}
${older !== null && html`<p><a href="${older}">${texts.older}</a></p>`}`,
  });
};

const filtered = (texts: MailboxTexts, to: string, requestId: string): Html =>
  html`<p>${to !== "" && html`${texts.to(html`<strong>${to}</strong>`)} `}${
    requestId !== "" && html`${texts.aboutRequest(html`<strong>${requestId}</strong>`)} `
  }<a href="/mailbox">${texts.showAll}</a></p>`;

const nothing = (texts: MailboxTexts, isFiltered: boolean): Html =>
  html`<div class="sheet empty">${
    isFiltered
      ? html`<p>${texts.noneFits}</p>`
      : html`<p>${texts.none}</p>
<p>${texts.ask(html`<a href="/">${texts.startPage}</a>`)}</p>`
  }</div>`;

const list = (
  mails: readonly KeptMail[],
  language: Language,
  texts: MailboxTexts,
): Html => html`<ul class="sheet list mails">
${mails.map(
  (mail) => html`<li><a href="/mailbox/${mail.id}">
<span class="who">${mail.to}</span>
${moment(language, mail.at)}
<span class="subject">${mail.subject}</span>
<span class="badge">${texts.notices[mail.notice] ?? mail.notice}</span>
</a></li>
`,
)}</ul>`;
