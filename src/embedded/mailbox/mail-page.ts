import { html } from "hono/html";
import { formatMoment } from "../../notices/format.ts";
import type { Language } from "../../web/language.ts";
import { type Html, layout } from "../../web/layout.ts";
import type { KeptMail } from "./kept-mails.ts";
import { type MailView, mailHref } from "./mail-view.ts";
import { mailboxStyle } from "./mailbox-style.ts";
import { type ReplyForm, replyForm } from "./reply-form.ts";
import type { MailboxTexts } from "./texts/en.ts";
import { mailboxTexts } from "./texts/mailbox-texts.ts";

export type MailPage = {
  readonly mail: KeptMail;
  readonly from: string;
  readonly text: string;
  /** The mail as it goes over the wire. */
  readonly source: string;
  readonly view: MailView;
  readonly reply: ReplyForm;
};

/** One mail, looked at in one way, and what can be answered to it. */
export const mailPage = (language: Language, page: MailPage): Html => {
  const { mail, from, reply } = page;
  const texts = mailboxTexts(language.locale);
  const { envelope } = texts;
  return layout({
    locale: language.locale,
    title: mail.subject,
    width: "wide",
    style: mailboxStyle,
    main: html`<p class="crumb"><a href="/mailbox">← ${texts.title}</a></p>
<h1 class="subject">${mail.subject}</h1>
<dl class="envelope">
<div><dt>${envelope.from}</dt><dd>${from}</dd></div>
<div><dt>${envelope.to}</dt><dd><a href="/mailbox?to=${encodeURIComponent(mail.to)}">${mail.to}</a></dd></div>
<div><dt>${envelope.sent}</dt><dd><time datetime="${mail.at}">${formatMoment(mail.at, language)}</time></dd></div>
${mail.requestId !== null && html`<div><dt>${envelope.about}</dt><dd><a href="/mailbox?requestId=${mail.requestId}">${envelope.sameRequest}</a></dd></div>`}
<div><dt>${envelope.file}</dt><dd><a href="/mailbox/${mail.id}.eml" download>${envelope.download}</a></dd></div>
</dl>
<div class="mail">
<section class="sheet paper" aria-label="${texts.theMail}">${tools(page, texts)}${desk(page, texts)}</section>
<section class="sheet reply" id="reply" aria-labelledby="reply-title">${replyForm(language.locale, mail, reply)}</section>
</div>`,
  });
};

const tools = (
  { mail, view }: MailPage,
  { views, widths, schemes, ...texts }: MailboxTexts,
): Html => html`<div class="tools">
<nav class="tabs" aria-label="${texts.view}">${tab(mail, view, views.html, { view: "html" })}${tab(mail, view, views.text, { view: "text" })}${tab(mail, view, views.source, { view: "source" })}</nav>
${
  view.view !== "source" &&
  html`<nav class="tabs widths" aria-label="${texts.width}">${tab(mail, view, widths.desktop, { width: "desktop" })}${tab(mail, view, widths.phone, { width: "phone" })}</nav>`
}
${
  view.view === "html" &&
  html`<nav class="tabs" aria-label="${texts.colours}">${tab(mail, view, schemes.auto, { scheme: "auto" })}${tab(mail, view, schemes.light, { scheme: "light" })}${tab(mail, view, schemes.dark, { scheme: "dark" })}</nav>`
}</div>`;

const tab = (mail: KeptMail, now: MailView, label: string, change: Partial<MailView>): Html => {
  const target = mailHref(mail.id, { ...now, ...change });
  return html`<a href="${target}"${target === mailHref(mail.id, now) && html` aria-current="page"`}>${label}</a>`;
};

const desk = (page: MailPage, texts: MailboxTexts): Html => {
  const { view, width, scheme } = page.view;
  switch (view) {
    case "html":
      return html`<div class="desk ${width} ${scheme}"><iframe src="/mailbox/${page.mail.id}/html?scheme=${scheme}" title="${texts.asHtml}" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe></div>`;
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
