import { clarificationMail } from "../notices/clarification-mail.ts";
import type { NoticeNeeds } from "../notices/notice-needs.ts";
import { questionMail } from "../notices/question-mail.ts";
import { reminderMail } from "../notices/reminder-mail.ts";
import { once } from "../reply/once.ts";
import { CITED, type Original } from "../reply/trim/own-words.ts";
import type { ReplyRecipient } from "./reply-recipient.ts";

/**
 * The words that stand in the mails an approver answers, so that a quote of them, whatever a mail program made
 * of it, is not taken for the approver's. Written anew rather than kept: the request has not changed since.
 */
export const whatWeSent = (
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
