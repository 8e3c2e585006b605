import { type DurableLambdaHandler, withDurableExecution } from "@aws/durable-execution-sdk-js";
import { approvalWorkflow } from "../workflow/approval-workflow.ts";
import { coldStart } from "./cold-start.ts";
import { composeOrchestrator } from "./compose.ts";

const started = coldStart(async () => {
  const home = await composeOrchestrator(process.env);
  return { refresh: home.refresh, run: withDurableExecution(approvalWorkflow(home)) };
});

/** One durable execution a request. */
export const handler: DurableLambdaHandler = async (event, context) => {
  const { run, refresh } = await started();
  await refresh();
  return run(event, context);
};
