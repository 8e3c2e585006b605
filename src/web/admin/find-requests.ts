import { outcomeAt } from "../../approval/outcome.ts";
import type { Outcome, RequestRecord } from "../../approval/request.ts";
import { parseRequestId } from "../../approval/request-id.ts";
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
  /** How many were looked at, and until when back; undefined when there were none. */
  readonly looked: { readonly count: number; readonly backTo: Instant } | undefined;
};

/**
 * Looks through the requests, newest first, until a page is full or a good many have been looked at.
 *
 * It costs one page of the store, 25 records, where nothing is wanted in particular; one record where a number is; at
 * most 2,000 records in 80 pages, one after the other, where what is wanted is rare. It never reads more.
 */
export const findRequests = async (
  { store, now }: Pick<AdminNeeds, "store" | "now">,
  { words, state, before }: Wanted,
): Promise<Found> => {
  const fits = (record: RequestRecord): boolean =>
    (state === undefined || stateOf(record, now()) === state) && saysAll(record, words);
  const id = parseRequestId(words);
  if (id !== undefined) {
    const record = await store.read(id);
    return { records: record === undefined ? [] : [record], next: undefined, looked: undefined };
  }
  const records: RequestRecord[] = [];
  let next = before;
  let looked: Found["looked"];
  while (records.length < PAGE_LENGTH && (looked?.count ?? 0) < MOST_READ) {
    const page = await store.list({ limit: PAGE_LENGTH, before: next });
    records.push(...page.records.filter(fits));
    next = page.next;
    const last = page.records.at(-1);
    if (last !== undefined)
      looked = { count: (looked?.count ?? 0) + page.records.length, backTo: last.request.createdAt };
    if (next === undefined) break;
  }
  return { records, next, looked };
};

/** What a request is called now: also one whose outcome is still to be written. */
export const stateOf = (record: RequestRecord, now: Instant): Outcome | "pending" =>
  outcomeAt(record, now) ?? "pending";

const PAGE_LENGTH = 25;
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
