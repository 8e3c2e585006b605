import { html } from "hono/html";
import { formatMoment } from "../../notices/format.ts";
import { type Html, layout } from "../../web/layout.ts";
import type { KeptMail } from "./kept-mails.ts";
import { type MailView, mailHref } from "./mail-view.ts";
import { mailboxStyle } from "./mailbox-style.ts";
import { type ReplyForm, replyForm } from "./reply-form.ts";

export type MailPage = {
  readonly mail: KeptMail;
  readonly from: string;
  readonly text: string;
  /** The mail as it goes over the wire. */
  readonly source: string;
  readonly view: MailView;
  readonly reply: ReplyForm;
  readonly timeZone: string;
};

/** One mail, looked at in one way, and what can be answered to it. */
export const mailPage = (page: MailPage): Html => {
  const { mail, from, reply, timeZone } = page;
  return layout({
    locale: "en",
    title: mail.subject,
    width: "wide",
    style: mailboxStyle,
    main: html`<p class="crumb"><a href="/mailbox">Mailbox</a></p>
<h1 class="subject">${mail.subject}</h1>
<dl class="envelope">
<div><dt>From</dt><dd>${from}</dd></div>
<div><dt>To</dt><dd><a href="/mailbox?to=${encodeURIComponent(mail.to)}">${mail.to}</a></dd></div>
<div><dt>Sent</dt><dd><time datetime="${mail.at}">${formatMoment(mail.at, { locale: "en", timeZone })}</time></dd></div>
${mail.requestId !== null && html`<div><dt>About</dt><dd><a href="/mailbox?requestId=${mail.requestId}">all mails of this request</a></dd></div>`}
<div><dt>File</dt><dd><a href="/mailbox/${mail.id}.eml" download>download as .eml</a></dd></div>
</dl>
<div class="mail">
<section class="sheet paper" aria-label="The mail">${tools(page)}${desk(page)}</section>
<section class="sheet reply" id="reply" aria-labelledby="reply-title">${replyForm(mail, reply)}</section>
</div>`,
  });
};

const tools = ({ mail, view }: MailPage): Html => html`<div class="tools">
<nav class="tabs" aria-label="View">${tab(mail, view, "HTML", { view: "html" })}${tab(mail, view, "Text", { view: "text" })}${tab(mail, view, "Source", { view: "source" })}</nav>
${
  view.view !== "source" &&
  html`<nav class="tabs widths" aria-label="Width">${tab(mail, view, "Desktop", { width: "desktop" })}${tab(mail, view, "Phone", { width: "phone" })}</nav>`
}
${
  view.view === "html" &&
  html`<nav class="tabs" aria-label="Colours">${tab(mail, view, "Auto", { scheme: "auto" })}${tab(mail, view, "Light", { scheme: "light" })}${tab(mail, view, "Dark", { scheme: "dark" })}</nav>`
}</div>`;

const tab = (mail: KeptMail, now: MailView, label: string, change: Partial<MailView>): Html => {
  const target = mailHref(mail.id, { ...now, ...change });
  return html`<a href="${target}"${target === mailHref(mail.id, now) && html` aria-current="page"`}>${label}</a>`;
};

const desk = (page: MailPage): Html => {
  const { view, width, scheme } = page.view;
  switch (view) {
    case "html":
      return html`<div class="desk ${width} ${scheme}"><iframe src="/mailbox/${page.mail.id}/html?scheme=${scheme}" title="The mail as HTML" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe></div>`;
    case "text":
      return html`<div class="desk ${width}"><pre tabindex="0">${withLinks(page.text)}</pre></div>`;
    case "source":
      return html`<div class="desk"><pre class="source" tabindex="0">${page.source}</pre></div>`;
  }
};

/** Text with its addresses made links, as mail programs show it. */
const withLinks = (text: string): readonly (Html | string)[] =>
  text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((part, index) =>
      index % 2 === 1 ? html`<a href="${part}" target="_blank" rel="noreferrer">${part}</a>` : part,
    );
