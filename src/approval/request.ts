import type { Decision } from "./decision.ts";
import type { Email } from "./email.ts";
import type { Kind } from "./kind.ts";
import type { Participant } from "./participant.ts";
import type { Policy } from "./policy.ts";
import type { RequestId } from "./request-id.ts";
import type { Instant } from "./time.ts";

/** A language tag such as `en` or `pt-BR`. */
export type Locale = string;

export type FieldValue = string | number | boolean | readonly string[];
export type Fields = Readonly<Record<string, FieldValue>>;

/** What was asked, by whom, under which policy; without a time, so that repeating it is byte-identical. */
export type Submission = {
  readonly id: RequestId;
  readonly kind: string;
  readonly fields: Fields;
  /** Null when the kind has no requester or none was given: then nobody is mailed a receipt. */
  readonly requester: Email | null;
  /** The language in which it was asked. */
  readonly locale: Locale;
  readonly policy: Policy;
  /** The kind as it was then, unless that is the one that shipped under this name. */
  readonly madeAs?: Kind;
};

export type ApprovalRequest = Submission & { readonly createdAt: Instant };

/**
 * The kind a request was made as, whatever has become of that kind since; undefined when it is not known any more.
 * @param shipped the kinds that shipped, by name
 */
export const kindMadeAs = (
  shipped: ReadonlyMap<string, Kind>,
  { kind, madeAs }: Pick<Submission, "kind" | "madeAs">,
): Kind | undefined => madeAs ?? shipped.get(kind);

/** What became of the whole request. */
export type Outcome = "approved" | "rejected" | "expired" | "withdrawn";

export type RequestState =
  | { readonly status: "pending" }
  /** It was taken back; nothing is decided any more, the outcome follows. */
  | { readonly status: "withdrawing"; readonly withdrawnAt: Instant }
  | { readonly status: "closed"; readonly outcome: Outcome; readonly closedAt: Instant };

/** A request as it stands: all that a decision about it may depend on. */
export type RequestRecord = {
  readonly request: ApprovalRequest;
  /** Whom the request knows, with their keys: the requester, if there is one, and the approvers in order. */
  readonly participants: readonly Participant[];
  readonly state: RequestState;
  /** In the order in which they were recorded. */
  readonly decisions: readonly Decision[];
  /** The callback that waits for this request now; null before the first and after the outcome. */
  readonly callbackId: string | null;
  /** Grows with every decision and withdrawal: what an outcome was worked out from. */
  readonly revision: number;
  /** Which administrator took it back and when; left out when none did. */
  readonly withdrawnByAdministrator?: { readonly by: Email; readonly at: Instant };
};
