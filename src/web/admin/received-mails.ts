import type { RequestId } from "../../approval/request-id.ts";
import type { Instant } from "../../approval/time.ts";
import type { ReplyFate } from "../../store/history.ts";

/** Mail that came in and that somebody should look at: refused, not understood, or not handled at all. */
export type ReceivedMails = {
  /** Newest first. */
  readonly list: (page: { readonly limit: number; readonly before?: string | undefined }) => Promise<{
    readonly mails: readonly ReceivedMail[];
    readonly next: string | undefined;
  }>;
  /** Undefined when there is no such mail, or its raw text is no longer kept. */
  readonly explain: (id: string) => Promise<ExplainedMail | undefined>;
};

export type ReceivedMail = {
  readonly id: string;
  readonly receivedAt: Instant;
  /** As the envelope says; empty for the null sender. */
  readonly from: string;
  readonly to: string;
  /** `failed`: it could not be handled, however often it was tried. */
  readonly fate: ReplyFate | "failed";
  readonly requestId: RequestId | null;
};

export type ExplainedMail = {
  readonly mail: ReceivedMail;
  readonly subject: string;
  /** What the reader did, stage by stage, as `inspect` says it. */
  readonly stages: readonly { readonly stage: string; readonly lines: readonly string[] }[];
};
