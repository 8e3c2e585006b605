import { gunzipSync, gzipSync } from "node:zlib";
import type { RequestRecord } from "../approval/request.ts";
import type { Item } from "./dynamo-table.ts";

/**
 * A record as attributes of its item: JSON to be read by people, too, and compressed when it is so large that it
 * would come near the 400 KB an item may have. Should even that not do, comments are shortened: a decision must
 * be kept before its words are, and those of a reply are in the mail.
 */
export const packed = (record: RequestRecord): Item => {
  const json = JSON.stringify(record);
  if (Buffer.byteLength(json) <= MAX_PLAIN_BYTES) return { record: json };
  const compressed = gzipSync(json);
  return {
    packed: compressed.length <= MAX_PACKED_BYTES ? compressed : gzipSync(JSON.stringify(shortened(record))),
  };
};

export const unpacked = ({ record, packed }: Item): RequestRecord => {
  const json = packed instanceof Uint8Array ? gunzipSync(packed).toString("utf8") : String(record);
  return JSON.parse(json) as RequestRecord;
};

const MAX_PLAIN_BYTES = 100 * 1024;
/** The item's keys and names, and two of them, must fit beside it. */
const MAX_PACKED_BYTES = 390 * 1024;

/** Fifty approvers, the most there can be, come to 300 KB at three bytes a character. */
const SHORT_COMMENT = 2000;

const shortened = (record: RequestRecord): RequestRecord => ({
  ...record,
  decisions: record.decisions.map((decision) => ({
    ...decision,
    comment: decision.comment.slice(0, SHORT_COMMENT),
  })),
});
