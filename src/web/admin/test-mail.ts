import type { Email } from "../../approval/email.ts";
import type { AdminMail } from "../../notices/mail.ts";
import type { Preview } from "../../notices/preview.ts";

/**
 * A notice as it is being written, for whoever writes it. Samples are signed with keys that open nothing and link to
 * `example.com`, so nothing in it decides; nor does an answer to it, which has no reply address.
 */
export const testMail = (
  { subject, html, text }: Preview,
  { to, id, messageDomain }: { readonly to: Email; readonly id: string; readonly messageDomain: string },
): AdminMail => ({
  id: `test.${id}`,
  notice: "test",
  requestId: null,
  to,
  subject,
  text,
  html,
  replyTo: null,
  messageId: `<test.${id}@${messageDomain}>`,
  references: [],
  inReplyTo: null,
  autoSubmitted: "auto-generated",
});
