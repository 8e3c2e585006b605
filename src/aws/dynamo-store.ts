import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import type { Participant, ParticipantKey } from "../approval/participant.ts";
import type { ApprovalRequest, RequestRecord } from "../approval/request.ts";
import { parseRequestId, type RequestId } from "../approval/request-id.ts";
import { after } from "../approval/time.ts";
import type { HistoryEntry } from "../store/history.ts";
import type { RequestStore } from "../store/request-store.ts";
import { newRecord, recordChanges, type Transition } from "../store/transitions.ts";
import { IS_NEW, type Item, type Table, UNFINISHED } from "./dynamo-table.ts";
import { epochSeconds } from "./expiry.ts";
import { packed, unpacked } from "./packed-record.ts";
import { isUnfinished } from "./unfinished-requests.ts";

/** The request store in DynamoDB: one item a request, changed only if it is as it was read. */
export const dynamoStore = (table: Table): RequestStore => {
  const find = async (id: RequestId): Promise<Found | undefined> => {
    const item = await table.get(recordKey(id));
    return item && { record: unpacked(item), version: Number(item["version"]), write: item["write"] };
  };

  /** Reads, changes and writes one record; begins anew when somebody else wrote in between. */
  const change = async <Answer>(
    id: RequestId,
    apply: (record: RequestRecord) => Transition<Answer>,
  ): Promise<Transition<Answer>> => {
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
      const found = await find(id);
      if (found === undefined) throw new Error(`there is no request ${id}`);
      const transition = apply(found.record);
      if (transition.record === found.record) return transition;
      const [version, write] = [found.version + 1, randomUUID()];
      const item = recordItem(transition.record, { version, write });
      if (await table.put(item, { says: "version = :seen", values: { ":seen": found.version } }))
        return transition;
      // The SDK repeats a call whose answer was lost; the repeat fails although the first had done it.
      if ((await find(id))?.write === write) return transition;
      await setTimeout(Math.random() * 10 * Math.min(attempt, 10));
    }
    throw new Error(`the request ${id} changes all the time`);
  };

  return {
    create: async (request, participants) => {
      const record = newRecord(request, participants);
      const isNew = await table.put(recordItem(record, { version: 0, write: randomUUID() }), IS_NEW);
      const kept = isNew ? record : ((await find(request.id))?.record ?? record);
      if (isNew || !(await hasKeys(table, kept))) await putKeys(table, kept);
      return kept;
    },
    read: async (id) => (await find(id))?.record,
    findKey: async (key) => participantOf(key, await table.get(keyOf(key))),
    ...recordChanges(change),
    remember: async (id, entry) => {
      const key = { pk: partitionOf(id), sk: `HISTORY#${entry.id}` };
      await table.put({ ...key, at: entry.at, entry: JSON.stringify(entry) }, IS_NEW);
    },
    history: async (id) => {
      const items = await table.all(partitionOf(id), "HISTORY#");
      const entries = items.map(({ entry }) => JSON.parse(String(entry)) as HistoryEntry);
      return entries.sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));
    },
    list: async ({ limit, before = "~" }) => {
      const items = await table.listed({ listed: LISTED, before, limit: limit + 1 });
      const page = items.slice(0, limit);
      const records = await Promise.all(
        page.map(async ({ pk }) => {
          const id = parseRequestId(String(pk).slice(PARTITION.length));
          return id === undefined ? undefined : (await find(id))?.record;
        }),
      );
      return {
        records: records.filter((record) => record !== undefined),
        next: items.length > limit ? String(page.at(-1)?.["position"]) : undefined,
      };
    },
    count: async ({ counter, id, at, until }) => {
      const pk = `COUNT#${counter}`;
      await table.put(
        { pk, sk: id, countedUntil: until, expiresAt: epochSeconds(until) },
        { says: `${IS_NEW.says} OR countedUntil < :at`, values: { ":at": at } },
      );
      return table.count(pk, { says: "countedUntil >= :at", values: { ":at": at } });
    },
  };
};

type Found = { readonly record: RequestRecord; readonly version: number; readonly write: unknown };

/** Writers of one request are its approvers and its execution: far fewer than these tries. */
const MAX_ATTEMPTS = 100;

const PARTITION = "REQUEST#";
const LISTED = "request";

const partitionOf = (id: RequestId): string => `${PARTITION}${id}`;
const recordKey = (id: RequestId) => ({ pk: partitionOf(id), sk: "RECORD" });
const keyOf = (key: ParticipantKey) => ({ pk: `KEY#${key}`, sk: "KEY" });

const recordItem = (record: RequestRecord, { version, write }: Pick<Item, "version" | "write">) => ({
  ...recordKey(record.request.id),
  listed: LISTED,
  // Sorts by age; the id tells apart what was made in one millisecond.
  position: `${record.request.createdAt} ${record.request.id}`,
  ...(isUnfinished(record) && { unfinished: UNFINISHED }),
  version,
  write,
  ...packed(record),
});

/** They are written in order, so the last one tells that all are there. */
const hasKeys = async (table: Table, { participants }: RequestRecord): Promise<boolean> => {
  const last = participants.at(-1);
  return last === undefined || (await table.get(keyOf(last.key))) !== undefined;
};

const putKeys = async (table: Table, { request, participants }: RequestRecord): Promise<void> => {
  const expiresAt = epochSeconds(keysExpire(request));
  const put = ({ key, requestId, email, role }: Participant) =>
    table.put({ ...keyOf(key), requestId, email, role, expiresAt });
  await Promise.all(participants.slice(0, -1).map(put));
  await Promise.all(participants.slice(-1).map(put));
};

/** Twice as long as a link still shows what became of the request. */
const keysExpire = ({ createdAt, policy }: ApprovalRequest) =>
  after(after(createdAt, policy.deadline), { days: 180 });

const participantOf = (key: ParticipantKey, item: Item | undefined): Participant | undefined =>
  item && ({ key, requestId: item["requestId"], email: item["email"], role: item["role"] } as Participant);
