import {
  CallbackTimeoutException,
  DurableExecutionAlreadyStartedException,
  InvokeCommand,
  LambdaClient,
  ResourceNotFoundException,
  SendDurableExecutionCallbackSuccessCommand,
} from "@aws-sdk/client-lambda";
import type { SubmitNeeds } from "../intake/submit-request.ts";
import type { Wake } from "../intake/wake.ts";
import type { Executions } from "./executions.ts";

/** With a client of their own: for who loads this file only when one of them is wanted. */
export const lambdaExecutions = (): Executions => {
  const client = new LambdaClient({});
  return {
    wake: wakeExecution(client),
    startOf: (orchestratorArn) => startExecution(client, orchestratorArn),
  };
};

/** Starts a request's execution, named after the request: the same submission again finds the same one. */
const startExecution =
  (client: LambdaClient, orchestratorArn: string): SubmitNeeds["start"] =>
  async (submission) => {
    try {
      await client.send(
        new InvokeCommand({
          FunctionName: orchestratorArn,
          InvocationType: "Event",
          DurableExecutionName: submission.id,
          Payload: Buffer.from(JSON.stringify(submission)),
        }),
      );
      return "started";
    } catch (error) {
      if (error instanceof DurableExecutionAlreadyStartedException) return "started-with-another";
      throw error;
    }
  };

/** Completes the callback that waits; one that is closed, expired or gone with its execution needs nothing. */
const wakeExecution =
  (client: LambdaClient): Wake =>
  async (callbackId) => {
    try {
      await client.send(new SendDurableExecutionCallbackSuccessCommand({ CallbackId: callbackId }));
      return "woken";
    } catch (error) {
      if (error instanceof CallbackTimeoutException || error instanceof ResourceNotFoundException)
        return "closed";
      throw error;
    }
  };
