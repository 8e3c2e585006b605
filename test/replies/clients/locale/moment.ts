import { type Locale, zoneOf } from "./locales.ts";

/** An instant on the sender's clock, in the pieces from which clients build their quote introductions. */
export type Moment = {
  readonly year: string;
  /** Two digits, as are day, hour, minute and second. */
  readonly month: string;
  readonly day: string;
  readonly hour: string;
  readonly minute: string;
  readonly second: string;
  /** Without leading zero. */
  readonly m: string;
  readonly d: string;
  readonly h12: string;
  readonly am: boolean;
  readonly weekdayShort: string;
  readonly weekdayLong: string;
  readonly monthShort: string;
  readonly monthLong: string;
  /** `+0100` */
  readonly offset: string;
  /** `CET`, `EDT`, `GMT+3` */
  readonly zone: string;
  /** As in RFC 5322: `Mon, 9 Mar 2026 15:26:12 +0100`. */
  readonly header: string;
};

export const momentIn = (date: Date, locale: Locale): Moment => {
  const key = `${locale}/${date.getTime()}`;
  const moment = known.get(key) ?? readClock(date, locale);
  known.set(key, moment);
  return moment;
};

/** Making formatters is slow, and a corpus asks for the same few moments. */
const known = new Map<string, Moment>();

const readClock = (date: Date, locale: Locale): Moment => {
  const timeZone = zoneOf[locale];
  const part = (tag: string, options: Intl.DateTimeFormatOptions, type: string): string =>
    new Intl.DateTimeFormat(`${tag}-u-nu-latn-ca-gregory`, { timeZone, ...options })
      .formatToParts(date)
      .find((piece) => piece.type === type)?.value ?? "";
  const digits = (type: "year" | "month" | "day" | "hour" | "minute" | "second"): string =>
    part("en-GB", { dateStyle: "short", timeStyle: "medium" }, type);
  const [year, month, day] = [digits("year"), digits("month"), digits("day")];
  const [hour, minute, second] = [digits("hour"), digits("minute"), digits("second")];
  const offset =
    part("en", { timeZoneName: "longOffset" }, "timeZoneName").replace("GMT", "").replace(":", "") || "+0000";
  const short = { weekday: "short", day: "numeric", month: "short", year: "numeric" } as const;
  const long = { weekday: "long", day: "numeric", month: "long", year: "numeric" } as const;
  const english = (type: string): string => part("en", short, type);
  return {
    year,
    month,
    day,
    hour,
    minute,
    second,
    offset,
    m: String(Number(month)),
    d: String(Number(day)),
    h12: String(Number(hour) % 12 || 12),
    am: Number(hour) < 12,
    weekdayShort: part(locale, short, "weekday"),
    weekdayLong: part(locale, long, "weekday"),
    monthShort: part(locale, short, "month"),
    monthLong: part(locale, long, "month"),
    zone: part(`en-${ZONE_REGION[locale] ?? "US"}`, { timeZoneName: "short" }, "timeZoneName"),
    header: `${english("weekday")}, ${Number(day)} ${english("month")} ${year} ${hour}:${minute}:${second} ${offset}`,
  };
};

/** ICU gives `CET` only to Europeans. */
const ZONE_REGION: Readonly<Partial<Record<Locale, string>>> = {
  "en-GB": "GB",
  de: "DE",
  fr: "FR",
  es: "ES",
  "pt-PT": "PT",
  it: "IT",
  nl: "NL",
  sv: "SE",
  da: "DK",
  nb: "NO",
  fi: "FI",
  pl: "PL",
  cs: "CZ",
  uk: "UA",
};
