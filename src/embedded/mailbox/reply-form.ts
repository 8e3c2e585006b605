import { html } from "hono/html";
import type { Locale } from "../../approval/request.ts";
import type { ReplyLocale, ReplyStyle } from "../../reply/clients/reply-styles.ts";
import type { Html } from "../../web/layout.ts";
import type { KeptMail } from "./kept-mails.ts";
import type { ReplyAnswer } from "./send-reply.ts";
import type { MailboxTexts } from "./texts/en.ts";
import { mailboxTexts } from "./texts/mailbox-texts.ts";

export type ReplyForm = {
  /** Null for a mail that wants no answer. */
  readonly replyTo: string | null;
  /** What the form begins with. */
  readonly write: string;
  /** What has just been sent from this form, and what the mail server said to it. */
  readonly last: SentReply | null;
};

export type SentReply = {
  readonly answer: ReplyAnswer;
  readonly body: string;
  readonly style: ReplyStyle;
  readonly locale: ReplyLocale;
};

/** The programs to write as, in the order in which they are offered. */
export const REPLY_STYLES: readonly [ReplyStyle, ...ReplyStyle[]] = [
  "gmail",
  "outlook",
  "outlook-plain",
  "apple",
  "plain",
];
export const REPLY_LOCALES: readonly [ReplyLocale, ...ReplyLocale[]] = ["en", "de"];
export const MAX_REPLY_LENGTH = 20_000;

/** Answers a mail as the one who got it, or says why that cannot be. */
export const replyForm = (locale: Locale, mail: KeptMail, { replyTo, write, last }: ReplyForm): Html => {
  const texts = mailboxTexts(locale).reply;
  return html`<h2 id="reply-title">${texts.title}</h2>
${last !== null && answered(texts, last)}
${replyTo === null ? html`<p>${texts.noReply}</p>` : form(locale, { mail, write, last })}`;
};

const answered = (texts: MailboxTexts["reply"], { answer }: SentReply): Html =>
  answer.accepted
    ? html`<div class="notice calm" role="status"><h2>${texts.sent}</h2><p>${texts.taken} <code>${answer.words}</code></p></div>`
    : html`<div class="notice bad" role="alert"><h2>${texts.notSent}</h2><p>${texts.refused} <code>${answer.words}</code></p></div>`;

type Begun = { readonly mail: KeptMail; readonly write: string; readonly last: SentReply | null };

const form = (locale: Locale, { mail, write, last }: Begun): Html => {
  const texts = mailboxTexts(locale).reply;
  const text = last !== null && !last.answer.accepted ? last.body : write;
  return html`<p class="soft">${texts.as(html`<strong>${mail.to}</strong>`)}</p>
<form method="post" action="/mailbox/${mail.id}/reply">
<div class="field"><label for="body">${texts.body}</label>
<textarea id="body" name="body" required maxlength="${MAX_REPLY_LENGTH}" placeholder="${texts.example}">${text}</textarea></div>
<div class="pair">
<div class="field"><label for="style">${texts.quoteLike}</label>
<select id="style" name="style">${options(styleNames(texts), last?.style)}</select></div>
<div class="field"><label for="locale">${texts.quoteIn}</label>
<select id="locale" name="locale">${options(localeNames(locale), last?.locale ?? locale)}</select></div>
</div>
<button>${texts.send}</button>
</form>`;
};

const options = (names: Readonly<Record<string, string>>, chosen: string | undefined): readonly Html[] =>
  Object.entries(names).map(
    ([value, name]) => html`<option value="${value}"${value === chosen && html` selected`}>${name}</option>`,
  );

const styleNames = ({ textOnly }: MailboxTexts["reply"]): Readonly<Record<ReplyStyle, string>> => ({
  gmail: "Gmail",
  outlook: "Outlook",
  "outlook-plain": textOnly("Outlook"),
  apple: "Apple Mail",
  plain: textOnly("Thunderbird"),
});

const localeNames = (locale: Locale): Readonly<Record<string, string>> => {
  const names = new Intl.DisplayNames([locale], { type: "language" });
  return Object.fromEntries(REPLY_LOCALES.map((one) => [one, names.of(one) ?? one]));
};
