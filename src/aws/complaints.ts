import type { Email } from "../approval/email.ts";
import type { Clock } from "../approval/time.ts";
import type { Table } from "./dynamo-table.ts";

/** People who reported a mail of ours as unwanted: they get no other, until an operator deletes the item. */
export type Complaints = {
  readonly add: (address: Email) => Promise<void>;
  readonly has: (address: Email) => Promise<boolean>;
};

export const complaints = (table: Table, now: Clock): Complaints => ({
  add: async (address) => {
    await table.put({ ...keyOf(address), at: now() });
  },
  has: async (address) => (await table.get(keyOf(address))) !== undefined,
});

const keyOf = (address: Email) => ({ pk: `COMPLAINED#${address}`, sk: "COMPLAINED" });
