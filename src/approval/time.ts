/** Instants and durations. No clock in here: now is passed in. */

/** A moment, as ISO 8601 in UTC with milliseconds; instants compare as strings. */
export type Instant = string & { readonly __brand: "Instant" };

export type Clock = () => Instant;

/** A length of time as written in a kind: whole units that add up. */
export type Duration = {
  readonly days?: number | undefined;
  readonly hours?: number | undefined;
  readonly minutes?: number | undefined;
  readonly seconds?: number | undefined;
};

export const instant = (at: Date | number | string): Instant => new Date(at).toISOString() as Instant;

export const systemClock: Clock = () => instant(Date.now());

export const millisecondsIn = ({ days = 0, hours = 0, minutes = 0, seconds = 0 }: Duration): number =>
  (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;

export const after = (start: Instant, duration: Duration): Instant =>
  instant(Date.parse(start) + millisecondsIn(duration));

/** Milliseconds from one instant to a later one; negative when `to` is past. */
export const millisecondsBetween = (from: Instant, to: Instant): number => Date.parse(to) - Date.parse(from);

const UNITS = { d: "days", h: "hours", m: "minutes", s: "seconds" } as const;

/** Reads `"7d"`, `"90s"`, `"1d 12h"`; undefined when it is no such text. */
export const parseDuration = (text: string): Duration | undefined => {
  const parts = text.trim().split(/\s+/);
  const duration: Partial<Record<(typeof UNITS)[keyof typeof UNITS], number>> = {};
  for (const part of parts) {
    const [, count, letter] = /^(\d{1,6})([dhms])$/.exec(part) ?? [];
    if (count === undefined || letter === undefined) return undefined;
    const unit = UNITS[letter as keyof typeof UNITS];
    if (duration[unit] !== undefined) return undefined;
    duration[unit] = Number(count);
  }
  return duration;
};
