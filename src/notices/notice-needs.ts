import type { Email } from "../approval/email.ts";
import type { Kind } from "../approval/kind.ts";
import type { Participant } from "../approval/participant.ts";
import type { ApprovalRequest, Locale, RequestRecord } from "../approval/request.ts";
import type { LinkMaker } from "../keys/links.ts";
import type { ReplyPattern } from "../keys/reply-address.ts";
import type { Templates } from "./templates.ts";

/** What it takes to write a notice. */
export type NoticeNeeds = {
  readonly templates: Templates;
  /** Those that shipped: a request of another holds it itself. */
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly links: LinkMaker;
  readonly replyPattern: ReplyPattern;
  /** What stands right of the `@` in `Message-ID` and `References`. */
  readonly messageDomain: string;
  readonly localeOf: (to: Email, request: ApprovalRequest) => Locale;
  /** An IANA name; UTC when left out. */
  readonly timeZone?: string | undefined;
};

/** Which request a notice is about, as it stands, and who gets it. */
export type NoticeAbout = { readonly record: RequestRecord; readonly to: Participant };

/** The mail that a notice answers, as its sender wrote it: nothing in here can be relied on. */
export type AnsweredMail = {
  readonly inboundId: string;
  readonly messageId: string | null;
  readonly subject: string;
};
