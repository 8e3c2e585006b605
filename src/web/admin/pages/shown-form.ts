import type { Kind } from "../../../approval/kind.ts";
import type { Locale } from "../../../approval/request.ts";
import { newPage } from "../../pages/new-page.ts";
import { textsFor } from "../../texts/texts.ts";

/** The very page on which people ask, to look at: its links lead nowhere, and what shows it lets nothing be sent. */
export const shownForm = (kind: Kind, locale: Locale): string => {
  const language = { locale, texts: textsFor(locale), timeZone: "UTC", query: "", others: [] };
  const page = newPage(language, { kind, once: "", values: {}, problems: [], conflict: false });
  return String(page).replace(/(<a [^>]*?)href="[^"]*"/g, '$1href="#main"');
};
