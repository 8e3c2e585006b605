import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { instant } from "../approval/time.ts";
import { jsonLog } from "../log.ts";
import { dynamoStore } from "./dynamo-store.ts";
import { dynamoTable } from "./dynamo-table.ts";
import { executions } from "./executions.ts";
import { readSweepSettings } from "./settings.ts";
import { sweep } from "./sweep.ts";
import { unfinishedRequests } from "./unfinished-requests.ts";

/** As EventBridge sends it, with the moment it was meant for. */
export type ScheduledEvent = { readonly time: string };

/** Looks every few minutes for requests that do not go on. */
export const handler = async ({ time }: ScheduledEvent): Promise<void> => {
  const { TABLE_NAME, ORCHESTRATOR_ARN } = readSweepSettings(process.env);
  const table = dynamoTable(new DynamoDBClient({}), TABLE_NAME);
  const { wake, startOf } = executions();
  const [store, unfinished] = [dynamoStore(table), unfinishedRequests(table)];
  const needs = { unfinished, store, wake, start: startOf(ORCHESTRATOR_ARN), log: jsonLog() };
  await sweep(needs, instant(Date.parse(time)));
};
