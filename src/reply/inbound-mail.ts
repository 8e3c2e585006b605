import type { Readable } from "node:stream";
import type { Instant } from "../approval/time.ts";

/** What the sending server said before the mail itself (RFC 5321 §2.3.1). */
export type Envelope = {
  /** Empty for the null sender `<>`. */
  readonly from: string;
  readonly to: readonly string[];
  readonly remoteAddress: string;
  readonly helo: string;
};

/** A mail that came in, as the door that took it hands it on. */
export type InboundMail = {
  /** The same for the same mail however often it is delivered. */
  readonly id: string;
  readonly receivedAt: Instant;
  readonly envelope: Envelope;
  /** The mail as it came, from its beginning; a new stream at every call. */
  readonly raw: () => Readable;
};
