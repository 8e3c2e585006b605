import type { Kept } from "./kept.ts";
import type { Ledger } from "./ledger.ts";
import type { Arrival } from "./sink.ts";

/** What the people saw, what the service kept, and when it was killed. */
export type Run = {
  readonly ledger: Ledger;
  readonly kept: Kept;
  readonly arrivals: readonly Arrival[];
  readonly kills: readonly number[];
};
