/**
 * Actions that roles allow and that no code of ours calls, each with its reason. A test holds every role against
 * the calls that were recorded and these two lists.
 */

/** Lambda itself uses the role of every function for them. */
export const DONE_BY_LAMBDA: Readonly<Record<string, string>> = {
  "logs:CreateLogStream": "begins a log stream for each environment of the function",
  "logs:PutLogEvents": "writes what the function logs",
  "xray:PutTraceSegments": "writes a trace of each call",
  "xray:PutTelemetryRecords": "writes how many traces it left out",
};

/** Lambda uses the role for them where a queue is read for the function (event source mapping). */
const READING_A_QUEUE: Readonly<Record<string, string>> = {
  "sqs:ReceiveMessage": "reads the queue for the function",
  "sqs:DeleteMessage": "takes what was dealt with from the queue",
  "sqs:GetQueueAttributes": "looks how much there is to read",
};

/** Where one function alone is allowed it. */
export const ALLOWED_UNCALLED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  orchestrator: {
    "lambda:GetDurableExecutionState":
      "the SDK fetches the rest of a history that is too large for one event",
    "sqs:SendMessage": "Lambda sets aside requests that could not be started, in the dead-letter queue",
  },
  admin: {
    "s3:ListBucket":
      "S3 says of a mail that it is no longer there only to whom may list; to others it is one they must not read",
  },
  inbound: READING_A_QUEUE,
  "mail-events": READING_A_QUEUE,
  outbox: {
    ...READING_A_QUEUE,
    "ses:SendEmail":
      "the call is SendEmail with a finished message; SES asks for SendRawEmail then, and its documents name both",
  },
};
