import { afterAll, beforeAll, expect, test } from "vitest";
import type { Email } from "../../src/approval/email.ts";
import type { ParticipantKey } from "../../src/approval/participant.ts";
import { dynamoStore } from "../../src/aws/dynamo-store.ts";
import { dynamoTable, type Table } from "../../src/aws/dynamo-table.ts";
import { ann, askedOf, bob, cid, decision, noon, requestId } from "../approval/examples.ts";
import { type DynamoServer, startDynamo } from "./box/dynamo-server.ts";

let dynamo: DynamoServer;
let tables = 0;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.close());

const newTable = async (): Promise<Table> => {
  const name = `table-${tables++}`;
  await dynamo.createTable(name);
  return dynamoTable(dynamo.client, name);
};

const participantOf = (email: Email, letter: string) => ({
  key: letter.repeat(26) as ParticipantKey,
  requestId: requestId(),
  email,
  role: "approver" as const,
});

test("a decision whose answer was lost on the way is known for ours when the SDK repeats it", async () => {
  const table = await newTable();
  // The first try was written; the repeat finds the item changed.
  const put: Table["put"] = async (item, condition) => (await table.put(item, condition)) && false;
  await dynamoStore(table).create(askedOf("all", ann, bob), []);

  const { answer, record } = await dynamoStore({ ...table, put }).decide(
    requestId(),
    decision(ann, "approved"),
  );

  expect(answer).toBe("recorded");
  expect(record.decisions).toHaveLength(1);
});

test("a request whose keys were not written before a crash gets them by the repeat", async () => {
  const table = await newTable();
  const participants = [participantOf(ann, "a"), participantOf(bob, "b"), participantOf(cid, "c")];
  const dies: Table["put"] = async (item, condition) => {
    if (item.pk.startsWith("KEY#c")) throw new Error("the process ended");
    return table.put(item, condition);
  };
  await dynamoStore({ ...table, put: dies })
    .create(askedOf("all", ann, bob, cid), participants)
    .catch(() => undefined);

  await dynamoStore(table).create(askedOf("all", ann, bob, cid), participants);

  const found = await Promise.all(participants.map(({ key }) => dynamoStore(table).findKey(key)));
  expect(found).toEqual(participants);
});

test("what is forgotten in time says when", async () => {
  const written: { readonly pk: string; readonly expiresAt?: unknown }[] = [];
  const table = await newTable();
  const put: Table["put"] = (item, condition) => {
    written.push(item);
    return table.put(item, condition);
  };
  const store = dynamoStore({ ...table, put });

  await store.create(askedOf("any", ann), [participantOf(ann, "a")]);
  await store.count({ counter: "mails", id: "1", at: noon, until: "2026-02-01T00:00:00.000Z" as never });

  const expiry = Object.fromEntries(written.map(({ pk, expiresAt }) => [pk.split("#")[0], expiresAt]));
  // A link shows what became of a request for 90 days after its deadline; its key lasts longer than that.
  expect(expiry["KEY"]).toBeGreaterThan(Date.parse(noon) / 1000 + (7 + 90) * 24 * 60 * 60);
  expect(expiry["COUNT"]).toBe(Date.parse("2026-02-01T00:00:00.000Z") / 1000);
  expect(expiry["REQUEST"]).toBeUndefined();
});
