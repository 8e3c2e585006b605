import type { Email } from "../approval/email.ts";
import type { Participant } from "../approval/participant.ts";
import type { RequestRecord } from "../approval/request.ts";
import { canonicalAddress } from "../reply/authenticate.ts";
import type { ReplyTarget } from "../reply/identify.ts";
import type { RequestStore } from "../store/request-store.ts";

/** For whom, in which request, a reply speaks if it is authentic. */
export type ReplyRecipient = {
  readonly participant: Participant;
  readonly record: RequestRecord;
  /**
   * Whether the mail itself, and not only its envelope, belongs to this request. Anyone can put an envelope
   * around a mail; `elsewhere` is how the "approved" of another request would look.
   */
  readonly addressed: "here" | "elsewhere" | "nowhere";
};

/** Looks up whom a mail is meant for; undefined when the store knows nobody, or several it could be. */
export const findRecipient = async (
  store: RequestStore,
  target: ReplyTarget,
  sender: Email | undefined,
): Promise<ReplyRecipient | undefined> => {
  const participants =
    target.keys.length > 0 ? await byKeys(store, target) : await byThread(store, target, sender);
  const [participant, ...others] = onlySender(participants, sender);
  if (participant === undefined || others.length > 0) return undefined;
  const record = await store.read(participant.requestId);
  return record && { participant, record, addressed: addressedTo(participant, target) };
};

const byKeys = async (store: RequestStore, { keys }: ReplyTarget): Promise<readonly Participant[]> => {
  const found = await Promise.all(keys.slice(0, MAX_CANDIDATES).map((key) => store.findKey(key)));
  return found.filter((participant) => participant !== undefined);
};

/** A thread names a request, not a person: that is whoever of its participants the sender claims to be. */
const byThread = async (
  store: RequestStore,
  { requestIds }: ReplyTarget,
  sender: Email | undefined,
): Promise<readonly Participant[]> => {
  if (sender === undefined) return [];
  const records = await Promise.all(requestIds.slice(0, MAX_CANDIDATES).map((id) => store.read(id)));
  const participants = records.flatMap((record) => record?.participants ?? []);
  const own = participants.filter(({ email }) => canonicalAddress(email) === canonicalAddress(sender));
  // Somebody who asks and approves answers as the one who approves.
  const approvers = own.filter(({ role }) => role === "approver");
  return approvers.length > 0 ? approvers : own;
};

const MAX_CANDIDATES = 10;

/** Of several reply keys on one mail, the sender's own is meant. */
const onlySender = (
  participants: readonly Participant[],
  sender: Email | undefined,
): readonly Participant[] => {
  if (participants.length <= 1 || sender === undefined) return participants;
  return participants.filter(({ email }) => canonicalAddress(email) === canonicalAddress(sender));
};

/** Whether a mail that its envelope brought to this participant is addressed to them. */
export const addressedTo = (
  { key, requestId }: Participant,
  { headerKeys, requestIds }: ReplyTarget,
): ReplyRecipient["addressed"] => {
  if (headerKeys.includes(key)) return "here";
  if (headerKeys.length > 0) return "elsewhere";
  if (requestIds.length > 0) return requestIds.includes(requestId) ? "here" : "elsewhere";
  return "nowhere";
};
