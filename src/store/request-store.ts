import type { Decision } from "../approval/decision.ts";
import type { Email } from "../approval/email.ts";
import type { Participant, ParticipantKey } from "../approval/participant.ts";
import type { ApprovalRequest, Outcome, RequestRecord } from "../approval/request.ts";
import type { RequestId } from "../approval/request-id.ts";
import type { Instant } from "../approval/time.ts";
import type { HistoryEntry } from "./history.ts";

/**
 * Requests, their decisions, their participants' keys and their history.
 *
 * Every write is one conditional write on one item, survives being repeated, and is durable when its
 * promise resolves.
 */
export type RequestStore = {
  /** Stores a request that is not there yet, with the keys of its participants; answers with what is stored. */
  readonly create: (request: ApprovalRequest, participants: readonly Participant[]) => Promise<RequestRecord>;

  readonly read: (id: RequestId) => Promise<RequestRecord | undefined>;

  /** Who a key stands for; undefined when it was never issued. */
  readonly findKey: (key: ParticipantKey) => Promise<Participant | undefined>;

  /** Names the callback that waits from now on, and reads the record as of that same moment. */
  readonly awaitCallback: (id: RequestId, callbackId: string) => Promise<RequestRecord>;

  /** Keeps a decision unless its approver already decided or the request takes no more. */
  readonly decide: (
    id: RequestId,
    decision: Decision,
  ) => Promise<{ readonly answer: DecideAnswer; readonly record: RequestRecord }>;

  /**
   * Marks a pending request as being withdrawn.
   * @param administrator who does so when it is not the requester; kept with the record
   */
  readonly withdraw: (
    id: RequestId,
    at: Instant,
    administrator?: Email,
  ) => Promise<{ readonly answer: WithdrawAnswer; readonly record: RequestRecord }>;

  /**
   * Gives a request its outcome if nothing has changed since `revision`; the first outcome stays.
   * @returns the record as it is afterwards: closed, or changed meanwhile and still open
   */
  readonly close: (
    id: RequestId,
    closing: { readonly outcome: Outcome; readonly at: Instant; readonly revision: number },
  ) => Promise<RequestRecord>;

  /** Adds to the history; an entry whose id is already there is left as it was. */
  readonly remember: (id: RequestId, entry: HistoryEntry) => Promise<void>;

  /** The whole history, oldest first. */
  readonly history: (id: RequestId) => Promise<readonly HistoryEntry[]>;

  /** Newest first. */
  readonly list: (page: {
    readonly limit: number;
    readonly before?: string | undefined;
  }) => Promise<{ readonly records: readonly RequestRecord[]; readonly next: string | undefined }>;

  /**
   * Counts one more towards a cap such as "mails to this address today".
   * At `until` it is forgotten.
   * @returns how many there are at `at`, this one included; one that is repeated with the same `id` counts once
   */
  readonly count: (cap: {
    readonly counter: string;
    readonly id: string;
    readonly at: Instant;
    readonly until: Instant;
  }) => Promise<number>;
};

export type DecideAnswer = "recorded" | "already-recorded" | "closed";
export type WithdrawAnswer = "withdrawing" | "already-withdrawing" | "closed";

/**
 * The record of a request that must be there.
 * @throws when it is not: a broken world, since nothing is ever asked about a request that was not stored
 */
export const existing = async (store: RequestStore, id: RequestId): Promise<RequestRecord> => {
  const record = await store.read(id);
  if (record === undefined) throw new Error(`the store has no request ${id}`);
  return record;
};
