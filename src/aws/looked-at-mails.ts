import { S3ServiceException } from "@aws-sdk/client-s3";
import type { InboundMail } from "../reply/inbound-mail.ts";
import type { MailStore } from "../reply/mail-store.ts";
import type { ExplainedMail, ReceivedMail, ReceivedMails } from "../web/admin/received-mails.ts";
import type { InboundMark, InboundMarks } from "./inbound-marks.ts";

export type LookedAtMailsNeeds = {
  readonly marks: Pick<InboundMarks, "find" | "toLookAt">;
  readonly mailStore: MailStore;
  readonly explain: (
    inbound: Pick<InboundMail, "envelope" | "raw">,
  ) => Promise<Pick<ExplainedMail, "subject" | "stages">>;
};

/**
 * The mails that somebody should look at: refused, or not understood. What could not be handled at all is not among
 * them; it has no mark, and waits in the queue of dead letters, with an alarm.
 */
export const lookedAtMails = ({ marks, mailStore, explain }: LookedAtMailsNeeds): ReceivedMails => ({
  list: async (page) => {
    const { marks: found, next } = await marks.toLookAt(page);
    return { mails: found.map(mailOf), next };
  },
  explain: async (id) => {
    const mark = await marks.find(id);
    if (mark === undefined) return undefined;
    const envelope = { ...mark.envelope, remoteAddress: "", helo: "" };
    const raw = () => mailStore.raw(mark.objectKey);
    const explained = await explain({ envelope, raw }).catch(undefinedWhenGone);
    return explained && { mail: mailOf(mark), ...explained };
  },
});

const mailOf = ({ inboundId, receivedAt, envelope, fate, requestId }: InboundMark): ReceivedMail => ({
  id: inboundId,
  receivedAt,
  from: envelope.from,
  to: envelope.to[0] ?? "",
  fate,
  requestId,
});

/** The bucket forgets a mail on the day when its mark expires, and DynamoDB takes some days longer. */
const undefinedWhenGone = (error: unknown): undefined => {
  if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404) return;
  throw error;
};
