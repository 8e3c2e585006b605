import { gunzipSync, gzipSync } from "node:zlib";
import type { RequestRecord } from "../approval/request.ts";
import type { Item } from "./dynamo-table.ts";

/**
 * A record as attributes of its item: JSON to be read by people, too, and compressed when it is so large
 * that it would come near the 400 KB an item may have. Fifty approvers with 4,000 characters each still fit.
 */
export const packed = (record: RequestRecord): Item => {
  const json = JSON.stringify(record);
  return Buffer.byteLength(json) <= MAX_PLAIN_BYTES ? { record: json } : { packed: gzipSync(json) };
};

export const unpacked = ({ record, packed }: Item): RequestRecord => {
  const json = packed instanceof Uint8Array ? gunzipSync(packed).toString("utf8") : String(record);
  return JSON.parse(json) as RequestRecord;
};

const MAX_PLAIN_BYTES = 100 * 1024;
