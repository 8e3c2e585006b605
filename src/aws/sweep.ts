import { outcomeAt } from "../approval/outcome.ts";
import type { RequestId } from "../approval/request-id.ts";
import { after, type Duration, type Instant } from "../approval/time.ts";
import type { Log } from "../log.ts";
import type { RequestStore } from "../store/request-store.ts";
import type { Executions } from "./executions.ts";
import type { UnfinishedRequests } from "./unfinished-requests.ts";

export type SweepNeeds = {
  readonly unfinished: UnfinishedRequests;
  readonly store: Pick<RequestStore, "read">;
  readonly wake: Executions["wake"];
  readonly start: ReturnType<Executions["startOf"]>;
  readonly log: Log;
};

/**
 * Makes up for what was lost between two steps of somebody who ended there: starts the execution of a request that
 * never began, and wakes one that waits for what has come already. Either, done once more, changes nothing.
 */
export const sweep = async (needs: SweepNeeds, now: Instant): Promise<void> => {
  let failed: unknown;
  for (const id of await needs.unfinished.madeBefore(after(now, LEFT_ALONE))) {
    try {
      await mend(needs, id, now);
    } catch (error) {
      // The others must not wait for this one.
      failed = error;
    }
  }
  if (failed !== undefined) throw failed;
};

/** A request that is younger is most likely being dealt with. */
const LEFT_ALONE: Duration = { minutes: -2 };

const mend = async ({ store, wake, start, log }: SweepNeeds, id: RequestId, now: Instant): Promise<void> => {
  const record = await store.read(id);
  if (record === undefined || record.state.status === "closed") return;
  if (record.callbackId === null) {
    const { createdAt: _, ...submission } = record.request;
    log.warn("request.mended", { requestId: id, start: await start(submission) });
  } else if (outcomeAt(record, now) !== undefined) {
    log.warn("request.mended", { requestId: id, wake: await wake(record.callbackId) });
  }
};
