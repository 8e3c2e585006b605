import { html } from "hono/html";
import type { Preview } from "../../../notices/preview.ts";
import type { Html } from "../../layout.ts";
import type { PreviewChoice } from "../preview-choice.ts";

/** What the frame of the preview holds: the mail itself, its text, or what it is made of. */
export const previewFrame = (
  mail: Preview,
  { shown, scheme }: Pick<PreviewChoice, "shown" | "scheme">,
): string | Html => {
  switch (shown) {
    case "mail":
      return leadingNowhere(inScheme(mail.html, scheme));
    case "text":
      return written(mail.text, scheme);
    case "source":
      return written(mail.html, scheme);
  }
};

/** Makes the mail's own rules for dark mode hold always or never: a frame cannot be told in every browser. */
const inScheme = (mail: string, scheme: "light" | "dark"): string =>
  mail
    .replace(/\(prefers-color-scheme: ?(dark|light)\)/g, (_query, wanted) =>
      wanted === scheme ? "(min-width: 0)" : "(max-width: 0)",
    )
    .replace(/<head[^>]*>/i, (head) => `${head}<meta name="color-scheme" content="${scheme}">`);

/** A link that wants a window of its own gets none in a sandbox, so that the mail stays where it is. */
const leadingNowhere = (mail: string): string =>
  mail.replace(/<head[^>]*>/i, (head) => `${head}<base target="_blank">`).replace(/ target="_self"/g, "");

const written = (text: string, scheme: "light" | "dark"): Html =>
  html`<!doctype html><html lang=""><meta charset="utf-8"><meta name="color-scheme" content="${scheme}"><title>-</title><pre dir="auto" style="margin:16px;white-space:pre-wrap;overflow-wrap:anywhere;font:14px/1.5 ui-monospace,Menlo,Consolas,monospace">${text}</pre></html>`;
