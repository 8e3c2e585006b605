import type { RequestAnswer } from "../requests.ts";
import type { PlannedAnswer, PlannedRequest } from "./plan.ts";

/** Everything that the world outside has been told by the service, to be held against what it kept. */
export type Ledger = {
  /** By the id of the request that was accepted with 202. */
  readonly asked: Map<string, PlannedRequest>;
  readonly pressed: { readonly by: Given; readonly statuses: readonly number[] }[];
  /** Replies accepted with 250. */
  readonly accepted: { readonly by: Given; readonly messageId: string }[];
  readonly withdrawn: { readonly requestId: string; readonly status: number }[];
  /** The last that was seen of a request. */
  readonly seen: Map<string, RequestAnswer>;
  readonly problems: string[];
};

export type Given = {
  readonly requestId: string;
  readonly approver: string;
  readonly answer: PlannedAnswer;
};

export const emptyLedger = (): Ledger => ({
  asked: new Map(),
  pressed: [],
  accepted: [],
  withdrawn: [],
  seen: new Map(),
  problems: [],
});
