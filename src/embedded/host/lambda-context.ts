import { FUNCTION_VERSION, functionArn } from "./execution-arn.ts";

/** The second argument of a Lambda handler, as far as it means anything outside Lambda. */
export const lambdaContext = (functionName: string, awsRequestId: string, deadlineMs: number) => ({
  callbackWaitsForEmptyEventLoop: false,
  functionName,
  functionVersion: FUNCTION_VERSION,
  invokedFunctionArn: functionArn(functionName),
  memoryLimitInMB: "1024",
  awsRequestId,
  logGroupName: `/aws/lambda/${functionName}`,
  logStreamName: "local",
  getRemainingTimeInMillis: () => Math.max(0, deadlineMs - Date.now()),
  done: () => {},
  fail: () => {},
  succeed: () => {},
});
