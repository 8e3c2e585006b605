import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import type { ServiceFunction } from "./service-function.ts";

/** What alarms and the dashboard look at. */
export type Watched = {
  readonly orchestrator: ServiceFunction;
  /** Looks for requests that do not go on. */
  readonly sweep: ServiceFunction;
  /** All functions, by the name that alarms and the dashboard call them. */
  readonly functions: Readonly<Record<string, ServiceFunction>>;
  /** Those that answer with the messages of a batch that failed, and so never fail themselves. */
  readonly parsers: Readonly<Record<string, ServiceFunction>>;
  /** Those that write mails with what is published. */
  readonly writers: readonly ServiceFunction[];
  /** Where messages end that nothing could be done with. */
  readonly deadLetters: Readonly<Record<string, Queue>>;
  /** What waits, and how long a message may wait before somebody is told. */
  readonly queues: Readonly<Record<string, { readonly queue: Queue; readonly oldestMinutes: number }>>;
  readonly api: HttpApi;
  readonly receiptRuleName: string;
};
