import { outcomeAt } from "../approval/outcome.ts";
import type { RequestRecord } from "../approval/request.ts";
import type { Clock } from "../approval/time.ts";

/** Completes the callback that waits. One that is closed already is a normal answer: somebody else woke it. */
export type Wake = (callbackId: string) => Promise<"woken" | "closed">;

/**
 * Wakes the execution of a request that has come to its outcome and still waits.
 * @throws what waking threw: the answer is stored by then, and repeating it wakes again
 */
export const wakeWhenSettled = async (
  { wake, now }: { readonly wake: Wake; readonly now: Clock },
  record: RequestRecord,
): Promise<void> => {
  if (record.callbackId !== null && outcomeAt(record, now()) !== undefined) await wake(record.callbackId);
};
