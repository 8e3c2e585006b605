import { createHmac, timingSafeEqual } from "node:crypto";

/** Signing keys by their one-letter id; everything new is signed with the current one, all are believed. */
export type KeyRing = {
  readonly current: string;
  readonly keys: Readonly<Record<string, Uint8Array>>;
};

/** What a signature is for, so that one made for a purpose is worth nothing for another. */
export type Purpose = "reply.v1" | "link.v1" | "key.v1" | "session.v1";

/**
 * HMAC-SHA-256 of `message` for one purpose, cut to `bytes`.
 * @throws when the ring has no key of this id
 */
export const sign = (
  ring: KeyRing,
  keyId: string,
  { purpose, message, bytes }: { purpose: Purpose; message: string | Uint8Array; bytes: number },
): Buffer => {
  const key = Object.hasOwn(ring.keys, keyId) ? ring.keys[keyId] : undefined;
  if (key === undefined) throw new Error(`the key ring has no key ${JSON.stringify(keyId)}`);
  return createHmac("sha256", key).update(`${purpose}\0`).update(message).digest().subarray(0, bytes);
};

/** Which key of the ring made this signature, compared in constant time; undefined for none. */
export const signer = (
  ring: KeyRing,
  signature: Uint8Array,
  signed: { purpose: Purpose; message: string | Uint8Array },
): string | undefined =>
  Object.keys(ring.keys).find((keyId) => {
    const expected = sign(ring, keyId, { ...signed, bytes: signature.length });
    return timingSafeEqual(expected, signature);
  });
