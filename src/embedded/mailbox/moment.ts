import { html } from "hono/html";
import type { Instant } from "../../approval/time.ts";
import { fallbackChain } from "../../notices/locale.ts";
import type { Language } from "../../web/language.ts";
import type { Html } from "../../web/layout.ts";

/** A moment, short enough for a list, with the exact one for machines. */
export const moment = ({ locale, timeZone }: Language, at: Instant): Html => {
  const text = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : [...fallbackChain(locale)], {
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    timeZone,
  }).format(Date.parse(at));
  return html`<time datetime="${at}">${text}</time>`;
};
