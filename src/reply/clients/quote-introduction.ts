import type { AnsweredMail } from "./answered-mail.ts";

export type ReplyLocale = "en" | "de";

/** Gmail: `On Sat, Nov 21, 2026 at 10:00 AM Countersign <a@b.example> wrote:`, its times with U+202F. */
export const gmailIntroduction = (original: AnsweredMail, locale: ReplyLocale): string => {
  const { weekday, day, month, year, time } = dateParts(original.at, locale, "short");
  const person = personOf(original);
  return locale === "de"
    ? `Am ${weekday}, ${day}. ${month} ${year} um ${time} Uhr schrieb ${person}:`
    : `On ${weekday}, ${month} ${day}, ${year} at ${time} ${person} wrote:`;
};

export const appleIntroduction = (original: AnsweredMail, locale: ReplyLocale): string => {
  const { day, month, year, time } = dateParts(original.at, locale, locale === "de" ? "2-digit" : "short");
  const person = personOf(original);
  return locale === "de"
    ? `Am ${day}.${month}.${year} um ${time} schrieb ${person}:`
    : `On ${month} ${day}, ${year}, at ${time}, ${person} wrote:`;
};

/** Thunderbird names the sender without the address. */
export const plainIntroduction = ({ at, from }: AnsweredMail, locale: ReplyLocale): string => {
  const { day, month, year, time } = dateParts(at, locale, "2-digit");
  return locale === "de"
    ? `Am ${day}.${month}.${year.slice(2)} um ${time} schrieb ${from.name}:`
    : `On ${month}/${day}/${year.slice(2)} ${time}, ${from.name} wrote:`;
};

/** The rows of Outlook's block, label and value. */
export const outlookRows = (
  original: AnsweredMail,
  locale: ReplyLocale,
): readonly (readonly [label: string, value: string])[] => {
  const { weekday, day, month, year, time } = dateParts(original.at, locale, "long");
  const { from, sent, to, subject } = OUTLOOK_LABELS[locale];
  return [
    [from, personOf(original)],
    [
      sent,
      locale === "de"
        ? `${weekday}, ${day}. ${month} ${year} ${time}`
        : `${weekday}, ${month} ${day}, ${year} ${time.replace("\u202f", " ")}`,
    ],
    [to, `${original.to} <${original.to}>`],
    [subject, original.subject],
  ];
};

export const ORIGINAL_MESSAGE: Record<ReplyLocale, string> = {
  en: "-----Original Message-----",
  de: "-----Ursprüngliche Nachricht-----",
};

const OUTLOOK_LABELS = {
  en: { from: "From:", sent: "Sent:", to: "To:", subject: "Subject:" },
  de: { from: "Von:", sent: "Gesendet:", to: "An:", subject: "Betreff:" },
} as const;

const personOf = ({ from }: AnsweredMail): string => `${from.name} <${from.address}>`;

const dateParts = (at: Date, locale: ReplyLocale, month: "short" | "long" | "2-digit") => {
  const parts = dateFormat(locale, month).formatToParts(at);
  const part = (type: string): string => parts.find((found) => found.type === type)?.value ?? "";
  return {
    weekday: part("weekday"),
    day: part("day"),
    month: part("month"),
    year: part("year"),
    time: timeOf(at, locale),
  };
};

/** Kept: each takes far longer to set up than to use. */
const FORMATS = new Map<string, Intl.DateTimeFormat>();

const dateFormat = (locale: ReplyLocale, month: "short" | "long" | "2-digit"): Intl.DateTimeFormat => {
  const known = FORMATS.get(`${locale} ${month}`);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat(locale === "de" ? "de-DE" : "en-US", {
    weekday: month === "long" ? "long" : "short",
    day: locale === "de" && month === "2-digit" ? "2-digit" : "numeric",
    month,
    year: "numeric",
    timeZone: "UTC",
  });
  FORMATS.set(`${locale} ${month}`, format);
  return format;
};

const timeOf = (at: Date, locale: ReplyLocale): string => {
  const [hours, minutes] = [at.getUTCHours(), String(at.getUTCMinutes()).padStart(2, "0")];
  return locale === "de"
    ? `${String(hours).padStart(2, "0")}:${minutes}`
    : `${hours % 12 || 12}:${minutes}\u202f${hours < 12 ? "AM" : "PM"}`;
};
