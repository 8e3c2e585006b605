import type { Context } from "hono";
import type { Locale } from "../../approval/request.ts";
import { type Language, languageOf } from "../language.ts";
import type { AdminNeeds } from "./admin-needs.ts";
import type { Behind } from "./guard.ts";
import { formToken, type Pass } from "./pass.ts";
import { de } from "./texts/de.ts";
import { type AdminTexts, en } from "./texts/en.ts";

/** What every page of the administration needs to show itself. */
export type AdminView = {
  readonly language: Language;
  readonly texts: AdminTexts;
  /** A path of the administration, keeping the language that the address asked for. */
  readonly to: (path: string, query?: Readonly<Record<string, string | undefined>>) => string;
  /** False where templates are changed by those who run the service alone. */
  readonly hasTemplates: boolean;
  /** Null on the pages before the door. */
  readonly signedIn: { readonly session: Pass; readonly formToken: string; readonly path: string } | null;
};

/** @param page where the page itself is, when it is shown in answer to a POST to another address */
export const adminView = (c: Context<Behind>, needs: AdminNeeds, page?: string): AdminView => {
  const language = adminLanguage(c, needs, page);
  const asked = new URLSearchParams(language.query).get("lang") ?? undefined;
  const session = c.get("session") as Pass | undefined;
  return {
    language,
    hasTemplates: needs.templates !== null,
    texts: adminTexts(language),
    to: (path, query = {}) => {
      const given = Object.entries({ ...query, lang: asked }).filter(
        (entry): entry is [string, string] => (entry[1] ?? "") !== "",
      );
      return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
    },
    signedIn:
      session === undefined
        ? null
        : { session, formToken: formToken(needs.links.ring, session), path: c.req.path },
  };
};

/** The administration speaks fewer languages than the mails. */
export const adminLanguage = (
  c: Context,
  { timeZone, defaultLocale }: Pick<AdminNeeds, "timeZone" | "defaultLocale">,
  page?: string,
): Language => languageOf(c, { locales: LOCALES, defaultLocale, ...(timeZone && { timeZone }) }, { page });

export const adminTexts = ({ locale }: Pick<Language, "locale">): AdminTexts => TEXTS[locale] ?? en;

const LOCALES: readonly Locale[] = ["en", "de"];
const TEXTS: Readonly<Record<Locale, AdminTexts>> = { en, de };
