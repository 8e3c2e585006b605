import type { Decision, Evidence, Verdict } from "../approval/decision.ts";
import { outcomeAt } from "../approval/outcome.ts";
import type { RequestRecord } from "../approval/request.ts";
import { clarificationMail } from "../notices/clarification-mail.ts";
import { confirmationMail } from "../notices/confirmation-mail.ts";
import { impostorMail } from "../notices/impostor-mail.ts";
import type { Mail } from "../notices/mail.ts";
import type { AnsweredMail } from "../notices/notice-needs.ts";
import { tooLateMail } from "../notices/too-late-mail.ts";
import type { AuthRefusal } from "../reply/authenticate.ts";
import type { InboundMail } from "../reply/inbound-mail.ts";
import { decodedSubject } from "../reply/machine-subject.ts";
import { headerValues, type ParsedMail } from "../reply/parsed-mail.ts";
import type { ReplyReading } from "../reply/read-reply.ts";
import { answerWithinCaps } from "./reply-answer.ts";
import type { Dealt } from "./reply-handled.ts";
import type { ReceiveReplyNeeds } from "./reply-needs.ts";
import type { ReplyRecipient } from "./reply-recipient.ts";
import { sendNotice } from "./send-notice.ts";

/** A reply with all that was found out about it. */
export type ReplyCase = ReplyRecipient & {
  readonly inbound: InboundMail;
  readonly mail: ParsedMail;
  readonly reading: ReplyReading;
  readonly evidence: Evidence;
};

type CaseNeeds = Omit<ReceiveReplyNeeds, "verdicts">;

/** Acts on the reply of somebody who is who they say. */
export const answerReply = async (needs: CaseNeeds, reply: ReplyCase): Promise<Dealt> => {
  const verdict = verdictOf(reply);
  return verdict === undefined ? askBack(needs, reply) : decide(needs, reply, verdict);
};

/** Keeps a reply from deciding, and tells the approver, never the sender, that somebody tried. */
export const refuseReply = async (
  needs: CaseNeeds,
  reply: ReplyCase,
  reason: AuthRefusal | "other-request",
): Promise<Dealt> => {
  const { record, participant: to, reading } = reply;
  const evidence = { ...reply.evidence, reason };
  if (!isOpenFor(needs, reply)) return { fate: "refused", evidence };
  const mail = impostorMail(needs.notices, {
    record,
    to,
    sentence: reading.sentence,
    answers: answered(reply),
  });
  return { fate: "refused", evidence: { ...evidence, answer: await answer(needs, reply, mail) } };
};

const verdictOf = ({ reading, addressed }: ReplyCase): Verdict | undefined => {
  // Nothing that its author's mail program wrote ties this mail to the request.
  if (addressed !== "here") return undefined;
  if (reading.reading === "approve") return "approved";
  return reading.reading === "reject" ? "rejected" : undefined;
};

const decide = async (needs: CaseNeeds, reply: ReplyCase, verdict: Verdict): Promise<Dealt> => {
  const { inbound, participant: to, reading } = reply;
  const evidence = { ...reply.evidence, inboundId: inbound.id };
  const { comment } = reading;
  const { answer: outcome, record } = await needs.decide(to.requestId, {
    approver: to.email,
    verdict,
    comment,
    channel: "reply",
    evidence,
  });
  const decision = record.decisions.find(({ approver }) => approver === to.email);
  // A repeat after a crash finds the decision it made itself.
  if (decision !== undefined && isBy(inbound, decision)) {
    const mail = confirmationMail(needs.notices, { record, to, decision, answers: answered(reply) });
    // Uncapped: there is one a decision, and nobody must decide without hearing of it.
    await sendNotice(needs, mail);
    return { fate: "decided", evidence };
  }
  if (outcome === "closed") await rememberLate(needs, reply, verdict);
  return tooLate(needs, { ...reply, record });
};

const isBy = ({ id }: InboundMail, { channel, evidence }: Decision): boolean =>
  channel === "reply" && evidence["inboundId"] === id;

const rememberLate = ({ store, now }: CaseNeeds, reply: ReplyCase, verdict: Verdict): Promise<void> =>
  store.remember(reply.participant.requestId, {
    id: `late.${reply.inbound.id}`,
    at: now(),
    event: "late-answer",
    by: reply.participant.email,
    verdict,
  });

const askBack = async (needs: CaseNeeds, reply: ReplyCase): Promise<Dealt> => {
  const { record, participant: to, reading } = reply;
  const mail = clarificationMail(needs.notices, {
    record,
    to,
    sentence: reading.sentence,
    answers: answered(reply),
  });
  // A repeat after a crash: whoever has answered the clarification since is not late with this reply.
  const isRepeat = (await needs.store.history(to.requestId)).some(({ id }) => id === mail.id);
  if (!isRepeat && !isOpenFor(needs, reply)) return tooLate(needs, reply);
  const sent = await answer(needs, reply, mail);
  return { fate: sent === "sent" ? "asked-back" : "ignored", evidence: { ...reply.evidence, answer: sent } };
};

const tooLate = async (needs: CaseNeeds, reply: ReplyCase): Promise<Dealt> => {
  const { record, participant: to } = reply;
  const mail = tooLateMail(needs.notices, { record, to, answers: answered(reply) });
  const fate = hasDecided(record, reply) ? "already-decided" : "too-late";
  return { fate, evidence: { ...reply.evidence, answer: await answer(needs, reply, mail) } };
};

const isOpenFor = ({ now }: CaseNeeds, reply: ReplyCase): boolean =>
  outcomeAt(reply.record, now()) === undefined && !hasDecided(reply.record, reply);

const hasDecided = ({ decisions }: RequestRecord, { participant }: ReplyCase): boolean =>
  decisions.some(({ approver }) => approver === participant.email);

const answer = (needs: CaseNeeds, { inbound, participant }: ReplyCase, mail: Mail): Promise<string> =>
  answerWithinCaps(needs, { inbound, to: participant }, mail);

const answered = ({ inbound, mail }: ReplyCase): AnsweredMail => ({
  inboundId: inbound.id,
  messageId: headerValues(mail, "message-id")[0] ?? null,
  subject: decodedSubject(mail),
});
