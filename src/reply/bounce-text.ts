import { addressesIn, messageIdsIn } from "./mentions.ts";

/** What a mail server says in words, where it makes no report. */
export type BounceText = {
  readonly permanent: boolean;
  /** Addresses it speaks of, in its order, as written. */
  readonly recipients: readonly string[];
  readonly why: string;
  /** Whatever looks like a message id or an address in the copy of the mail that came back. */
  readonly messageIds: readonly string[];
  readonly addresses: readonly string[];
};

/** Reads the bounces of qmail, Exim, sendmail, DragonFly, Exchange, SES and their like: prose, then the mail. */
export const readBounceText = (text: string): BounceText => {
  const capped = text.slice(0, MAX_CHARACTERS);
  const start = COPY.exec(capped)?.index ?? capped.length;
  const [said, copy] = [capped.slice(0, start), capped.slice(start)];
  const mentions = addressesIn(said.toLowerCase().replace(/mailto:/g, " "));
  const refusal = REFUSAL.exec(said);
  return {
    permanent: isPermanent(said, refusal),
    recipients: unique(mentions.map((address) => address.replace(/[.:\\]+$/, ""))).slice(0, MAX_ADDRESSES),
    why: whyIn(said, refusal),
    // Notes and SES tell the id in their words, the others in the copy.
    messageIds: unique(messageIdsIn(capped.replace(/[",\\;]/g, " "))).slice(0, MAX_ADDRESSES),
    addresses: unique(addressesIn(copy)).slice(0, MAX_ADDRESSES),
  };
};

const MAX_CHARACTERS = 64 * 1024;
const MAX_ADDRESSES = 50;

/** Where the prose ends: a line that announces the copy, or the first field of its header. */
const COPY =
  /^(?:-{2,}.{0,40}(?:copy of (?:the|your) message|original message|returned message|message header)|(?:message headers? follow|below this line is a copy|original message follows|the header of the original)|(?:return-path|received|message-id): )/im;

/** An enhanced status (RFC 3463) or the code of an SMTP reply (RFC 5321 §4.2). */
const REFUSAL = /(?<![\d.])([245])\.\d{1,3}\.\d{1,3}(?![.\d])|(?:^|[\s:(>])([45])\d\d[ -](?=\S)/m;

const isPermanent = (said: string, refusal: RegExpExecArray | null): boolean => {
  if (DELAYED.test(said) || TRANSIENT.test(said)) return false;
  return (refusal?.[1] ?? refusal?.[2] ?? "5") === "5";
};

const DELAYED =
  /(?:has been|is|was) delayed|not yet been delivered|will (?:be retried|continue to|keep trying|try again|retry)|no action is required|do not need to resend|warning message only|still (?:being )?(?:trying|queued)|wird weiter versucht|verzögert|retardé|demorado|atrasad|in ritardo|vertraagd|försenad|forsinket|viivästy|opóźni|zpožděn|gecik|задерж|затрим|遅延|延迟|延遲|지연/i;

/** SES says so of what it will try again. */
const TRANSIENT = /"bounceType\\{0,3}"\s{0,3}:\s{0,3}\\{0,3}"Transient/;

/** The line in which the server refuses; else the first that says anything. */
const whyIn = (said: string, refusal: RegExpExecArray | null): string => {
  if (refusal === null) return "";
  const from = said.lastIndexOf("\n", refusal.index + refusal[0].search(/\d/)) + 1;
  return (
    said
      .slice(from, from + MAX_WHY)
      .split("\n", 1)[0]
      ?.trim() ?? ""
  );
};

const MAX_WHY = 500;

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)];
