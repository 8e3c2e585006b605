import { outcomeAt } from "../../approval/outcome.ts";
import type { Outcome, RequestRecord } from "../../approval/request.ts";
import type { Instant } from "../../approval/time.ts";
import type { AdminNeeds } from "./admin-needs.ts";

export type Wanted = {
  /** Words that must all stand somewhere in the request; empty for every request. */
  readonly words: string;
  readonly state: Outcome | "pending" | undefined;
  /** Where a former search ended. */
  readonly before: string | undefined;
};

export type Found = {
  /** Newest first. */
  readonly records: readonly RequestRecord[];
  /** From where to look further; undefined when all have been looked through. */
  readonly next: string | undefined;
};

/** Looks through the requests, newest first, until a page is full or a good many have been looked at. */
export const findRequests = async (
  { store, now }: Pick<AdminNeeds, "store" | "now">,
  { words, state, before }: Wanted,
): Promise<Found> => {
  const fits = (record: RequestRecord): boolean =>
    (state === undefined || stateOf(record, now()) === state) && saysAll(record, words);
  const records: RequestRecord[] = [];
  let next = before;
  for (let read = 0; read < MOST_READ; read += READ_AT_ONCE) {
    const page = await store.list({ limit: READ_AT_ONCE, before: next });
    records.push(...page.records.filter(fits));
    next = page.next;
    if (next === undefined || records.length >= PAGE_LENGTH) break;
  }
  return { records, next };
};

/** What a request is called now: also one whose outcome is still to be written. */
export const stateOf = (record: RequestRecord, now: Instant): Outcome | "pending" =>
  outcomeAt(record, now) ?? "pending";

const PAGE_LENGTH = 25;
const READ_AT_ONCE = 50;
const MOST_READ = 2000;

const saysAll = ({ request, decisions }: RequestRecord, words: string): boolean => {
  const { id, kind, requester, fields, policy } = request;
  const comments = decisions.map(({ comment }) => comment);
  const said = [id, kind, requester ?? "", ...policy.approvers, ...comments, ...Object.values(fields).flat()]
    .join("\n")
    .toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => said.includes(word));
};
