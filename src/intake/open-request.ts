import type { Participant } from "../approval/participant.ts";
import type { RequestRecord, Submission } from "../approval/request.ts";
import type { Clock } from "../approval/time.ts";
import type { KeyRing } from "../keys/key-ring.ts";
import { participant } from "../keys/participant-key.ts";
import type { RequestStore } from "../store/request-store.ts";

/**
 * Stores what was submitted as a pending request, made now; repeated, it answers with the request as it is.
 * Both the door and the orchestrator call it: whoever comes first makes it, neither can lose it.
 */
export const openRequest = (
  { store, ring, now }: { readonly store: RequestStore; readonly ring: KeyRing; readonly now: Clock },
  submission: Submission,
): Promise<RequestRecord> =>
  store.create({ ...submission, createdAt: now() }, participantsOf(ring, submission));

const participantsOf = (ring: KeyRing, { id, requester, policy }: Submission): readonly Participant[] => [
  ...(requester === null ? [] : [participant(ring, { requestId: id, role: "requester", email: requester })]),
  ...policy.approvers.map((email) => participant(ring, { requestId: id, role: "approver", email })),
];
