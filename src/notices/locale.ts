import type { Locale } from "../approval/request.ts";
import { remembered } from "./remembered.ts";

/** The locale whose texts are complete: where every fallback ends. */
export const LAST_RESORT: Locale = "en";

/** Where to look for a text, best first: `de-AT` → `de` → `en`. What is no language tag gives `en`. */
export const fallbackChain: (locale: Locale) => readonly Locale[] = remembered((locale) => {
  const parts = canonical(locale).split("-");
  const own = parts.map((_, index) => parts.slice(0, parts.length - index).join("-"));
  return own.includes(LAST_RESORT) ? own : [...own, LAST_RESORT];
});

/** The way the language is written. */
export const textDirection: (locale: Locale) => "ltr" | "rtl" = remembered((locale) =>
  RIGHT_TO_LEFT.has(new Intl.Locale(canonical(locale)).maximize().script ?? "") ? "rtl" : "ltr",
);

/** The first text there is along the chain of a locale; `en` is always there. */
export const inLocale = (
  text: Readonly<Record<Locale, string>> & { readonly en: string },
  locale: Locale,
) => {
  const found = fallbackChain(locale).find((step) => Object.hasOwn(text, step));
  return (found === undefined ? undefined : text[found]) ?? text.en;
};

const canonical = (locale: Locale): Locale => {
  try {
    // Without extensions: one such as `-u-ca-hebrew` would change the calendar of a mail.
    return new Intl.Locale(locale).baseName;
  } catch {
    return LAST_RESORT;
  }
};

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(["Adlm", "Arab", "Hebr", "Nkoo", "Syrc", "Thaa"]);
