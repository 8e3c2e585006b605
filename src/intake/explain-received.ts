import type { NoticeNeeds } from "../notices/notice-needs.ts";
import { type ExplainedStage, explainMail } from "../reply/explain-mail.ts";
import type { InboundMail } from "../reply/inbound-mail.ts";
import { decodedSubject } from "../reply/machine-subject.ts";
import { singleSender } from "../reply/mailboxes.ts";
import { parseMail } from "../reply/parse.ts";
import { readReply } from "../reply/read-reply.ts";
import type { RequestStore } from "../store/request-store.ts";
import { isReplyAddress } from "./receive-reply.ts";
import { findRecipient } from "./reply-recipient.ts";
import { type TargetNeeds, targetOf } from "./reply-target.ts";
import { knownOf } from "./what-we-know.ts";

type ExplainNeeds = TargetNeeds & { readonly store: RequestStore; readonly notices: NoticeNeeds };

/** Reads a mail that came in once more, as it was read when it came, and says why it reads so; changes nothing. */
export const explainReceived = async (
  needs: ExplainNeeds,
  inbound: Pick<InboundMail, "envelope" | "raw">,
): Promise<{ readonly subject: string; readonly stages: readonly ExplainedStage[] }> => {
  const mail = await parseMail(inbound.raw());
  const target = await targetOf(needs, mail, inbound.envelope);
  const recipient = await findRecipient(needs.store, target, singleSender(mail));
  const reply = readReply(mail, {
    envelopeFrom: inbound.envelope.from,
    isOwn: (address) => isReplyAddress(needs.replyPattern, address),
    ...(recipient && knownOf(needs.notices, recipient)),
  });
  return { subject: decodedSubject(mail), stages: explainMail(mail, reply) };
};
