import type { Email } from "../approval/email.ts";
import type { Participant, ParticipantKey } from "../approval/participant.ts";
import type { RequestId } from "../approval/request-id.ts";
import { base32 } from "./base32.ts";
import { type KeyRing, sign } from "./key-ring.ts";

/** The key of one participant: derived, so that a step that runs twice issues the same one. */
export const participant = (
  ring: KeyRing,
  { requestId, role, email }: { requestId: RequestId; role: Participant["role"]; email: Email },
): Participant => {
  const message = JSON.stringify([requestId, role, email]);
  const key = base32(sign(ring, ring.current, { purpose: "key.v1", message, bytes: 16 })) as ParticipantKey;
  return { key, requestId, role, email };
};
