/**
 * Actions that roles allow and that no code of ours calls, each with its reason: Lambda itself uses the role for
 * them. A test holds every role against the calls that were recorded and this list.
 */
export const DONE_BY_LAMBDA: Readonly<Record<string, string>> = {
  "logs:CreateLogStream": "begins a log stream for each environment of the function",
  "logs:PutLogEvents": "writes what the function logs",
  "xray:PutTraceSegments": "writes a trace of each call",
  "xray:PutTelemetryRecords": "writes how many traces it left out",
  "sqs:ReceiveMessage": "reads the queue for the function (event source mapping)",
  "sqs:DeleteMessage": "takes what was dealt with from the queue (event source mapping)",
  "sqs:GetQueueAttributes": "looks how much there is to read (event source mapping)",
};

/** The same, where one function alone is allowed it. */
export const DONE_BY_LAMBDA_FOR: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  orchestrator: {
    "sqs:SendMessage": "sets aside requests that could not be started, in the dead-letter queue",
  },
};
