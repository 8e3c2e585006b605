import type { Email } from "./email.ts";
import type { Instant } from "./time.ts";

export type Verdict = "approved" | "rejected";

/** How a decision came: by the page behind a decision link, or by replying to the mail. */
export type Channel = "link" | "reply";

/** Why we hold that this approver said this: flat facts, kept for the audit. Never keys, tokens or bodies. */
export type Evidence = Readonly<Record<string, string | number | boolean>>;

/** One approver's answer. The first one counts; it is never overwritten. */
export type Decision = {
  readonly approver: Email;
  readonly verdict: Verdict;
  /** The approver's own words; empty when there are none. */
  readonly comment: string;
  readonly channel: Channel;
  readonly at: Instant;
  readonly evidence: Evidence;
};
