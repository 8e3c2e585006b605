import { html } from "hono/html";
import type { Language } from "../language.ts";
import { type Html, layout } from "../layout.ts";
import { mark } from "./signs.ts";

/** After a request for which nobody gave a requester's address: there is no status page to show. */
export const madePage = (language: Language): Html => {
  const { made: texts } = language.texts;
  return layout({
    ...language,
    title: texts.title,
    main: html`<section class="sheet">
${mark("approved", "good")}
<h1>${texts.title}</h1>
<p class="lead">${texts.text}</p>
<p><a href="/${language.query}">${texts.another}</a></p>
</section>`,
  });
};
