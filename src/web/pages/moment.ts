import { html } from "hono/html";
import type { Instant } from "../../approval/time.ts";
import { formatMoment } from "../../notices/format.ts";
import { fallbackChain } from "../../notices/locale.ts";
import type { Language } from "../language.ts";
import type { Html } from "../layout.ts";

/** A moment as its reader writes it, with the exact one beside it for machines. */
export const moment = (language: Language, at: Instant): Html =>
  html`<time datetime="${at}">${formatMoment(at, language)}</time>`;

/** The same in short, without its zone: for lists on pages that say the zone elsewhere. */
export const shortMoment = ({ locale, timeZone }: Language, at: Instant): Html =>
  html`<time datetime="${at}">${new Intl.DateTimeFormat([...fallbackChain(locale)], {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone,
  }).format(Date.parse(at))}</time>`;
