import type { ParticipantKey } from "../approval/participant.ts";
import type { KeyRing } from "./key-ring.ts";
import { readReplyKey, replyKey } from "./reply-key.ts";

/** How reply addresses look: an address with `%{key}` in its local part, such as `%{key}@reply.example.com`. */
export type ReplyPattern = { readonly prefix: string; readonly suffix: string };

/** Reads a pattern; undefined when it has no place for the key before the `@`. */
export const parseReplyPattern = (pattern: string): ReplyPattern | undefined => {
  const [prefix, suffix, ...more] = pattern.toLowerCase().split("%{key}");
  const domain = suffix?.split("@")[1];
  if (prefix === undefined || suffix === undefined || more.length > 0 || prefix.includes("@"))
    return undefined;
  return domain ? { prefix, suffix } : undefined;
};

/** The domain that replies go to; what we send has it in the ids of its messages, too. */
export const replyDomain = ({ suffix }: ReplyPattern): string => suffix.split("@")[1] ?? "";

export const replyAddress = (ring: KeyRing, { prefix, suffix }: ReplyPattern, key: ParticipantKey): string =>
  `${prefix}${replyKey(ring, key)}${suffix}`;

/** Whose reply address this is; undefined for any other address and for guesses. */
export const readReplyAddress = (
  ring: KeyRing,
  { prefix, suffix }: ReplyPattern,
  address: string,
): ParticipantKey | undefined => {
  const folded = address.trim().toLowerCase();
  if (!folded.startsWith(prefix) || !folded.endsWith(suffix)) return undefined;
  return readReplyKey(ring, folded.slice(prefix.length, folded.length - suffix.length));
};
