import { withDurableExecution } from "@aws/durable-execution-sdk-js";
import type { Submission } from "../approval/request.ts";
import { type Duration, millisecondsIn } from "../approval/time.ts";
import type { Wake } from "../intake/wake.ts";
import type { Log } from "../log.ts";
import { approvalWorkflow, type WorkflowNeeds } from "../workflow/approval-workflow.ts";
import { type DurableHost, openDurableHost } from "./host/host.ts";
import { isServiceError } from "./host/service-error.ts";

/** The executions of requests on this machine. */
export type ApprovalExecutions = {
  readonly start: (submission: Submission) => Promise<"started" | "started-with-another">;
  readonly wake: Wake;
  readonly close: DurableHost["close"];
};

/** Opens the durable host with the orchestrator in it; what was under way goes on. */
export const openApprovalExecutions = (
  needs: WorkflowNeeds & { readonly log: Log },
  {
    location,
    keep,
  }: { readonly location: string /** How long an ended execution is kept. */; readonly keep: Duration },
): ApprovalExecutions => {
  const host = openDurableHost({
    location,
    functions: {
      [ORCHESTRATOR]: {
        handler: (durableExecutionClient) =>
          withDurableExecution(approvalWorkflow(needs), { durableExecutionClient }),
        retention: Math.min(90, Math.max(1, Math.ceil(millisecondsIn(keep) / millisecondsIn({ days: 1 })))),
      },
    },
    log: (event, fields) => {
      const failed = FAILURES.has(event) || (event === "execution.ended" && fields["status"] !== "SUCCEEDED");
      (failed ? needs.log.error : needs.log.info)(`durable.${event}`, fields);
    },
  });
  return {
    start: async (submission) => {
      try {
        await host.start({
          functionName: ORCHESTRATOR,
          name: submission.id,
          input: JSON.stringify(submission),
        });
        return "started";
      } catch (error) {
        if (isServiceError(error) && error.name === "DurableExecutionAlreadyStartedException") {
          return "started-with-another";
        }
        throw error;
      }
    },
    wake: async (callbackId) => {
      try {
        await host.sendCallbackSuccess(callbackId);
        return "woken";
      } catch (error) {
        if (isServiceError(error) && error.name === "CallbackTimeoutException") return "closed";
        throw error;
      }
    },
    close: host.close,
  };
};

/** Stored with every execution: never to be renamed. */
const ORCHESTRATOR = "approval";

const FAILURES = new Set([
  "invocation.failed",
  "invocation.lost",
  "invocation.unhandled-rejection",
  "storage.failed",
]);
