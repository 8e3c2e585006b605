import { receiveReply } from "../intake/receive-reply.ts";
import type { ReceiveReplyNeeds } from "../intake/reply-needs.ts";
import type { MailStore } from "../reply/mail-store.ts";
import { type InboundMarks, inboundIdOf } from "./inbound-marks.ts";
import type { SesNotification } from "./ses-notification.ts";
import { sesVerdicts } from "./ses-verdicts.ts";

export type ReceiveNotifiedNeeds = Omit<ReceiveReplyNeeds, "verdicts"> & {
  readonly mailStore: MailStore;
  readonly marks: Pick<InboundMarks, "find" | "handled">;
};

/**
 * Deals with a mail that SES took in, once. That it has been handled is written last.
 * @throws when it has to be tried again later
 */
export const receiveNotifiedMail = async (
  needs: ReceiveNotifiedNeeds,
  notification: SesNotification,
): Promise<void> => {
  const { receipt, mail } = notification;
  const id = inboundIdOf(mail.messageId);
  const { objectKey } = receipt.action;
  const envelope = { from: envelopeFrom(mail.source), to: receipt.recipients };
  const facts = { inboundId: id, sesMessageId: mail.messageId };
  if ((await needs.marks.find(id)) !== undefined) return needs.log.info("inbound.repeated", facts);
  const received = await receiveReply(
    { ...needs, verdicts: async (_, parsed) => sesVerdicts(notification, parsed) },
    {
      id,
      receivedAt: receipt.timestamp,
      // Of the connection SES tells nothing; it has checked SPF itself.
      envelope: { ...envelope, remoteAddress: "", helo: "" },
      raw: () => needs.mailStore.raw(objectKey),
    },
  );
  if ("later" in received) throw new Error(`the mail ${id} cannot be judged yet: ${received.later}`);
  const { fate, requestId } = received;
  const receivedAt = receipt.timestamp;
  await needs.marks.handled({ inboundId: id, fate, requestId, objectKey, receivedAt, envelope });
  needs.log.info("inbound.handled", { ...facts, fate, requestId });
};

/** The null sender of bounces may be written as `<>`. */
const envelopeFrom = (source: string): string => source.replace(/^<|>$/g, "");
