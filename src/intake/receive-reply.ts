import type { Evidence } from "../approval/decision.ts";
import { after } from "../approval/time.ts";
import type { ReplyPattern } from "../keys/reply-address.ts";
import { authenticate } from "../reply/authenticate.ts";
import type { InboundMail } from "../reply/inbound-mail.ts";
import { singleSender } from "../reply/mailboxes.ts";
import { parseMail } from "../reply/parse.ts";
import type { ParsedMail } from "../reply/parsed-mail.ts";
import { type ReplyReading, readReply } from "../reply/read-reply.ts";
import { screen } from "../reply/screen.ts";
import { withoutUnsigned } from "../reply/signed-headers.ts";
import { receiveBounce } from "./receive-bounce.ts";
import { answerReply, type ReplyCase, refuseReply } from "./reply-case.ts";
import { type Dealt, fateOf, rememberHandled, sameMail } from "./reply-handled.ts";
import type { Received, ReceiveReplyNeeds } from "./reply-needs.ts";
import { addressedTo, findRecipient } from "./reply-recipient.ts";
import { targetOf } from "./reply-target.ts";
import { knownOf } from "./what-we-know.ts";

/**
 * Deals with a mail that came in: decides, asks back, answers, or keeps it without a word. Safe to repeat:
 * every write is the same the second time, and that the mail has been handled is written last.
 */
export const receiveReply = async (needs: ReceiveReplyNeeds, inbound: InboundMail): Promise<Received> => {
  const mail = await parseMail(inbound.raw());
  const isOwn = (address: string): boolean => isReplyAddress(needs.replyPattern, address);
  const screening = screen(mail, { envelopeFrom: inbound.envelope.from, isOwn });
  if (screening.by === "machine" && screening.kind === "bounce") return receiveBounce(needs, inbound, mail);
  const target = await targetOf(needs, mail, inbound.envelope);
  const recipient = await findRecipient(needs.store, target, singleSender(mail));
  if (recipient === undefined) {
    needs.log.info("reply.refused", {
      inboundId: inbound.id,
      reason: "nobody-meant",
      foundBy: target.foundBy,
    });
    return { fate: "refused", requestId: null };
  }
  const requestId = recipient.participant.requestId;
  const same = sameMail(mail);
  const earlier = await fateOf(needs.store, requestId, inbound.id, same);
  if (earlier !== undefined) return { fate: earlier, requestId };
  const reading = readReply(mail, {
    envelopeFrom: inbound.envelope.from,
    isOwn,
    ...knownOf(needs.notices, recipient),
  });
  const dealt = await deal(needs, { inbound, mail, reading, ...recipient });
  if ("later" in dealt) return dealt;
  await rememberHandled(
    needs,
    { inbound, mail, requestId },
    {
      ...dealt,
      evidence: { foundBy: target.foundBy, ...(same === null ? {} : { same }), ...dealt.evidence },
    },
  );
  return { fate: dealt.fate, requestId };
};

/** Any address of the pattern, whether its key was issued or not. */
export const isReplyAddress = ({ prefix, suffix }: ReplyPattern, address: string): boolean => {
  const folded = address.trim().toLowerCase();
  return (
    folded.length > prefix.length + suffix.length && folded.startsWith(prefix) && folded.endsWith(suffix)
  );
};

const deal = async (
  needs: ReceiveReplyNeeds,
  reply: Omit<ReplyCase, "evidence">,
): Promise<Dealt | { readonly later: string }> => {
  const { reading, participant, inbound, mail } = reply;
  // A requester decides nothing by mail, and a reply to a receipt wants no answer.
  if (reading.reading === "ignore" || participant.role === "requester")
    return ignored(reading, participant.role);
  const verdicts = await needs.verdicts(inbound, mail);
  const authenticity = authenticate(mail, participant.email, verdicts);
  const addressed = await addressedAs(needs, reply, withoutUnsigned(mail, verdicts));
  const evidence: Evidence = { ...reading.evidence, ...authenticity.evidence, addressed };
  if (addressed === "elsewhere") return refuseReply(needs, { ...reply, evidence }, "other-request");
  if (authenticity.authentic) return answerReply(needs, { ...reply, addressed, evidence });
  if (authenticity.reason === "check-unavailable" && needs.now() < after(inbound.receivedAt, PATIENCE)) {
    return { later: authenticity.reason };
  }
  return refuseReply(needs, { ...reply, evidence }, authenticity.reason);
};

/** Whether the mail belongs to the request by what its author is known to have written. */
const addressedAs = async (
  needs: ReceiveReplyNeeds,
  { addressed, participant, inbound }: Omit<ReplyCase, "evidence">,
  trusted: ParsedMail,
): Promise<ReplyCase["addressed"]> => {
  if (addressed !== "here") return addressed;
  return addressedTo(participant, await targetOf(needs, trusted, inbound.envelope));
};

/** How long a mail waits for a name server to answer before its author is asked to use the link. */
const PATIENCE = { hours: 1 };

const ignored = ({ evidence }: ReplyReading, role: string): Dealt => ({
  fate: "ignored",
  evidence: { ...evidence, role },
});
