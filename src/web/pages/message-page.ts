import { html } from "hono/html";
import type { Language } from "../language.ts";
import { type Html, layout } from "../layout.ts";
import { mark, type Sign, type Tone } from "./signs.ts";

/** A page that says one thing: links that open nothing, what was not found, what went wrong. */
export const messagePage = (
  language: Language,
  { title, text, tone = "", sign = "unknown", after }: Message,
): Html =>
  layout({
    ...language,
    title,
    main: html`<section class="sheet">
${mark(sign, tone)}
<h1>${title}</h1>
<p class="lead">${text}</p>
${after !== undefined && html`<p><a href="${after.href}">${after.text}</a></p>`}
</section>`,
  });

type Message = {
  readonly title: string;
  readonly text: string;
  readonly tone?: Tone;
  readonly sign?: Sign;
  readonly after?: { readonly href: string; readonly text: string };
};
