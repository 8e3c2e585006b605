import { html } from "hono/html";
import type { Outcome } from "../../../approval/request.ts";
import type { Html } from "../../layout.ts";
import { toneOf } from "../../pages/signs.ts";
import type { AdminView } from "../admin-view.ts";

export const stateBadge = (state: Outcome | "pending", { texts: { requests: texts } }: AdminView): Html =>
  state === "pending"
    ? html`<span class="badge">${texts.pending}</span>`
    : html`<span class="badge ${toneOf(state)}">${texts.outcome[state]}</span>`;
