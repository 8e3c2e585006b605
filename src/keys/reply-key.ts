import type { ParticipantKey } from "../approval/participant.ts";
import { base32 } from "./base32.ts";
import { type KeyRing, sign } from "./key-ring.ts";

/**
 * The local part that stands for a participant: `d-<26 characters>-<13 characters of a 64-bit tag>`.
 * 42 octets of `[a-z2-7-]`, so that it survives every mail server (RFC 5321 §4.5.3.1 allows 64).
 */
export const replyKey = (ring: KeyRing, key: ParticipantKey): string =>
  `d-${key}-${tag(ring, ring.current, key)}`;

/**
 * Reads a reply key in any case; undefined for a guess, which is told without a look into the store.
 */
export const readReplyKey = (ring: KeyRing, text: string): ParticipantKey | undefined => {
  const [, key, sent] = /^d-([a-z2-7]{26})-([a-z2-7]{13})$/.exec(text.toLowerCase()) ?? [];
  if (key === undefined || sent === undefined) return undefined;
  const known = key as ParticipantKey;
  return Object.keys(ring.keys).some((keyId) => sameText(tag(ring, keyId, known), sent)) ? known : undefined;
};

const tag = (ring: KeyRing, keyId: string, key: ParticipantKey): string =>
  base32(sign(ring, keyId, { purpose: "reply.v1", message: key, bytes: 8 }));

/** Compares two texts of equal length without stopping at the first difference. */
const sameText = (a: string, b: string): boolean => {
  let difference = a.length ^ b.length;
  for (let index = 0; index < b.length; index++) difference |= a.charCodeAt(index) ^ b.charCodeAt(index);
  return difference === 0;
};
