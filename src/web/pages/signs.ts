import { html } from "hono/html";
import type { Verdict } from "../../approval/decision.ts";
import type { Outcome } from "../../approval/request.ts";
import type { Html } from "../layout.ts";

/** Colour and sign of a verdict or an outcome; the words beside it say the same. */
export const toneOf = (outcome: Outcome | Verdict | undefined): Tone => {
  switch (outcome) {
    case "approved":
      return "good";
    case "rejected":
      return "bad";
    case "expired":
      return "warn";
    case "withdrawn":
    case undefined:
      return "";
  }
};

export type Tone = "good" | "bad" | "warn" | "";

export type Sign = Outcome | "unknown";

export const sign = (of: Sign): Html =>
  html`<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">${SIGNS[of]}</svg>`;

/** The large round sign above the title of a result page. */
export const mark = (of: Sign, tone: Tone): Html => html`<div class="mark ${tone}">${sign(of)}</div>`;

const SIGNS = {
  approved: html`<path d="m5 12.5 4.5 4.5L19 7.5"/>`,
  rejected: html`<path d="M6.5 6.5l11 11m0-11-11 11"/>`,
  expired: html`<circle cx="12" cy="12" r="8.5"/><path d="M12 7.5V12l3 2"/>`,
  withdrawn: html`<path d="M9 6 4.5 10.5 9 15M5 10.5h9a5 5 0 0 1 0 10h-2"/>`,
  unknown: html`<path d="M12 6.5v7m0 4v.1"/>`,
};
