import { html } from "hono/html";
import type { Email } from "../../approval/email.ts";
import type { Locale } from "../../approval/request.ts";
import type { AdminMail } from "../../notices/mail.ts";
import type { AdminTexts } from "./texts/en.ts";

/** The mail with the link. Written here and not by a template: a broken template must not lock anybody out. */
export const signInMail = (
  { locale, texts }: { readonly locale: Locale; readonly texts: AdminTexts },
  { to, link, id, messageDomain }: SignInLink,
): AdminMail => {
  const { mail } = texts.signIn;
  return {
    id: `sign-in.${id}`,
    notice: "sign-in",
    requestId: null,
    to,
    subject: mail.subject,
    text: `${mail.line}\n\n${link}\n\n${mail.ignore}\n`,
    html: `<!doctype html>
${html`<html lang="${locale}" dir="ltr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${mail.subject}</title></head>
<body style="margin:0;padding:24px;font:16px/1.5 system-ui,'Segoe UI',Roboto,Arial,sans-serif">
<p>${mail.line}</p>
<p style="margin:24px 0"><a href="${link}" style="display:inline-block;padding:12px 24px;border-radius:8px;background:#2f4bb5;color:#ffffff;font-weight:600;text-decoration:none">${mail.button}</a></p>
<p>${mail.ignore}</p>
</body></html>`}
`,
    replyTo: null,
    messageId: `<sign-in.${id}@${messageDomain}>`,
    references: [],
    inReplyTo: null,
    autoSubmitted: "auto-generated",
  };
};

type SignInLink = {
  readonly to: Email;
  readonly link: string;
  readonly id: string;
  readonly messageDomain: string;
};
