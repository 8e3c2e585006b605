import { describe, expect, test } from "vitest";
import { instant } from "../../src/approval/time.ts";
import {
  formatAgo,
  formatDate,
  formatDuration,
  formatList,
  formatMoment,
  formatNumber,
} from "../../src/notices/format.ts";

describe("a moment", () => {
  const at = instant("2026-07-01T22:05:00Z");

  test.each([
    ["en", "UTC", "Wednesday, July 1, 2026 at 10:05 PM UTC"],
    ["en", "America/New_York", "Wednesday, July 1, 2026 at 6:05 PM EDT"],
    ["de", "Europe/Vienna", "Donnerstag, 2. Juli 2026 um 00:05 MESZ"],
  ])("in %s and %s carries its time zone", (locale, timeZone, text) => {
    expect(formatMoment(at, { locale, timeZone })).toBe(text);
  });

  test("has plain spaces only", () => {
    expect(formatMoment(at, { locale: "fr", timeZone: "UTC" })).not.toMatch(/[^\S ]/);
  });
});

describe("a calendar date", () => {
  test("is the same day whatever the time zone of the machine", () => {
    expect(formatDate("2026-01-10", "de")).toBe("10. Januar 2026");
  });

  test("that is none is left as it is", () => {
    expect(formatDate("soon", "en")).toBe("soon");
  });
});

test.each([
  ["en", { days: 2, hours: 12 }, "2 days, 12 hours"],
  ["de", { days: 1 }, "1 Tag"],
  ["en", {}, "0 seconds"],
])("a duration in %s", (locale, duration, text) => {
  expect(formatDuration(duration, locale)).toBe(text);
});

test.each([
  ["en", { days: 3 }, "3 days ago"],
  ["de", { hours: 72 }, "vor 3 Tagen"],
  ["en", { days: 1, hours: 12 }, "36 hours ago"],
  ["en", { seconds: 1 }, "1 second ago"],
  ["en", {}, "0 seconds ago"],
])("how long ago, in %s", (locale, duration, text) => {
  expect(formatAgo(duration, locale)).toBe(text);
});

test("a list and a number are of their locale", () => {
  expect(formatList(["a", "b", "c"], "de")).toBe("a, b und c");
  expect(formatNumber(1234.5, "de")).toBe("1.234,5");
});

test("a locale that is none does not throw", () => {
  expect(formatDate("2026-01-10", "x'; --")).toBe("January 10, 2026");
});

test("a locale's extensions do not change the calendar", () => {
  expect(formatDate("2026-01-10", "en-u-ca-hebrew")).toBe("January 10, 2026");
});
