import { InvokeCommand, LambdaClient } from "@aws-sdk/client-lambda";
import type { BackgroundNeeds } from "./background.ts";

/** Has Lambda invoke a function some time soon; what it answers, nobody hears. */
export const invokeAgain = (functionName: string): BackgroundNeeds["invoke"] => {
  const client = new LambdaClient({});
  return async (handed) => {
    await client.send(
      new InvokeCommand({
        FunctionName: functionName,
        InvocationType: "Event",
        Payload: Buffer.from(JSON.stringify(handed)),
      }),
    );
  };
};
