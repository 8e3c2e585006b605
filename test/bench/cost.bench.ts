import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBClient, ScanCommand } from "@aws-sdk/client-dynamodb";
import { readSettings } from "../../infra/settings.ts";
import { synthesize } from "../../infra/synthesize.ts";
import { arn, REGION, TABLE_NAME, TEMPLATES_BUCKET } from "../aws/box/arns.ts";
import type { Box } from "../aws/box/box.ts";
import { handlersFrom } from "../aws/box/handlers.ts";
import { openKeyedBox } from "../infra/keyed-box.ts";
import { walks } from "../infra/walks.ts";
import { dollars, dollarsFor, STANDING_DOLLARS, shares, type Units } from "./approval-cost.ts";

/** What one approval costs on AWS, every unit counted from the calls that the bundles make in the box. */
export const costBenchmark = async (): Promise<readonly string[]> => {
  const folder = mkdtempSync(join(tmpdir(), "countersign-cost-"));
  await synthesize(readSettings({}), join(folder, "out"));
  const { box, apiKey } = await openKeyedBox(handlersFrom(join(folder, "out")));
  try {
    const walk = walks(box, apiKey);
    await walk.byReply();
    const reply = await counted(box, walk.byReply, { httpRequests: 1, mailsIn: 1 });
    const link = await counted(box, walk.byLink, { httpRequests: 4, mailsIn: 0 });
    return [
      ...lines("decided by reply", reply),
      ...lines("decided by link", link),
      ...months(reply),
      `cost: looking for newer templates, a month of one function that is always at work  $${LOOKING_DOLLARS.toFixed(3)}`,
    ];
  } finally {
    await box.close();
    rmSync(folder, { recursive: true });
  }
};

/** A look every 10 seconds; it is left out of what an approval costs, since many approvals share it. */
const LOOKING_DOLLARS = 6 * 60 * 24 * 30 * dollarsFor("s3Gets", 1);

const lines = (how: string, units: Units): readonly string[] => {
  const dearest = shares(units).slice(0, 4);
  return [
    `cost: one approval ${how}  $${dollars(units).toFixed(6)}: ${dearest.map(({ unit, share }) => `${unit} ${Math.round(share * 100)} %`).join(", ")}`,
    `cost: one approval ${how}  ${Object.entries(units)
      .map(([unit, count]) => `${unit} ${Math.round(count * 100) / 100}`)
      .join(", ")}`,
  ];
};

const months = (units: Units): readonly string[] =>
  [1e3, 1e6, 1e8].map(
    (count) =>
      `cost: ${count.toLocaleString("en")} approvals a month by reply  $${(STANDING_DOLLARS + count * dollars(units)).toFixed(2)}`,
  );

const counted = async (
  box: Box,
  walk: () => Promise<string>,
  known: Pick<Units, "httpRequests" | "mailsIn">,
): Promise<Units> => {
  const invoked = countInvocations(box);
  const [calls, mails, written] = [box.calls().length, box.sent().length, box.functions.output().length];
  const requestId = await walk();
  const made = box
    .calls()
    .slice(calls)
    .filter((call) => !isLook(call));
  const count = (...actions: readonly string[]) =>
    made.filter(({ action }) => actions.includes(action)).length;
  const mailsOut = box.sent().length - mails;
  const items = await itemKilobytes(box, requestId);
  const events = historyOf(box, requestId);
  const invocations = invoked.stop();
  return {
    ...known,
    mailsOut,
    lambdaInvocations: invocations.length,
    lambdaGbSeconds: gbSeconds(invocations, made),
    durableOperations: 1 + events.filter(({ EventType }) => STARTS.has(EventType ?? "")).length,
    durableBytesWritten: JSON.stringify(events).length,
    // The request's own item is the one that is written again and again, and the largest.
    tableWriteUnits: count("dynamodb:PutItem") * items + INDEX_WRITE_UNITS,
    tableReadUnits: count("dynamodb:GetItem", "dynamodb:Query") * Math.ceil(items / 4),
    // Sent, received and deleted; SNS hands over for nothing.
    sqsRequests: 3 * count("sqs:SendMessage") + 2 * known.mailsIn,
    snsMessages: known.mailsIn,
    s3Puts: known.mailsIn,
    s3Gets: count("s3:GetObject"),
    logBytes: box.functions.output().length - written + PLATFORM_LOG_BYTES * invocations.length,
  };
};

/** Into the list, once; into the index of what is unfinished and out of it, when it is made and when it is settled. */
const INDEX_WRITE_UNITS = 5;

const isLook = ({ resource }: ReturnType<Box["calls"]>[number]): boolean =>
  resource === arn("s3", `${TEMPLATES_BUCKET}/live.json`);

/** What Lambda writes of a call by itself: start, end, report. */
const PLATFORM_LOG_BYTES = 600;

const STARTS: ReadonlySet<string> = new Set([
  "StepStarted",
  "CallbackStarted",
  "WaitStarted",
  "ContextStarted",
]);

const countInvocations = (box: Box): { readonly stop: () => readonly string[] } => {
  const names: string[] = [];
  const functions = box.functions as { invoke: Box["functions"]["invoke"] };
  const { invoke } = functions;
  functions.invoke = (name, event) => {
    names.push(name);
    return invoke(name, event);
  };
  return {
    stop: () => {
      functions.invoke = invoke;
      return names;
    },
  };
};

/** As in `infra/`. */
const GB: Readonly<Record<string, number>> = { web: 1, inbound: 1, orchestrator: 0.5, outbox: 0.5 };

/** Not measured here, for this is no Lambda: 20 ms of work a call, and 10 ms of waiting for each call to AWS. */
const gbSeconds = (invocations: readonly string[], calls: ReturnType<Box["calls"]>): number =>
  invocations.reduce((sum, name) => sum + 0.02 * (GB[name] ?? 0.5), 0) +
  calls.reduce((sum, { caller }) => sum + 0.01 * (GB[caller] ?? 0.5), 0);

const historyOf = (box: Box, requestId: string): readonly { readonly EventType?: string }[] => {
  const arn = box
    .calls()
    .find(({ resource }) => resource.includes(`/durable-execution/${requestId}/`))?.resource;
  if (arn === undefined) throw new Error(`there is no execution of ${requestId}`);
  return box.host.history(arn, { maxItems: 1000 }).events;
};

/** The largest item of a request, in whole kilobytes, as writes are billed. */
const itemKilobytes = async (box: Box, requestId: string): Promise<number> => {
  const endpoint = box.endpoints["AWS_ENDPOINT_URL_DYNAMODB"] ?? "";
  const credentials = { accessKeyId: "bench", secretAccessKey: "bench" };
  const client = new DynamoDBClient({ endpoint, credentials, region: REGION });
  const { Items = [] } = await client.send(new ScanCommand({ TableName: TABLE_NAME }));
  const sizes = Items.map((item) => JSON.stringify(item)).filter((text) => text.includes(requestId));
  return Math.ceil(Math.max(...sizes.map(({ length }) => length)) / 1024);
};
