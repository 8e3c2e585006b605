import type { ParticipantKey } from "../approval/participant.ts";
import { type Instant, instant } from "../approval/time.ts";
import { type KeyRing, sign, signer } from "./key-ring.ts";

/** What a link opens: the approver's decision page, or the requester's status page. */
export type LinkPurpose = "decision" | "status";

export type LinkToken = {
  readonly purpose: LinkPurpose;
  readonly key: ParticipantKey;
  /** To the second. */
  readonly expires: Instant;
};

/**
 * Signs a link: `<letter>.<participant's key>.<expiry in base 36>.<128-bit tag>`, about 59 characters of
 * `[A-Za-z0-9_.-]`. The purpose is inside what is signed.
 */
export const signLink = (ring: KeyRing, { purpose, key, expires }: LinkToken): string => {
  const seconds = Math.floor(Date.parse(expires) / 1000).toString(36);
  const message = `${LETTERS[purpose]}.${key}.${seconds}`;
  const signature = sign(ring, ring.current, { purpose: "link.v1", message, bytes: TAG_BYTES });
  return `${message}.${signature.toString("base64url")}`;
};

/** Reads a link for one purpose; tells a forged or damaged one from one whose time is over. */
export const readLink = (
  ring: KeyRing,
  purpose: LinkPurpose,
  token: string,
  now: Instant,
): { readonly link: LinkToken } | { readonly invalid: "forged" | "expired" } => {
  const match = /^(([ds])\.([a-z2-7]{26})\.([0-9a-z]{1,8}))\.([A-Za-z0-9_-]{22})$/.exec(token);
  const [, message, letter, key, seconds, signature] = match ?? [];
  if (!message || !key || !seconds || !signature || letter !== LETTERS[purpose]) return { invalid: "forged" };
  const tag = Buffer.from(signature, "base64url");
  // The last of 22 characters carries two bits only: without this, four spellings of a token would do.
  if (tag.toString("base64url") !== signature) return { invalid: "forged" };
  if (signer(ring, tag, { purpose: "link.v1", message }) === undefined) return { invalid: "forged" };
  const expires = instant(Number.parseInt(seconds, 36) * 1000);
  return now < expires ? { link: { purpose, key: key as ParticipantKey, expires } } : { invalid: "expired" };
};

const LETTERS = { decision: "d", status: "s" } as const;
const TAG_BYTES = 16;
