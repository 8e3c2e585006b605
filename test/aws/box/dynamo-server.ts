import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { CreateTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import dynalite from "dynalite";
import { TABLE } from "../../../src/aws/table-layout.ts";

export type DynamoServer = {
  readonly url: string;
  readonly client: DynamoDBClient;
  /** Makes a table as the infrastructure does. */
  readonly createTable: (name: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** DynamoDB on loopback, in memory. */
export const startDynamo = async (): Promise<DynamoServer> => {
  const server = dynalite({ createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
  const answered = countAnswers(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = new DynamoDBClient({
    endpoint: url,
    region: "eu-central-1",
    credentials: { accessKeyId: "box", secretAccessKey: "box" },
  });
  return {
    url,
    client,
    createTable: async (name) => {
      await client.send(new CreateTableCommand(tableDefinition(name)));
    },
    close: async () => {
      client.destroy();
      // A write that finds its database closed is an error that nobody catches.
      await answered();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
};

/** @returns waits until everything that was asked is answered, even what nobody waits for any more */
const countAnswers = (server: Server): (() => Promise<void>) => {
  const underWay = new Set<Promise<void>>();
  server.on("request", (_request, response) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    underWay.add(promise);
    const { end } = response;
    // "finish" and "close" tell of the connection, which may be gone before the answer is there.
    response.end = ((...args: Parameters<typeof end>) => {
      underWay.delete(promise);
      resolve();
      return end.apply(response, args);
    }) as typeof end;
  });
  return async () => {
    while (underWay.size > 0) await Promise.all(underWay);
  };
};

const tableDefinition = (TableName: string) => {
  const { partitionKey, sortKey, listIndex, unfinishedIndex } = TABLE;
  const keys = (hash: string, range: string) => [
    { AttributeName: hash, KeyType: "HASH" as const },
    { AttributeName: range, KeyType: "RANGE" as const },
  ];
  const indexes = [listIndex, unfinishedIndex];
  const names = new Set([
    ...[partitionKey, sortKey],
    ...indexes.flatMap((index) => [index.partitionKey, index.sortKey]),
  ]);
  return {
    TableName,
    BillingMode: "PAY_PER_REQUEST" as const,
    AttributeDefinitions: [...names].map((AttributeName) => ({ AttributeName, AttributeType: "S" as const })),
    KeySchema: keys(partitionKey, sortKey),
    GlobalSecondaryIndexes: indexes.map((index) => ({
      IndexName: index.name,
      KeySchema: keys(index.partitionKey, index.sortKey),
      Projection: { ProjectionType: "KEYS_ONLY" as const },
    })),
  };
};
