import { createHash } from "node:crypto";
import { after, type Clock, type Duration } from "../approval/time.ts";
import type { Received } from "../intake/reply-needs.ts";
import { base32 } from "../keys/base32.ts";
import { IS_NEW, type Table } from "./dynamo-table.ts";
import { epochSeconds } from "./expiry.ts";

/** Which mails have been dealt with, and how. SNS and SQS may both deliver one more than once. */
export type InboundMarks = {
  readonly isHandled: (inboundId: string) => Promise<boolean>;
  readonly handled: (
    inboundId: string,
    received: Exclude<Received, { readonly later: string }> & { readonly objectKey: string },
  ) => Promise<void>;
};

export const inboundMarks = (
  table: Table,
  { now, keep }: { readonly now: Clock; readonly keep: Duration },
): InboundMarks => ({
  isHandled: async (inboundId) => (await table.get(keyOf(inboundId))) !== undefined,
  handled: async (inboundId, { fate, requestId, objectKey }) => {
    const expiresAt = epochSeconds(after(now(), keep));
    await table.put({ ...keyOf(inboundId), fate, requestId, objectKey, at: now(), expiresAt }, IS_NEW);
  },
});

/** 26 characters of `[a-z2-7]` that tell one mail from another, whatever SES' own ids look like. */
export const inboundIdOf = (sesMessageId: string): string =>
  base32(createHash("sha256").update(sesMessageId).digest().subarray(0, 16));

const keyOf = (inboundId: string) => ({ pk: `INBOUND#${inboundId}`, sk: "INBOUND" });
