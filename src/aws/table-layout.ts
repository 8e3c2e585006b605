/**
 * How the one table is laid out, for the code that uses it and the infrastructure that makes it.
 * What stands in it is told in `src/store/README.md`.
 */
export const TABLE = {
  partitionKey: "pk",
  sortKey: "sk",
  /** Time to live, in seconds since 1970. */
  expiry: "expiresAt",
  /** Keys alone are in it, so that changing a request costs one write and not two. */
  listIndex: { name: "listed", partitionKey: "listed", sortKey: "position" },
  /** Of requests whose execution has something to do; all others are not in it. */
  unfinishedIndex: { name: "unfinished", partitionKey: "unfinished", sortKey: "position" },
} as const;
