import type { Mail } from "./mail.ts";
import type { AnsweredMail } from "./notice-needs.ts";
import { oneLine } from "./plain-text.ts";

type Thread = Pick<Mail, "references" | "inReplyTo" | "autoSubmitted">;

/** For a mail nobody has written to us about: all of a request's mails refer to one root, so they stay together. */
export const startedThread = (root: string): Thread => ({
  references: [root],
  inReplyTo: null,
  autoSubmitted: "auto-generated",
});

/** For a mail that answers one (RFC 3834 §3.1.6). */
export const answerThread = (root: string, { messageId }: AnsweredMail): Thread => {
  const answered = messageId !== null && MESSAGE_ID.test(messageId) ? messageId : null;
  return {
    references: answered === null ? [root] : [root, answered],
    inReplyTo: answered,
    autoSubmitted: "auto-replied",
  };
};

/** The subject the receiver wrote under, so that mail programs see one conversation; else our own. */
export const answerSubject = ({ subject }: AnsweredMail, own: string): string => {
  const base = withoutPrefixes(oneLine(subject, MAX_SUBJECT));
  return `Re: ${base === "" ? own : base}`;
};

const withoutPrefixes = (subject: string): string => {
  let base = subject;
  for (let count = 0; count < 5; count++) base = base.replace(REPLY_PREFIX, "");
  return base;
};

/** RFC 5322 §3.6.5 knows `Re:` alone; these are what mail programs write in other languages. */
const REPLY_PREFIX = /^(?:re|aw|antw|sv|vs|odp|rif|ynt|r|res|回复|答复)\s{0,2}[:：]\s*/i;

/** Printable ASCII in angle brackets: safe in a header. */
const MESSAGE_ID = /^<[!-;=?-~]{1,250}>$/;

const MAX_SUBJECT = 200;
