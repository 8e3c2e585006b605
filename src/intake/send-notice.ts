import type { Clock } from "../approval/time.ts";
import type { Mail, Outbox } from "../notices/mail.ts";
import type { RequestStore } from "../store/request-store.ts";

export type SendNeeds = { readonly store: RequestStore; readonly outbox: Outbox; readonly now: Clock };

/** Hands a mail to the outbox and remembers it in the request's history; repeating it changes nothing. */
export const sendNotice = async ({ store, outbox, now }: SendNeeds, mail: Mail): Promise<void> => {
  await outbox.send(mail);
  const { id: mailId, notice, to, requestId } = mail;
  if (requestId !== null) {
    await store.remember(requestId, { id: mailId, at: now(), event: "notice-sent", notice, to, mailId });
  }
};
