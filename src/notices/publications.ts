import type { Email } from "../approval/email.ts";
import type { Instant } from "../approval/time.ts";
import type { TemplateChanges } from "./template-set.ts";

/** Who published what and why. */
export type PublicationHead = {
  /** From 1, without gaps. */
  readonly number: number;
  readonly at: Instant;
  readonly by: Email;
  readonly note: string;
};

/** Templates as an administrator published them; never changed afterwards. */
export type Publication = PublicationHead & {
  /** Every file that differs from what shipped; what is not named here, or is null, is as shipped. */
  readonly files: TemplateChanges;
  /** What each notice was compiled to, Liquid kept, by the digest of its source. */
  readonly compiled: Readonly<Record<string, string>>;
};

/** Where publications are kept. What is read back is whole: what is damaged is an error that names it. */
export type Publications = {
  readonly latest: () => Promise<Publication | undefined>;
  /** Newest first. */
  readonly list: () => Promise<readonly PublicationHead[]>;
  readonly read: (number: number) => Promise<Publication | undefined>;
  /**
   * Keeps `publication`, whose number is `basedOn` + 1, if `basedOn` is the latest number (0: none yet);
   * else the latest number is the answer and nothing is kept. Durable when it resolves.
   */
  readonly publish: (
    publication: Publication,
    basedOn: number,
  ) => Promise<"published" | { readonly conflict: number }>;
};
