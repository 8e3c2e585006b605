import type { Email } from "../../approval/email.ts";
import { parseEmail } from "../../approval/email.ts";
import { type Instant, instant } from "../../approval/time.ts";
import { type KeyRing, sign, signer } from "../../keys/key-ring.ts";

/** What lets an administrator in: the link in the mail, then the cookie. Signed, so that nothing is stored. */
export type Pass = {
  readonly use: PassUse;
  readonly email: Email;
  /** Tells two passes apart: `[a-z0-9]`. */
  readonly id: string;
  /** To the second. */
  readonly expires: Instant;
};

type PassUse = "link" | "session";

/** `<letter>.<id>.<expiry in base 36>.<address>.<tag>`; the use is inside what is signed. */
export const signPass = (ring: KeyRing, { use, id, expires, email }: Pass): string => {
  const seconds = Math.floor(Date.parse(expires) / 1000).toString(36);
  const message = [LETTERS[use], id, seconds, Buffer.from(email).toString("base64url")].join(".");
  return `${message}.${tagOf(ring, ring.current, message).toString("base64url")}`;
};

/** Reads a pass for one use; tells a forged or damaged one from one whose time is over. */
export const readPass = (
  ring: KeyRing,
  use: PassUse,
  text: string,
  now: Instant,
): { readonly pass: Pass } | { readonly invalid: "forged" | "expired" } => {
  const match = /^(([ls])\.([a-z0-9]{16,40})\.([0-9a-z]{1,8})\.([A-Za-z0-9_-]{4,400}))\.([A-Za-z0-9_-]{43})$/;
  const [, message, letter, id, seconds, address, tag] = match.exec(text) ?? [];
  if (!message || !id || !seconds || !address || !tag || letter !== LETTERS[use])
    return { invalid: "forged" };
  const sent = Buffer.from(tag, "base64url");
  // Without this, four spellings of the last character would do.
  if (sent.toString("base64url") !== tag) return { invalid: "forged" };
  if (signer(ring, sent, { purpose: "session.v1", message }) === undefined) return { invalid: "forged" };
  const email = parseEmail(Buffer.from(address, "base64url").toString());
  if (email === undefined) return { invalid: "forged" };
  const expires = instant(Number.parseInt(seconds, 36) * 1000);
  return now < expires ? { pass: { use, email, id, expires } } : { invalid: "expired" };
};

/** What the forms of one session carry: no other page can know it. */
export const formToken = (ring: KeyRing, session: Pass): string =>
  tagOf(ring, ring.current, formMessage(session)).toString("base64url");

export const isFormToken = (ring: KeyRing, session: Pass, sent: string): boolean => {
  const tag = Buffer.from(sent, "base64url");
  const signed = { purpose: "session.v1", message: formMessage(session) } as const;
  return tag.length === TAG_BYTES && signer(ring, tag, signed) !== undefined;
};

const formMessage = ({ id, email }: Pass): string => `form.${id}.${email}`;

const tagOf = (ring: KeyRing, keyId: string, message: string): Buffer =>
  sign(ring, keyId, { purpose: "session.v1", message, bytes: TAG_BYTES });

const LETTERS = { link: "l", session: "s" } as const;
const TAG_BYTES = 32;
