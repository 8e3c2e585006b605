import { html } from "hono/html";
import type { Html } from "../../layout.ts";
import type { PreviewedNotice } from "../admin-templates.ts";
import type { VIEWS } from "./editor-page.ts";

type View = (typeof VIEWS)[number];

/** What the frame of the preview holds: the mail itself, its text, or what it is made of. */
export const previewFrame = (mail: PreviewedNotice, view: View): string | Html => {
  switch (view) {
    case "phone":
    case "desktop":
      return inScheme(mail.html, "light");
    case "dark":
      return inScheme(mail.html, "dark");
    case "text":
      return written(`${mail.subject}\n${mail.preheader}\n\n${mail.text}`);
    case "source":
      return written(mail.html);
  }
};

/** Makes the mail's own rules for dark mode hold always or never: a frame cannot be told in every browser. */
const inScheme = (mail: string, scheme: "light" | "dark"): string =>
  mail.replace(/\(prefers-color-scheme: ?(dark|light)\)/g, (_query, wanted) =>
    wanted === scheme ? "(min-width: 0)" : "(max-width: 0)",
  );

const written = (text: string): Html =>
  html`<!doctype html><meta charset="utf-8"><title>-</title><pre style="white-space:pre-wrap;overflow-wrap:anywhere;font:14px/1.5 monospace">${text}</pre>`;
