import { html } from "hono/html";
import type { Html } from "../../layout.ts";
import type { AdminView } from "../admin-view.ts";
import type { ReceivedMail } from "../received-mails.ts";

export const fateBadge = ({ texts }: AdminView, { fate }: Pick<ReceivedMail, "fate">): Html =>
  html`<span class="badge ${TONES[fate]}">${texts.mail.fate[fate]}</span>`;

const TONES = {
  decided: "good",
  "already-decided": "",
  "too-late": "",
  "asked-back": "warn",
  ignored: "",
  refused: "bad",
  failed: "bad",
} as const satisfies Record<ReceivedMail["fate"], string>;
