import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { dynamoStore } from "../../src/aws/dynamo-store.ts";
import { dynamoTable } from "../../src/aws/dynamo-table.ts";
import { openDatabase } from "../../src/embedded/database.ts";
import { sqliteStore } from "../../src/embedded/sqlite-store.ts";
import { type DynamoServer, startDynamo } from "../aws/box/dynamo-server.ts";
import { requestStoreContract } from "./request-store.ts";

const folder = mkdtempSync(join(tmpdir(), "countersign-store-"));
let dynamo: DynamoServer;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await dynamo.close();
});
let stores = 0;

requestStoreContract("in SQLite, in memory", async () => sqliteStore(openDatabase(":memory:")));
requestStoreContract("in SQLite, in a file", async () =>
  sqliteStore(openDatabase(join(folder, `${stores++}.sqlite`))),
);
requestStoreContract("in DynamoDB", async () => {
  const name = `table-${stores++}`;
  await dynamo.createTable(name);
  return dynamoStore(dynamoTable(dynamo.client, name));
});
