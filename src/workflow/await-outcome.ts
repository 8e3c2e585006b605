import { CallbackTimeoutError, type DurableContext } from "@aws/durable-execution-sdk-js";
import { marks, nextMark } from "../approval/next-mark.ts";
import { outcomeAt } from "../approval/outcome.ts";
import type { ApprovalRequest, Outcome } from "../approval/request.ts";
import { type Instant, millisecondsBetween } from "../approval/time.ts";
import { closeWhenSettled } from "./close-when-settled.ts";
import { type DeliverNeeds, remindApprover } from "./deliver.ts";
import { patiently } from "./patiently.ts";

/**
 * Waits until the request has its outcome, with one callback open at a time: each lasts until the next mark
 * and is completed when an answer settles the request. What counts is what the store says after waking, so
 * a wake-up that is lost or late changes nothing but the moment.
 */
export const awaitOutcome = async (
  needs: DeliverNeeds,
  request: ApprovalRequest,
  context: DurableContext,
): Promise<Outcome> => {
  let looked: Look = { at: request.createdAt, outcome: null };
  for (let round = 1; ; round++) {
    const [answer, callbackId] = await context.createCallback(`answer-${round}`, {
      timeout: { seconds: secondsToNextMark(request, looked.at) },
    });
    const settled = await context.step(
      `await-answer-${round}`,
      async () =>
        outcomeAt(await needs.store.awaitCallback(request.id, callbackId), needs.now()) !== undefined,
      patiently,
    );
    if (!settled) await wokenOrDue(answer);

    const before = looked.at;
    looked = await context.step(`look-${round}`, () => look(needs, request), patiently);
    if (looked.outcome !== null) return looked.outcome;
    await remind(needs, { request, after: before, until: looked.at }, context);
  }
};

/** What a look into the store found, and when. */
type Look = { readonly at: Instant; readonly outcome: Outcome | null };

const look = async (needs: DeliverNeeds, request: ApprovalRequest): Promise<Look> => {
  const at = needs.now();
  return { at, outcome: (await closeWhenSettled(needs.store, request.id, at)) ?? null };
};

/** Whole seconds, as the callback's timeout wants them; a mark that is past is due in one. */
const secondsToNextMark = (request: ApprovalRequest, now: Instant): number => {
  const mark = nextMark(request, now);
  return mark === undefined ? 1 : Math.max(1, Math.ceil(millisecondsBetween(now, mark.at) / 1000));
};

const wokenOrDue = async (answer: PromiseLike<string>): Promise<void> => {
  try {
    await answer;
  } catch (error) {
    if (!(error instanceof CallbackTimeoutError)) throw error;
  }
};

/** Sends the reminder that fell due since the last look; the latest, should there be several. */
const remind = async (
  needs: DeliverNeeds,
  due: { readonly request: ApprovalRequest; readonly after: Instant; readonly until: Instant },
  context: DurableContext,
): Promise<void> => {
  const mark = marks(due.request).findLast(({ at }) => at > due.after && at <= due.until);
  if (mark?.due !== "reminder") return;
  for (const [index, approver] of due.request.policy.approvers.entries()) {
    await context.step(
      `remind-${mark.number}-${index + 1}`,
      () => remindApprover(needs, due.request.id, approver, mark.number),
      patiently,
    );
  }
};
