import { html } from "hono/html";
import type { Instant } from "../../approval/time.ts";
import type { Html } from "../../web/layout.ts";

/** A moment, short enough for a list, with the exact one for machines. */
export const moment = (at: Instant, timeZone: string): Html => {
  const text = new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    timeZone,
  }).format(Date.parse(at));
  return html`<time datetime="${at}">${text}</time>`;
};
