import type { Locale } from "../approval/request.ts";
import { type Duration, type Instant, millisecondsIn } from "../approval/time.ts";
import { fallbackChain } from "./locale.ts";
import { remembered } from "./remembered.ts";

/** How the receiver reads dates and times. `timeZone` is an IANA name such as `Europe/Vienna`. */
export type Conventions = { readonly locale: Locale; readonly timeZone: string };

/** A moment to the minute, with the name of its time zone. */
export const formatMoment = (at: Instant, { locale, timeZone }: Conventions): string =>
  plainSpaces(momentFormat(`${timeZone} ${locale}`).format(Date.parse(at)));

const momentFormat = remembered((key) => {
  const space = key.indexOf(" ");
  return new Intl.DateTimeFormat(tag(key.slice(space + 1)), {
    weekday: "long",
    year: "numeric",
    month: "long",
    day: "numeric",
    hour: "numeric",
    minute: "2-digit",
    timeZoneName: "short",
    timeZone: key.slice(0, space),
  });
});

/** A calendar date such as `2026-01-10`; it means the same day in every time zone. */
export const formatDate = (date: string, locale: Locale): string => {
  const midnight = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(midnight) ? date : plainSpaces(dateFormat(locale).format(midnight));
};

const dateFormat = remembered(
  (locale) => new Intl.DateTimeFormat(tag(locale), { dateStyle: "long", timeZone: "UTC" }),
);

/** `2 days, 12 hours`. */
export const formatDuration = (duration: Duration, locale: Locale): string => {
  const parts = UNITS.flatMap(([unit, name]) => {
    const count = duration[name] ?? 0;
    return count === 0 ? [] : [inUnit(count, unit, locale)];
  });
  return new Intl.ListFormat(tag(locale), { type: "unit", style: "long" }).format(
    parts.length > 0 ? parts : [inUnit(0, "second", locale)],
  );
};

/** `3 days ago`, in the largest unit that comes out even. */
export const formatAgo = (duration: Duration, locale: Locale): string => {
  const elapsedMs = millisecondsIn(duration);
  const [unit, , unitMs] = UNITS.find(([, , unitMs]) => elapsedMs > 0 && elapsedMs % unitMs === 0) ?? SECONDS;
  return plainSpaces(
    new Intl.RelativeTimeFormat(tag(locale), { numeric: "always" }).format(-elapsedMs / unitMs, unit),
  );
};

/** `ann, bob, and carol`. */
export const formatList = (items: readonly string[], locale: Locale): string =>
  listFormat(locale).format(items);

const listFormat = remembered((locale) => new Intl.ListFormat(tag(locale), { type: "conjunction" }));

export const formatNumber = (value: number, locale: Locale): string =>
  plainSpaces(new Intl.NumberFormat(tag(locale), { maximumFractionDigits: 20 }).format(value));

const inUnit = (count: number, unit: (typeof UNITS)[number][0], locale: Locale): string =>
  new Intl.NumberFormat(tag(locale), { style: "unit", unit, unitDisplay: "long" }).format(count);

const SECONDS = ["second", "seconds", 1000] as const;
const UNITS = [
  ["day", "days", 86_400_000],
  ["hour", "hours", 3_600_000],
  ["minute", "minutes", 60_000],
  SECONDS,
] as const;

/** What `Intl` takes without throwing: a locale may come from a request's header. */
const tag = (locale: Locale): Locale[] => [...fallbackChain(locale)];

/** ICU separates with narrow and no-break spaces, which some mail programs show as boxes. */
const plainSpaces = (text: string): string => text.replace(/[\u00a0\u202f\u2009]/g, " ");
