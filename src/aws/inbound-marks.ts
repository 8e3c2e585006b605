import { createHash } from "node:crypto";
import type { RequestId } from "../approval/request-id.ts";
import { parseRequestId } from "../approval/request-id.ts";
import { after, type Clock, type Duration, type Instant, instant } from "../approval/time.ts";
import { base32 } from "../keys/base32.ts";
import type { ReplyFate } from "../store/history.ts";
import { IS_NEW, type Item, type Table } from "./dynamo-table.ts";
import { epochSeconds } from "./expiry.ts";

/** How a mail that came in was dealt with, and where it lies. */
export type InboundMark = {
  readonly inboundId: string;
  readonly fate: ReplyFate;
  readonly requestId: RequestId | null;
  readonly objectKey: string;
  readonly receivedAt: Instant;
  readonly envelope: { readonly from: string; readonly to: readonly string[] };
};

/** Which mails have been dealt with, and how. SNS and SQS may both deliver one more than once. */
export type InboundMarks = {
  readonly find: (inboundId: string) => Promise<InboundMark | undefined>;
  readonly handled: (mark: InboundMark) => Promise<void>;
  /** Of those that somebody should look at, newest first: what was refused, and what was not understood. */
  readonly toLookAt: (page: { readonly limit: number; readonly before?: string | undefined }) => Promise<{
    readonly marks: readonly InboundMark[];
    readonly next: string | undefined;
  }>;
};

export const inboundMarks = (
  table: Table,
  { now, keep }: { readonly now: Clock; readonly keep: Duration },
): InboundMarks => {
  const find = async (inboundId: string): Promise<InboundMark | undefined> => {
    const item = await table.get(keyOf(inboundId));
    return item && markOf(inboundId, item);
  };
  return {
    find,
    handled: async ({ inboundId, envelope, ...facts }) => {
      const expiresAt = epochSeconds(after(now(), keep));
      const item = { ...keyOf(inboundId), ...facts, envelope: JSON.stringify(envelope), expiresAt };
      await table.put({ ...item, ...(isToLookAt(facts.fate) && placeInList(inboundId, facts)) }, IS_NEW);
    },
    toLookAt: async ({ limit, before = "~" }) => {
      const items = await table.listed({ listed: LISTED, before, limit: limit + 1 });
      const page = items.slice(0, limit);
      const found = await Promise.all(page.map(({ pk }) => find(String(pk).slice(PARTITION.length))));
      return {
        marks: found.filter((mark) => mark !== undefined),
        next: items.length > limit ? String(page.at(-1)?.["position"]) : undefined,
      };
    },
  };
};

/** 26 characters of `[a-z2-7]` that tell one mail from another, whatever SES' own ids look like. */
export const inboundIdOf = (sesMessageId: string): string =>
  base32(createHash("sha256").update(sesMessageId).digest().subarray(0, 16));

const PARTITION = "INBOUND#";
const LISTED = "inbound-to-look-at";

const keyOf = (inboundId: string) => ({ pk: `${PARTITION}${inboundId}`, sk: "INBOUND" });

const isToLookAt = (fate: ReplyFate): boolean => fate === "refused" || fate === "asked-back";

const placeInList = (inboundId: string, { receivedAt }: Pick<InboundMark, "receivedAt">) => ({
  listed: LISTED,
  position: `${instant(Date.parse(receivedAt))} ${inboundId}`,
});

const markOf = (inboundId: string, item: Item): InboundMark => ({
  inboundId,
  fate: item["fate"] as ReplyFate,
  requestId: parseRequestId(String(item["requestId"] ?? "")) ?? null,
  objectKey: String(item["objectKey"]),
  receivedAt: item["receivedAt"] as Instant,
  envelope: JSON.parse(String(item["envelope"])) as InboundMark["envelope"],
});
