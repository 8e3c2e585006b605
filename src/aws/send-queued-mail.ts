import type { Email } from "../approval/email.ts";
import { after, type Clock, type Duration, type Instant } from "../approval/time.ts";
import { noteUndelivered } from "../intake/note-undelivered.ts";
import type { SendNeeds } from "../intake/send-notice.ts";
import type { Log } from "../log.ts";
import type { AnyMail } from "../notices/mail.ts";
import type { NoticeNeeds } from "../notices/notice-needs.ts";
import type { MailRecords } from "./mail-records.ts";
import type { SesSender } from "./ses-sender.ts";

export type SendQueuedNeeds = SendNeeds & {
  /** For the notice about a mail that could not be delivered. */
  readonly notices: () => Promise<NoticeNeeds>;
  readonly ses: SesSender;
  readonly mails: MailRecords;
  readonly hasComplained: (address: Email) => Promise<boolean>;
  readonly log: Log;
  readonly now: Clock;
};

/**
 * Sends one mail of the queue, once: what SQS delivers again is seen by its record.
 * @throws when it has to be tried again later
 */
export const sendQueuedMail = async (
  needs: SendQueuedNeeds,
  mail: AnyMail,
  queuedAt: Instant,
): Promise<void> => {
  const { mails, log, now } = needs;
  const facts = { mailId: mail.id, notice: mail.notice, requestId: mail.requestId };
  const claim = await mails.claim(mail);
  if (claim === "done") return log.info("mail.repeated", facts);
  if (claim === "busy") throw new Error(`the mail ${mail.id} is being sent`);

  if (await needs.hasComplained(mail.to)) return await giveUp(needs, mail, COMPLAINED);
  const sent = await needs.ses(mail, now());
  switch (sent.status) {
    case "accepted":
      await mails.sent(mail, sent.sesMessageId);
      return log.info("mail.sent", { ...facts, sesMessageId: sent.sesMessageId });
    case "refused":
      return await giveUp(needs, mail, sent.why);
    case "deferred":
      if (now() > after(queuedAt, GIVE_UP_AFTER)) return await giveUp(needs, mail, sent.why);
      log.warn("mail.deferred", { ...facts, answer: sent.why });
      await mails.release(mail);
      throw new Error(`SES does not take the mail ${mail.id} now: ${sent.why}`);
  }
};

/** As on one machine. The queue keeps a message for longer. */
const GIVE_UP_AFTER: Duration = { days: 3 };

const COMPLAINED = "not sent: the recipient reported an earlier mail as unwanted";

/** Noted first, settled second: should it end in between, it is noted again, which changes nothing. */
const giveUp = async (needs: SendQueuedNeeds, mail: AnyMail, why: string): Promise<void> => {
  const { id: mailId, notice, to, requestId } = mail;
  const record = requestId === null ? undefined : await needs.store.read(requestId);
  if (record !== undefined) {
    const notices = await needs.notices();
    await noteUndelivered({ ...needs, notices }, record, { mailId, notice, to, why });
  }
  await needs.mails.undelivered(mail);
  needs.log.warn("mail.undelivered", { mailId, notice, requestId, answer: why });
};
