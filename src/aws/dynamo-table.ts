import { ConditionalCheckFailedException, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import { TABLE } from "./table-layout.ts";

/** The one table. Reads are strongly consistent; a write is one item, under a condition where it needs one. */
export type Table = {
  readonly get: (key: ItemKey) => Promise<Item | undefined>;
  /** @returns whether the condition held; without one, true */
  readonly put: (item: Item & ItemKey, condition?: Condition) => Promise<boolean>;
  /** All items of a partition whose sort key begins so, whatever the number of pages. */
  readonly all: (pk: string, skPrefix: string) => Promise<readonly Item[]>;
  /** How many items of a partition fit the filter. */
  readonly count: (pk: string, filter: Condition) => Promise<number>;
  /** The keys in the index of lists, newest first, below a position. */
  readonly listed: (query: {
    readonly listed: string;
    readonly before: string;
    readonly limit: number;
  }) => Promise<readonly Item[]>;
  /** The keys in the index of what is unfinished, oldest first, all below a position. */
  readonly unfinished: (before: string) => Promise<readonly Item[]>;
};

export type ItemKey = { readonly pk: string; readonly sk: string };
export type Item = Readonly<Record<string, unknown>>;
/** A condition in DynamoDB's language; every word in it that begins with `:` is a value. */
export type Condition = { readonly says: string; readonly values?: Readonly<Record<string, unknown>> };

/** For what must not be there yet. */
export const IS_NEW: Condition = { says: `attribute_not_exists(${TABLE.partitionKey})` };

export const dynamoTable = (dynamo: DynamoDBClient, name: string): Table => {
  const client = DynamoDBDocumentClient.from(dynamo, { marshallOptions: { removeUndefinedValues: true } });

  const pages = async function* (query: Omit<QueryInput, "TableName">) {
    let from: Item | undefined;
    do {
      const page = await client.send(
        new QueryCommand({ TableName: name, ...query, ...(from && { ExclusiveStartKey: from }) }),
      );
      yield page;
      from = page.LastEvaluatedKey;
    } while (from !== undefined);
  };

  const itemsOf = async (query: Omit<QueryInput, "TableName">): Promise<readonly Item[]> => {
    const items: Item[] = [];
    for await (const page of pages(query)) items.push(...(page.Items ?? []));
    return items;
  };

  return {
    get: async (key) =>
      (await client.send(new GetCommand({ TableName: name, Key: key, ConsistentRead: true }))).Item,
    put: async (item, condition) => {
      try {
        await client.send(
          new PutCommand({
            TableName: name,
            Item: item,
            ...(condition && { ConditionExpression: condition.says }),
            ...(condition?.values && { ExpressionAttributeValues: condition.values }),
          }),
        );
        return true;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false;
        throw error;
      }
    },
    all: (pk, skPrefix) =>
      itemsOf({
        KeyConditionExpression: "pk = :pk AND begins_with(sk, :sk)",
        ExpressionAttributeValues: { ":pk": pk, ":sk": skPrefix },
        ConsistentRead: true,
      }),
    count: async (pk, { says, values }) => {
      let total = 0;
      for await (const page of pages({
        KeyConditionExpression: "pk = :pk",
        FilterExpression: says,
        ExpressionAttributeValues: { ":pk": pk, ...values },
        Select: "COUNT",
        ConsistentRead: true,
      }))
        total += page.Count ?? 0;
      return total;
    },
    listed: async ({ listed, before, limit }) => {
      const { name: IndexName, partitionKey, sortKey } = TABLE.listIndex;
      const page = await client.send(
        new QueryCommand({
          TableName: name,
          IndexName,
          KeyConditionExpression: `#listed = :listed AND #position < :before`,
          ExpressionAttributeNames: { "#listed": partitionKey, "#position": sortKey },
          ExpressionAttributeValues: { ":listed": listed, ":before": before },
          ScanIndexForward: false,
          Limit: limit,
        }),
      );
      return page.Items ?? [];
    },
    unfinished: (before) => {
      const { name: IndexName, partitionKey, sortKey } = TABLE.unfinishedIndex;
      return itemsOf({
        IndexName,
        KeyConditionExpression: "#unfinished = :unfinished AND #position < :before",
        ExpressionAttributeNames: { "#unfinished": partitionKey, "#position": sortKey },
        ExpressionAttributeValues: { ":unfinished": UNFINISHED, ":before": before },
      });
    },
  };
};

/** What items have in the partition key of the index of unfinished requests. */
export const UNFINISHED = "request";

type QueryInput = ConstructorParameters<typeof QueryCommand>[0];
