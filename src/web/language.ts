import type { Context } from "hono";
import { parseAccept } from "hono/utils/accept";
import type { Locale } from "../approval/request.ts";
import type { LanguageLink } from "./layout.ts";
import type { WebNeeds } from "./needs.ts";
import type { Texts } from "./texts/en.ts";
import { hasTexts, textsFor } from "./texts/texts.ts";

/** The language of one page, for whoever is looking at it. */
export type Language = {
  readonly locale: Locale;
  readonly texts: Texts;
  readonly timeZone: string;
  /** `?lang=de` when the address asked for it, so that the page's own links and forms keep it; else empty. */
  readonly query: string;
  /** To the same page in the other languages. */
  readonly others: readonly LanguageLink[];
};

type LanguageNeeds = Pick<WebNeeds, "locales" | "defaultLocale" | "timeZone">;

/**
 * The language of a page: what `?lang=` asks for, else what the browser prefers, else that of the request
 * the page is about, else the default.
 * @param page where the page itself is, when it is shown in answer to a POST to another address
 */
export const languageOf = (
  c: Context,
  { locales, defaultLocale, timeZone }: LanguageNeeds,
  {
    asked = defaultLocale,
    page = "",
  }: { readonly asked?: Locale | undefined; readonly page?: string | undefined } = {},
): Language => {
  const offered = locales.filter(hasTexts);
  const named = fitting(offered, [c.req.query("lang") ?? ""]);
  const locale = named ?? fitting(offered, [...acceptedBy(c), asked, defaultLocale]) ?? "en";
  return {
    locale,
    texts: textsFor(locale),
    timeZone: timeZone ?? "UTC",
    query: named === undefined ? "" : langQuery(named),
    others: offered
      .filter((other) => other !== locale)
      .map((other) => ({
        locale: other,
        name: textsFor(other).languageName,
        href: `${page}${langQuery(other)}`,
      })),
  };
};

/** The language in which somebody asks by JSON: the mails' languages are offered, page texts or not. */
export const localeOf = (c: Context, { locales, defaultLocale }: LanguageNeeds): Locale =>
  fitting(locales, [c.req.query("lang") ?? "", ...acceptedBy(c)]) ?? defaultLocale;

/** RFC 9110 §12.5.4, best first; `q=0` means "not this one". */
const acceptedBy = (c: Context): readonly string[] =>
  parseAccept(c.req.header("accept-language")?.slice(0, 500) ?? "")
    .filter(({ q }) => q > 0)
    .map(({ type }) => type);

/** The first wish that can be met, in full or by its language (`de` or `de-DE` for `de-AT`). */
const fitting = (offered: readonly Locale[], wished: readonly string[]): Locale | undefined => {
  for (const wish of wished.map((tag) => tag.toLowerCase())) {
    const met =
      offered.find((locale) => locale.toLowerCase() === wish) ??
      offered.find((locale) => locale.split("-")[0] === wish.split("-")[0]);
    if (met !== undefined) return met;
  }
  return undefined;
};

const langQuery = (locale: Locale): string => `?lang=${encodeURIComponent(locale)}`;
