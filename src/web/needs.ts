import type { Kind } from "../approval/kind.ts";
import type { Locale, RequestRecord } from "../approval/request.ts";
import type { RequestId } from "../approval/request-id.ts";
import type { Clock } from "../approval/time.ts";
import type { ApproverAnswer } from "../intake/record-decision.ts";
import type { Asked, Submitted } from "../intake/submit-request.ts";
import type { LinkMaker } from "../keys/links.ts";
import type { Log } from "../log.ts";
import type { DecideAnswer, RequestStore, WithdrawAnswer } from "../store/request-store.ts";

/** What the web pages and the JSON doors stand on; each home fills it in. */
export type WebNeeds = {
  readonly store: RequestStore;
  /** Those that can be asked for now; looked at anew for every page. */
  readonly kinds: ReadonlyMap<string, Kind>;
  /** Those that shipped: what a request was made as that does not hold its own kind. */
  readonly shippedKinds: ReadonlyMap<string, Kind>;
  readonly links: LinkMaker;
  readonly now: Clock;
  readonly log: Log;
  readonly intake: WebIntake;
  readonly api: ApiAccess;
  /** How senders of replies are checked; `"none"` is said loudly on the start page. */
  readonly replyAuth: string;
  /** Where the built-in mailbox is; null when there is none. */
  readonly mailboxPath: string | null;
  /** IANA name of the zone in which moments are shown; UTC when left out. */
  readonly timeZone?: string;
  readonly health: () => Promise<boolean>;
  /** The languages the mails are written in. */
  readonly locales: readonly Locale[];
  readonly defaultLocale: Locale;
};

/** Who may use the JSON doors: bearers of a key, or everybody when there is none and we are on loopback. */
export type ApiAccess = {
  /** SHA-256 in hex. */
  readonly keyHashes: readonly string[];
  /** True when we listen on loopback only. */
  readonly open: boolean;
};

type WebIntake = {
  readonly submit: (asked: Asked) => Promise<Submitted>;
  readonly decide: (
    id: RequestId,
    answer: ApproverAnswer,
  ) => Promise<{ readonly answer: DecideAnswer; readonly record: RequestRecord }>;
  readonly withdraw: (
    id: RequestId,
  ) => Promise<{ readonly answer: WithdrawAnswer; readonly record: RequestRecord }>;
};
