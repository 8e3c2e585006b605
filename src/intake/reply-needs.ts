import type { Evidence, Verdict } from "../approval/decision.ts";
import type { Email } from "../approval/email.ts";
import type { RequestRecord } from "../approval/request.ts";
import type { RequestId } from "../approval/request-id.ts";
import type { Clock } from "../approval/time.ts";
import type { KeyRing } from "../keys/key-ring.ts";
import type { ReplyPattern } from "../keys/reply-address.ts";
import type { Log } from "../log.ts";
import type { Outbox } from "../notices/mail.ts";
import type { NoticeNeeds } from "../notices/notice-needs.ts";
import type { OriginCheck } from "../reply/verdicts.ts";
import type { ReplyFate } from "../store/history.ts";
import type { DecideAnswer, RequestStore } from "../store/request-store.ts";
import type { SentUnder } from "./reply-target.ts";

export type ReceiveReplyNeeds = {
  readonly store: RequestStore;
  readonly notices: NoticeNeeds;
  readonly outbox: Outbox;
  readonly decide: (
    id: RequestId,
    decision: {
      readonly approver: Email;
      readonly verdict: Verdict;
      readonly comment: string;
      readonly channel: "reply";
      readonly evidence: Evidence;
    },
  ) => Promise<{ readonly answer: DecideAnswer; readonly record: RequestRecord }>;
  readonly verdicts: OriginCheck;
  /** Left out where mails leave under the ids that we give them. */
  readonly sentUnder?: SentUnder;
  readonly ring: KeyRing;
  readonly replyPattern: ReplyPattern;
  readonly messageDomain: string;
  readonly now: Clock;
  readonly log: Log;
};

/** What became of a mail, or that it cannot be told yet. */
export type Received =
  | { readonly fate: ReplyFate; readonly requestId: RequestId | null }
  /** Try the same mail again later. */
  | { readonly later: string };
