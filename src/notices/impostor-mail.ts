import { decisionLinksView } from "./links-view.ts";
import type { Mail } from "./mail.ts";
import type { AnsweredMail, NoticeAbout, NoticeNeeds } from "./notice-needs.ts";
import { oneLine, withoutLinks } from "./plain-text.ts";
import { answeredBy, writeMail } from "./write-mail.ts";

/**
 * To the approver's own address, when a mail with their reply key cannot be shown to be theirs.
 *
 * It carries a stranger's words to somebody who trusts us, so they are short and without links; it takes
 * neither subject nor thread of that mail, which the approver may never have written.
 */
export const impostorMail = (
  needs: NoticeNeeds,
  {
    record,
    to,
    sentence,
    answers,
  }: NoticeAbout & { readonly sentence: string; readonly answers: AnsweredMail },
): Mail => ({
  ...writeMail(needs, {
    notice: "impostor",
    record,
    to,
    discriminator: answeredBy(answers),
    view: () => ({
      ...decisionLinksView(needs, record.request, to),
      sentence: oneLine(withoutLinks(sentence), MAX_SENTENCE) || null,
    }),
  }),
  autoSubmitted: "auto-replied",
});

const MAX_SENTENCE = 200;
