import { autoReplySign } from "./auto-reply-sign.ts";
import { beginsAsReceipt, type Opening, openingOf } from "./automatic-opening.ts";
import { bounceSign } from "./bounce-sign.ts";
import { type MachineSubject, machineSubject } from "./machine-subject.ts";
import { addressesIn } from "./mentions.ts";
import { once } from "./once.ts";
import { type Absence, absenceIn } from "./out-of-office.ts";
import { headerValues, type ParsedMail, partText } from "./parsed-mail.ts";
import { isReaction } from "./reaction-sign.ts";
import { reportSign } from "./report-sign.ts";

/**
 * Who speaks in a mail. A machine is never answered and never decides; in doubt the mail does not decide,
 * but its person is asked.
 */
export type Screening =
  | { readonly by: "person" }
  | { readonly by: "doubtful"; readonly sign: DoubtfulSign }
  | {
      readonly by: "machine";
      readonly kind: MachineKind;
      readonly sign: string;
      /** Until when its person is away and who stands in, where an automatic reply names it. */
      readonly absence?: Absence;
    };

export type MachineKind =
  | "bounce"
  | "receipt"
  | "complaint"
  | "calendar"
  | "own-mail"
  | "loop"
  | "newsletter"
  | "auto-reply";

/** `reaction`: somebody put an emoji to our mail, and that may be all they did. */
export type DoubtfulSign = "reaction" | "calendar" | "precedence" | (typeof LIST_HEADERS)[number];

export type ScreeningNeeds = {
  /** The sender of the envelope; empty for the null sender. */
  readonly envelopeFrom: string;
  /** Whether an address is one that this service sends from or is answered at. */
  readonly isOwn: (address: string) => boolean;
};

/** Tells mail of machines from mail of people: by header and structure first, by words only where those support it. */
export const screen = (mail: ParsedMail, needs: ScreeningNeeds): Screening => {
  const isNullSender =
    needs.envelopeFrom === "" || headerValues(mail, "return-path").some((path) => path === "<>");
  const seen = {
    ...needs,
    isNullSender,
    subject: machineSubject(mail),
    opening: once(() => openingOf(mail)),
  };
  for (const [kind, signOf] of MACHINES) {
    const sign = signOf(mail, seen);
    if (sign === undefined) continue;
    const absence = kind === "auto-reply" ? absenceIn(mail) : undefined;
    return { by: "machine", kind, sign, ...(absence === undefined ? {} : { absence }) };
  }
  const sign = doubtfulSign(mail);
  return sign === undefined ? { by: "person" } : { by: "doubtful", sign };
};

/** The header that every mail of ours carries, so that it is known again wherever it comes from. */
export const NOTICE_HEADER = "x-countersign-notice";

/** What several signs ask for. */
export type Seen = ScreeningNeeds & {
  readonly isNullSender: boolean;
  readonly subject: MachineSubject | undefined;
  readonly opening: () => Opening;
};

type SignOf = (mail: ParsedMail, seen: Seen) => string | undefined;

/** In this order: Postfix calls its own bounces "Auto-Submitted: auto-replied". */
const MACHINES: readonly (readonly [MachineKind, SignOf])[] = [
  ["bounce", bounceSign],
  ["receipt", (mail, seen) => receiptSign(mail, seen)],
  ["complaint", (mail) => reportSign(mail, "feedback-report")],
  [
    "calendar",
    (mail) => (calendarPart(mail)?.disposition === "attachment" ? undefined : calendarPart(mail)?.type),
  ],
  ["own-mail", (mail, seen) => ownMailSign(mail, seen)],
  // RFC 5321 §6.3: so many servers never lie between two people.
  ["loop", (mail) => (headerValues(mail, "received").length >= MAX_HOPS ? "received" : undefined)],
  ["auto-reply", autoReplySign],
  ["newsletter", (mail) => newsletterSign(mail)],
];

const MAX_HOPS = 50;

const receiptSign = (mail: ParsedMail, { isNullSender, subject, opening }: Seen): string | undefined => {
  const report = reportSign(mail, "disposition-notification");
  if (report !== undefined) return report;
  // Exchange puts some into TNEF, where nobody but Outlook can see what they are.
  const isHidden = mail.parts.some(({ type }) => type === "application/ms-tnef");
  if ((isNullSender || isHidden) && subject === "receipt") return "subject";
  return beginsAsReceipt(opening()) ? "text" : undefined;
};

/**
 * Mail to many that answers nothing, from senders who take people off by one click (RFC 8058); a list that
 * people write to says so. And mails bound together (RFC 2046 §5.1.5).
 */
const newsletterSign = (mail: ParsedMail): string | undefined => {
  if (mail.parts[0]?.type === "multipart/digest") return "multipart/digest";
  const has = (name: string): boolean => headerValues(mail, name).some((value) => value !== "");
  const isAnswer = has("in-reply-to") || has("references") || has("list-post");
  return !isAnswer && has("list-unsubscribe") && has("list-unsubscribe-post")
    ? "list-unsubscribe-post"
    : undefined;
};

const calendarPart = ({ parts }: ParsedMail) => parts.find(({ type }) => type === "text/calendar");

/** Somebody may attach an invitation to an answer; what a calendar answers in their name is none. */
const mayBeCalendarReply = ({ parts }: ParsedMail): boolean =>
  parts.some((part) => part.type === "text/calendar" && !isInvitation(partText(part) ?? ""));

/** RFC 5546 §1.4. Without a method it is a file, if it is there to its end. */
const isInvitation = (calendar: string): boolean => {
  const [, method] = /^METHOD:[^\S\n]{0,5}(\w{1,20})/im.exec(calendar) ?? [];
  return method === undefined ? /^END:VCALENDAR/im.test(calendar) : /^(?:publish|request|add)$/i.test(method);
};

const ownMailSign = (mail: ParsedMail, { envelopeFrom, isOwn }: ScreeningNeeds): string | undefined => {
  if (headerValues(mail, NOTICE_HEADER).length > 0) return NOTICE_HEADER;
  if (isOwn(envelopeFrom)) return "envelope sender";
  return headerValues(mail, "from")
    .flatMap((from) => addressesIn(from.toLowerCase()))
    .some(isOwn)
    ? "from"
    : undefined;
};

/** Gateways and people put these on mail of people as well, so they prove nothing. */
const doubtfulSign = (mail: ParsedMail): DoubtfulSign | undefined => {
  if (isReaction(mail)) return "reaction";
  if (mayBeCalendarReply(mail)) return "calendar";
  if (headerValues(mail, "precedence").some((value) => /^\s*(?:bulk|list|junk)/i.test(value)))
    return "precedence";
  return LIST_HEADERS.find((name) => headerValues(mail, name).some((value) => value !== ""));
};

const LIST_HEADERS = ["list-id", "list-post", "list-unsubscribe"] as const;
