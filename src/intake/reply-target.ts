import type { RequestId } from "../approval/request-id.ts";
import { answeredIds, identify, type ReplyTarget } from "../reply/identify.ts";
import type { Envelope } from "../reply/inbound-mail.ts";
import type { ParsedMail } from "../reply/parsed-mail.ts";
import type { ReceiveReplyNeeds } from "./reply-needs.ts";

/**
 * Which request's mail left under a message id that is none of ours: SES gives every mail a new one.
 * @param messageId without angle brackets
 */
export type SentUnder = (messageId: string) => Promise<RequestId | undefined>;

export type TargetNeeds = Pick<ReceiveReplyNeeds, "ring" | "replyPattern" | "messageDomain" | "sentUnder">;

/** Whom a mail is meant for: by what we wrote into the mail it answers, else by the id that mail left under. */
export const targetOf = async (
  { ring, replyPattern: pattern, messageDomain, sentUnder }: TargetNeeds,
  mail: ParsedMail,
  envelope: Envelope,
): Promise<ReplyTarget> => {
  const target = identify(mail, envelope, { ring, pattern, messageDomain });
  const isTied = target.headerKeys.length > 0 || target.requestIds.length > 0;
  if (sentUnder === undefined || isTied) return target;
  const ids = answeredIds(mail).slice(-MAX_LOOKED_UP);
  const found = await Promise.all(ids.map((id) => sentUnder(id)));
  const requestIds = [...new Set(found.filter((id) => id !== undefined))];
  if (requestIds.length === 0) return target;
  return { ...target, requestIds, foundBy: target.foundBy === "nothing" ? "thread" : target.foundBy };
};

/** The last of the references are the nearest. */
const MAX_LOOKED_UP = 5;
