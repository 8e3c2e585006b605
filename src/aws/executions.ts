import type { SubmitNeeds } from "../intake/submit-request.ts";
import type { Wake } from "../intake/wake.ts";
import { coldStart } from "./cold-start.ts";

export type Executions = {
  readonly wake: Wake;
  readonly startOf: (orchestratorArn: string) => SubmitNeeds["start"];
};

/**
 * Starts and wakes executions, by a client that is loaded when it is needed first: pages are shown without, and most
 * mails are no decisions.
 */
export const executions = (): Executions => {
  const loaded = coldStart(async () => (await import("./lambda-executions.ts")).lambdaExecutions());
  return {
    wake: async (callbackId) => (await loaded()).wake(callbackId),
    startOf: (orchestratorArn) => async (submission) => (await loaded()).startOf(orchestratorArn)(submission),
  };
};
