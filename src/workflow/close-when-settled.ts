import { outcomeAt } from "../approval/outcome.ts";
import type { Outcome } from "../approval/request.ts";
import type { RequestId } from "../approval/request-id.ts";
import type { Instant } from "../approval/time.ts";
import { existing, type RequestStore } from "../store/request-store.ts";

/**
 * Gives the request its outcome if it has come to one. An answer that arrives in between makes the store
 * refuse, and then the outcome is worked out anew from what it holds now.
 */
export const closeWhenSettled = async (
  store: RequestStore,
  id: RequestId,
  at: Instant,
): Promise<Outcome | undefined> => {
  for (;;) {
    const record = await existing(store, id);
    const outcome = outcomeAt(record, at);
    if (outcome === undefined || record.state.status === "closed") return outcome;
    const after = await store.close(id, { outcome, at, revision: record.revision });
    if (after.state.status === "closed") return after.state.outcome;
  }
};
