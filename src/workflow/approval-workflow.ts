import type { DurableContext, DurableExecutionHandler } from "@aws/durable-execution-sdk-js";
import type { ApprovalRequest, Outcome, Submission } from "../approval/request.ts";
import { openRequest } from "../intake/open-request.ts";
import { awaitOutcome } from "./await-outcome.ts";
import { askApprover, type DeliverNeeds, sendReceipt, tellApprover, tellRequester } from "./deliver.ts";
import { patiently } from "./patiently.ts";

export type WorkflowNeeds = DeliverNeeds & Parameters<typeof openRequest>[0];

/**
 * The orchestrator of one request: ask, wait, tell.
 *
 * Deterministic: only durable operations are awaited here and in `awaitOutcome`; clock, store and mail are
 * touched inside named steps. The names are stored history: renaming or reordering one breaks the requests
 * that are under way.
 */
export const approvalWorkflow =
  (needs: WorkflowNeeds): DurableExecutionHandler<Submission, { readonly outcome: Outcome }> =>
  async (submission, context) => {
    const request = await open(needs, submission, context);
    await context.step("send-receipt", () => sendReceipt(needs, request.id), patiently);
    for (const [index, approver] of request.policy.approvers.entries()) {
      await context.step(`ask-${index + 1}`, () => askApprover(needs, request.id, approver), patiently);
    }

    const outcome = await awaitOutcome(needs, request, context);

    await context.step("tell-requester", () => tellRequester(needs, request.id), patiently);
    for (const [index, approver] of request.policy.approvers.entries()) {
      await context.step(`tell-${index + 1}`, () => tellApprover(needs, request.id, approver), patiently);
    }
    return { outcome };
  };

const open = async (
  needs: WorkflowNeeds,
  submission: Submission,
  context: DurableContext,
): Promise<ApprovalRequest> => {
  const createdAt = await context.step(
    "open-request",
    async () => (await openRequest(needs, submission)).request.createdAt,
    patiently,
  );
  return { ...submission, createdAt };
};
