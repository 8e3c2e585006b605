import { html } from "hono/html";
import type { ReplyLocale, ReplyStyle } from "../../reply/clients/reply-styles.ts";
import type { Html } from "../../web/layout.ts";
import type { KeptMail } from "./kept-mails.ts";
import type { ReplyAnswer } from "./send-reply.ts";

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
export const replyForm = (
  mail: KeptMail,
  { replyTo, write, last }: ReplyForm,
): Html => html`<h2 id="reply-title">Reply</h2>
${last !== null && answered(last)}
${replyTo === null ? noReply : form(mail, write, last)}`;

const noReply: Html = html`<p>This mail has no reply address: it tells something and asks nothing, so an answer would reach nobody.</p>`;

const answered = ({ answer }: SentReply): Html =>
  answer.accepted
    ? html`<div class="notice calm" role="status"><h2>Sent</h2><p>The mail server took it: <code>${answer.words}</code></p></div>`
    : html`<div class="notice bad" role="alert"><h2>Not sent</h2><p>The mail server refused it: <code>${answer.words}</code></p></div>`;

const form = (mail: KeptMail, write: string, last: SentReply | null): Html => {
  const text = last !== null && !last.answer.accepted ? last.body : write;
  return html`<p class="soft">As <strong>${mail.to}</strong>, through the service’s own mail server.</p>
<form method="post" action="/mailbox/${mail.id}/reply">
<div class="field"><label for="body">What you write</label>
<textarea id="body" name="body" required maxlength="${MAX_REPLY_LENGTH}" placeholder="Approved, enjoy!">${text}</textarea></div>
<div class="pair">
<div class="field"><label for="style">Quote like</label>
<select id="style" name="style">${options(STYLE_NAMES, last?.style)}</select></div>
<div class="field"><label for="locale">Quote in</label>
<select id="locale" name="locale">${options(LOCALE_NAMES, last?.locale)}</select></div>
</div>
<button>Send reply</button>
</form>`;
};

const options = (names: Readonly<Record<string, string>>, chosen: string | undefined): readonly Html[] =>
  Object.entries(names).map(
    ([value, name]) => html`<option value="${value}"${value === chosen && html` selected`}>${name}</option>`,
  );

const STYLE_NAMES: Readonly<Record<ReplyStyle, string>> = {
  gmail: "Gmail",
  outlook: "Outlook",
  "outlook-plain": "Outlook (text only)",
  apple: "Apple Mail",
  plain: "Thunderbird (text only)",
};
const LOCALE_NAMES: Readonly<Record<ReplyLocale, string>> = { en: "English", de: "German" };
