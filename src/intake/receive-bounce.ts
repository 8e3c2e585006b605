import type { Participant } from "../approval/participant.ts";
import type { RequestRecord } from "../approval/request.ts";
import { readReplyAddress } from "../keys/reply-address.ts";
import { type Bounce, readBounce } from "../reply/bounce.ts";
import { ownMailIds, requestsIn } from "../reply/identify.ts";
import type { InboundMail } from "../reply/inbound-mail.ts";
import type { ParsedMail } from "../reply/parsed-mail.ts";
import { noteUndelivered } from "./note-undelivered.ts";
import { fateOf, rememberHandled } from "./reply-handled.ts";
import type { Received, ReceiveReplyNeeds } from "./reply-needs.ts";

type BounceNeeds = Omit<ReceiveReplyNeeds, "verdicts" | "decide">;

/** Deals with a mail of ours that came back: remembered, and the requester told if it came back for good. */
export const receiveBounce = async (
  needs: BounceNeeds,
  inbound: InboundMail,
  mail: ParsedMail,
): Promise<Received> => {
  const bounce = readBounce(mail);
  const found = await whoseBounce(needs, inbound, bounce);
  if (found === undefined) {
    needs.log.info("bounce.ignored", { inboundId: inbound.id, reason: "no-mail-of-ours" });
    return { fate: "ignored", requestId: null };
  }
  const { record, participant } = found;
  const requestId = record.request.id;
  const earlier = await fateOf(needs.store, requestId, inbound.id);
  if (earlier !== undefined) return { fate: earlier, requestId };
  const ids = ownMailIds(bounce.original.messageIds, needs.messageDomain);
  const ownId = ids.find((id) => id.startsWith(`${requestId}.`));
  // A reply key gets around: it takes more for telling anybody that somebody cannot be reached.
  const isOurs = ownId !== undefined || bounce.recipients.includes(participant.email);
  if (bounce.permanent && isOurs) {
    const notice = ownId?.split(".")[1] ?? "unknown";
    const { email: to } = participant;
    await noteUndelivered(needs, record, { mailId: ownId ?? inbound.id, notice, to, why: bounce.why });
  }
  const evidence = { kind: "bounce", permanent: bounce.permanent, why: bounce.why };
  await rememberHandled(needs, { inbound, mail, requestId }, { fate: "ignored", evidence });
  return { fate: "ignored", requestId };
};

type Whose = { readonly record: RequestRecord; readonly participant: Participant };

/** By the reply key the bounce came to or the returned mail carries; else by the returned mail's thread. */
const whoseBounce = async (
  { store, ring, replyPattern, messageDomain }: BounceNeeds,
  { envelope }: InboundMail,
  { original, recipients }: Bounce,
): Promise<Whose | undefined> => {
  for (const address of [...envelope.to, ...original.addresses]) {
    const key = readReplyAddress(ring, replyPattern, address);
    const participant = key && (await store.findKey(key));
    const record = participant && (await store.read(participant.requestId));
    if (participant !== undefined && record !== undefined) return { record, participant };
  }
  for (const id of requestsIn(original.messageIds, messageDomain).slice(0, MAX_CANDIDATES)) {
    const record = await store.read(id);
    // In the order of the report: prose may go on to speak of others.
    const [participant] = recipients.flatMap(
      (address) => record?.participants.find(({ email }) => email === address) ?? [],
    );
    if (record !== undefined && participant !== undefined) return { record, participant };
  }
  return undefined;
};

const MAX_CANDIDATES = 10;
