import { afterAll, beforeAll, expect, test } from "vitest";
import { instant } from "../../src/approval/time.ts";
import { dynamoTable } from "../../src/aws/dynamo-table.ts";
import {
  type InboundMark,
  type InboundMarks,
  inboundIdOf,
  inboundMarks,
} from "../../src/aws/inbound-marks.ts";
import type { ReplyFate } from "../../src/store/history.ts";
import { type DynamoServer, startDynamo } from "./box/dynamo-server.ts";

let dynamo: DynamoServer;
let tables = 0;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.close());

const newMarks = async (): Promise<InboundMarks> => {
  const name = `marks-${tables++}`;
  await dynamo.createTable(name);
  const now = () => instant("2026-01-05T12:00:00Z");
  return inboundMarks(dynamoTable(dynamo.client, name), { now, keep: { days: 90 } });
};

const mark = (minute: number, fate: ReplyFate): InboundMark => ({
  inboundId: inboundIdOf(`ses-${minute}`),
  fate,
  requestId: null,
  objectKey: `in/${minute}`,
  receivedAt: instant(Date.UTC(2026, 0, 5, 9, minute)),
  envelope: { from: "ann@example.com", to: ["d-key@reply.example.com"] },
});

test("what was refused or not understood is listed, newest first and page by page; all else is not", async () => {
  const marks = await newMarks();
  const fates = ["refused", "decided", "asked-back", "ignored", "refused"] as const;
  for (const [minute, fate] of fates.entries()) await marks.handled(mark(minute, fate));

  const first = await marks.toLookAt({ limit: 2 });
  const second = await marks.toLookAt({ limit: 2, before: first.next });

  expect(first.marks).toEqual([mark(4, "refused"), mark(2, "asked-back")]);
  expect(second).toEqual({ marks: [mark(0, "refused")], next: undefined });
});

test("a mail that comes a second time stays as it was dealt with first", async () => {
  const marks = await newMarks();
  await marks.handled(mark(1, "decided"));
  await marks.handled(mark(1, "refused"));

  expect(await marks.find(inboundIdOf("ses-1"))).toEqual(mark(1, "decided"));
  expect((await marks.toLookAt({ limit: 10 })).marks).toEqual([]);
});
