import type { Evidence, Verdict } from "../approval/decision.ts";
import type { Email } from "../approval/email.ts";
import type { Instant } from "../approval/time.ts";

/** What happened to a request, beside its decisions. The id makes a repeat recognisable. */
export type HistoryEntry = { readonly id: string; readonly at: Instant } & HappenedToRequest;

export type HappenedToRequest =
  /** A mail was handed to the outbox. `notice` names its template, `mailId` the mail. */
  | { readonly event: "notice-sent"; readonly notice: string; readonly to: Email; readonly mailId: string }
  /** A mail could not be delivered, for good. */
  | {
      readonly event: "notice-undelivered";
      readonly notice: string;
      readonly to: Email;
      readonly mailId: string;
      readonly why: string;
    }
  /** A mail was not sent because a cap was reached. */
  | { readonly event: "notice-capped"; readonly notice: string; readonly to: Email; readonly cap: string }
  /** A reply came in and was dealt with; `fate` says how, `evidence` why. */
  | {
      readonly event: "reply-handled";
      readonly inboundId: string;
      readonly from: string;
      readonly fate: ReplyFate;
      readonly evidence: Evidence;
    }
  | { readonly event: "late-answer"; readonly by: Email; readonly verdict: Verdict }
  /** An administrator had the question sent to an approver once more. */
  | { readonly event: "asked-again"; readonly by: Email; readonly to: Email }
  /** As it was written down before the record itself kept who withdrew it. */
  | { readonly event: "withdrawn-by-administrator"; readonly by: Email };

/** What became of a mail that came in. */
export type ReplyFate = "decided" | "already-decided" | "too-late" | "asked-back" | "ignored" | "refused";
