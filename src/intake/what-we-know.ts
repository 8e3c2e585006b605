import { clarificationMail } from "../notices/clarification-mail.ts";
import type { NoticeNeeds } from "../notices/notice-needs.ts";
import { questionMail } from "../notices/question-mail.ts";
import { reminderMail } from "../notices/reminder-mail.ts";
import { once } from "../reply/once.ts";
import type { ReplyNeeds } from "../reply/read-reply.ts";
import { CITED, type Original } from "../reply/trim/own-words.ts";
import type { ReplyRecipient } from "./reply-recipient.ts";

/** What we know of a reply before it is read: what its author was sent, what was asked for, and in which language. */
export const knownOf = (
  notices: NoticeNeeds,
  recipient: Pick<ReplyRecipient, "record" | "participant">,
): Pick<ReplyNeeds, "original" | "fields" | "language"> => ({
  original: whatWeSent(notices, recipient),
  fields: fieldsOf(recipient.record),
  language: languageAsked(notices, recipient),
});

/**
 * The words that stand in the mails an approver answers, so that a quote of them, whatever a mail program made
 * of it, is not taken for the approver's. Written anew rather than kept: the request has not changed since.
 */
const whatWeSent = (
  notices: NoticeNeeds,
  { record, participant: to }: Pick<ReplyRecipient, "record" | "participant">,
): Original | undefined => {
  if (to.role !== "approver") return undefined;
  const answers = { inboundId: "quoted", messageId: null, subject: "" };
  const mails = once(() => [
    questionMail(notices, { record, to }),
    ...(record.request.policy.remindAfter.length > 0
      ? [reminderMail(notices, { record, to, number: 1 })]
      : []),
    clarificationMail(notices, { record, to, sentence: CITED, answers }),
  ]);
  return {
    get text() {
      return mails()
        .map(({ subject, text }) => `${subject}\n${text}`)
        .join("\n\n");
    },
    get html() {
      return mails()
        .map(({ html }) => html)
        .join("\n");
    },
  };
};

/** So that an answer that names a part of what was asked for is not taken for an answer to the whole. */
const fieldsOf = ({ request }: ReplyRecipient["record"]): readonly string[] =>
  Object.values(request.fields).flat().map(String);

/** `pt` of `pt-BR`. */
const languageAsked = (
  { localeOf }: NoticeNeeds,
  { participant, record }: Pick<ReplyRecipient, "record" | "participant">,
): string => localeOf(participant.email, record.request).split("-")[0] ?? "";
