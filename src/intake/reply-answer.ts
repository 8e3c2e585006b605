import type { Participant } from "../approval/participant.ts";
import { after, type Instant } from "../approval/time.ts";
import type { Mail } from "../notices/mail.ts";
import type { InboundMail } from "../reply/inbound-mail.ts";
import { type SendNeeds, sendNotice } from "./send-notice.ts";

export type AnswerCap = "per-request" | "per-day";

/**
 * Sends the answer to a mail that came in, unless its recipient had enough of them: a few of one notice per
 * request and person, and a few answers of any kind per address and day. Repeated with the same inbound
 * mail it counts and sends once.
 */
export const answerWithinCaps = async (
  needs: SendNeeds,
  { inbound, to }: { readonly inbound: InboundMail; readonly to: Participant },
  mail: Mail,
): Promise<"sent" | AnswerCap> => {
  const at = needs.now();
  const day = inbound.receivedAt.slice(0, 10);
  const caps: readonly (readonly [AnswerCap, string, number, Instant])[] = [
    ["per-request", `${mail.notice}:${to.requestId}:${to.email}`, MAX_PER_REQUEST, after(at, { days: 400 })],
    ["per-day", `answers:${to.email}:${day}`, MAX_PER_DAY, after(at, { days: 2 })],
  ];
  for (const [cap, counter, most, until] of caps) {
    if ((await needs.store.count({ counter, id: inbound.id, at, until })) <= most) continue;
    const id = `capped.${inbound.id}`;
    await needs.store.remember(to.requestId, {
      id,
      at,
      event: "notice-capped",
      notice: mail.notice,
      to: to.email,
      cap,
    });
    return cap;
  }
  await sendNotice(needs, mail);
  return "sent";
};

const MAX_PER_REQUEST = 3;
const MAX_PER_DAY = 20;
