import type { ParticipantKey } from "../approval/participant.ts";
import { parseRequestId, type RequestId } from "../approval/request-id.ts";
import type { KeyRing } from "../keys/key-ring.ts";
import { type ReplyPattern, readReplyAddress } from "../keys/reply-address.ts";
import type { Envelope } from "./inbound-mail.ts";
import { addressesIn, messageIdsIn } from "./mentions.ts";
import { headerValues, type ParsedMail } from "./parsed-mail.ts";

/** Whom a mail is meant for, as far as the mail itself tells; whether they exist the store knows. */
export type ReplyTarget = {
  readonly foundBy: "envelope" | "header" | "thread" | "nothing";
  /** From the first place that names any. */
  readonly keys: readonly ParticipantKey[];
  /** Keys the person's own mail program wrote into the header, which a signature of the mail covers. */
  readonly headerKeys: readonly ParticipantKey[];
  /** Requests whose mails this one answers. */
  readonly requestIds: readonly RequestId[];
};

export type IdentifyNeeds = {
  readonly ring: KeyRing;
  readonly pattern: ReplyPattern;
  /** The domain of our message ids. */
  readonly messageDomain: string;
};

/** Finds the reply key: in the envelope, else in the header, else the request by the thread. */
export const identify = (mail: ParsedMail, envelope: Envelope, needs: IdentifyNeeds): ReplyTarget => {
  const keysIn = (addresses: readonly string[]): readonly ParticipantKey[] => [
    ...new Set(addresses.flatMap((address) => readReplyAddress(needs.ring, needs.pattern, address) ?? [])),
  ];
  const envelopeKeys = keysIn(envelope.to);
  const headerKeys = keysIn(addressesOf(mail, ["to", "cc"]));
  const deliveredKeys = keysIn(addressesOf(mail, DELIVERED_TO));
  const keys = [envelopeKeys, headerKeys, deliveredKeys].find((found) => found.length > 0) ?? [];
  const requestIds = requestsIn(answeredIds(mail), needs.messageDomain);
  const byKey = keys === envelopeKeys ? "envelope" : "header";
  const byThread = requestIds.length > 0 ? "thread" : "nothing";
  return { foundBy: keys.length > 0 ? byKey : byThread, keys, headerKeys, requestIds };
};

/** The ids of the mails that this one answers. */
export const answeredIds = (mail: ParsedMail): readonly string[] =>
  ["in-reply-to", "references"].flatMap((name) => headerValues(mail, name).flatMap(messageIdsIn));

/** Where servers note the address a mail was delivered to. */
const DELIVERED_TO = ["delivered-to", "x-original-to", "envelope-to", "x-envelope-to", "x-forwarded-to"];

const addressesOf = (mail: ParsedMail, names: readonly string[]): readonly string[] =>
  names.flatMap((name) => headerValues(mail, name).flatMap(addressesIn)).slice(0, MAX_ADDRESSES);

const MAX_ADDRESSES = 200;

/** The requests among message ids of ours, which are `<request id@…>` and `<request id.notice.number@…>`. */
export const requestsIn = (messageIds: readonly string[], messageDomain: string): readonly RequestId[] => [
  ...new Set(
    ownMailIds(messageIds, messageDomain).flatMap((id) => parseRequestId(id.split(".")[0] ?? "") ?? []),
  ),
];

/** What stands left of the `@` in message ids of ours. */
export const ownMailIds = (messageIds: readonly string[], messageDomain: string): readonly string[] => {
  const ending = `@${messageDomain.toLowerCase()}`;
  const ours = messageIds.map((id) => id.toLowerCase()).filter((id) => id.endsWith(ending));
  return ours.map((id) => id.slice(0, -ending.length));
};
