import { html } from "hono/html";
import type { RequestId } from "../../approval/request-id.ts";
import { type Html, layout } from "../../web/layout.ts";
import type { KeptMail } from "./kept-mails.ts";
import { mailboxStyle } from "./mailbox-style.ts";
import { moment } from "./moment.ts";

export type ListPage = {
  /** Newest first. */
  readonly mails: readonly KeptMail[];
  readonly to: string;
  readonly requestId: RequestId | string;
  /** The address of the page with older mails; null at the end. */
  readonly older: string | null;
  readonly timeZone: string;
};

/** The mails, newest first. */
export const listPage = ({ mails, to, requestId, older, timeZone }: ListPage): Html =>
  layout({
    locale: "en",
    title: "Mailbox",
    width: "wide",
    style: mailboxStyle,
    main: html`<div class="bar">
<div><h1>Mailbox</h1>
<p>No mail server is set up, so mails stay here instead of going out.</p></div>
<form class="find" method="get" action="/mailbox" role="search">
<label for="to">Show mails to</label>
<input id="to" name="to" type="search" value="${to}" placeholder="Mails to, e.g. ann@example.com" autocomplete="off" spellcheck="false">
${requestId !== "" && html`<input type="hidden" name="requestId" value="${requestId}">`}
<button>Show</button>
</form>
</div>
${(to !== "" || requestId !== "") && filtered(to, requestId)}
${mails.length === 0 ? nothing(to !== "" || requestId !== "") : list(mails, timeZone)}
${older !== null && html`<p><a href="${older}">Older mails</a></p>`}`,
  });

const filtered = (to: string, requestId: string): Html =>
  html`<p>${to !== "" && html`To <strong>${to}</strong>. `}${
    requestId !== "" && html`About request <strong>${requestId}</strong>. `
  }<a href="/mailbox">Show all mails</a></p>`;

const nothing = (isFiltered: boolean): Html =>
  html`<div class="sheet empty">${
    isFiltered
      ? html`<p>No mail fits.</p>`
      : html`<p>No mails yet.</p>
<p>Ask for something on the <a href="/">start page</a>, and the mails it brings about turn up here.</p>`
  }</div>`;

const list = (mails: readonly KeptMail[], timeZone: string): Html => html`<ul class="sheet list mails">
${mails.map(
  (mail) => html`<li><a href="/mailbox/${mail.id}">
<span class="who">${mail.to}</span>
${moment(mail.at, timeZone)}
<span class="subject">${mail.subject}</span>
<span class="badge">${mail.notice}</span>
</a></li>
`,
)}</ul>`;
