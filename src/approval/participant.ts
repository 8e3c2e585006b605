import type { Email } from "./email.ts";
import type { RequestId } from "./request-id.ts";

/** 26 characters of lower-case base32: the 128 bits that stand for one participant of one request. */
export type ParticipantKey = string & { readonly __brand: "ParticipantKey" };

export type Participant = {
  readonly key: ParticipantKey;
  readonly requestId: RequestId;
  readonly email: Email;
  readonly role: "approver" | "requester";
};
