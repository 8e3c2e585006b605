import { noteUndelivered } from "../intake/note-undelivered.ts";
import type { SendNeeds } from "../intake/send-notice.ts";
import type { Log } from "../log.ts";
import type { NoticeNeeds } from "../notices/notice-needs.ts";
import type { Complaints } from "./complaints.ts";
import type { MailEvent } from "./mail-event.ts";
import type { MailRecords } from "./mail-records.ts";

export type MailEventNeeds = SendNeeds & {
  readonly notices: () => Promise<NoticeNeeds>;
  readonly mails: Pick<MailRecords, "find">;
  readonly complaints: Pick<Complaints, "add">;
  readonly log: Log;
};

/** Notes in its request that a mail did not arrive, or was not wanted; safe to repeat. */
export const receiveMailEvent = async (needs: MailEventNeeds, told: MailEvent): Promise<void> => {
  if (told.event === "nothing-to-do") return needs.log.info("mail-event.ignored", { type: told.type });
  const { mailId } = told;
  const mail = await needs.mails.find(mailId);
  if (told.event === "complaint") {
    // Providers often leave out who complained; each mail of ours has one recipient.
    const addresses = new Set([...told.addresses, ...(mail === undefined ? [] : [mail.to])]);
    for (const address of addresses) await needs.complaints.add(address);
  }
  const record = mail?.requestId ? await needs.store.read(mail.requestId) : undefined;
  if (mail === undefined || record === undefined)
    return needs.log.warn("mail-event.ignored", { type: "of an unknown mail", mailId });
  const { notice, to, requestId } = mail;
  const why = told.event === "complaint" ? COMPLAINED : told.why;
  const notices = await needs.notices();
  await noteUndelivered({ ...needs, notices }, record, { mailId, notice, to, why });
  needs.log.warn("mail.undelivered", { mailId, notice, requestId, answer: why });
};

const COMPLAINED = "reported as unwanted; no more mail is sent to this address";
