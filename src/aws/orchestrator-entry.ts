import { type DurableLambdaHandler, withDurableExecution } from "@aws/durable-execution-sdk-js";
import { approvalWorkflow } from "../workflow/approval-workflow.ts";
import { coldStart } from "./cold-start.ts";
import { composeWriting } from "./compose.ts";
import { LIVE, readSettings } from "./settings.ts";

const started = coldStart(async () => {
  const shared = await composeWriting(readSettings(process.env, LIVE));
  return { refresh: shared.refresh, run: withDurableExecution(approvalWorkflow(shared)) };
});

/** One durable execution a request. */
export const handler: DurableLambdaHandler = async (event, context) => {
  const { run, refresh } = await started();
  await refresh();
  return run(event, context);
};
