import type { MimeHead } from "./mime-head.ts";

/** As much of a part as is needed to tell whether the reply may go on behind it. */
export type PartSoFar = {
  readonly head: MimeHead;
  readonly parent: PartSoFar | undefined;
  /** Bytes of its content that have passed. */
  readonly size: number;
  /** Whether it is a body that somebody wrote words into; asked when it is complete. */
  readonly saysSomething: () => boolean;
};

/**
 * Whether reading may stop inside a part whose content nobody reads: the reply has been read, and nothing
 * that the programs in use write comes behind a big attachment. What machines write (reports, calendars,
 * reactions) stands before attachments, or beside the texts.
 */
export const isEnoughRead = (current: PartSoFar, parts: readonly PartSoFar[]): boolean => {
  if (current.head.type === "multipart/encrypted") return true;
  if (current.size <= SMALL) return false;
  const bodies = parts.filter((part) => part.saysSomething());
  if (bodies.length === 0) return false;
  const around = ancestors(current);
  // Apple's programs put attachments where they were dropped, in the middle of what somebody writes.
  if (around.some(({ head }) => head.boundary?.startsWith("Apple-Mail"))) return false;
  const isAlternative = bodies.some((body) => ancestors(body).some(isAlternatives));
  // The pictures of one alternative do not end the other ones.
  if (around.some(isAlternatives)) return isBothWays(bodies);
  return isAlternative || current.size > BIG;
};

/** Bytes that are cheaper to pass over than to think about; with a usual text, less than a block of a file. */
const SMALL = 32 * 1024;
/** Behind a single text somebody might go on, as behind every small attachment. */
const BIG = 512 * 1024;

const ancestors = (part: PartSoFar): readonly PartSoFar[] =>
  part.parent === undefined ? [] : [part.parent, ...ancestors(part.parent)];

const isAlternatives = ({ head }: PartSoFar): boolean => head.type === "multipart/alternative";

const isBothWays = (bodies: readonly PartSoFar[]): boolean =>
  ["text/plain", "text/html"].every((type) => bodies.some(({ head }) => head.type === type));
