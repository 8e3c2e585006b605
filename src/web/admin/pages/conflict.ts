import { html } from "hono/html";
import type { Html } from "../../layout.ts";
import type { AdminView } from "../admin-view.ts";
import { diff } from "./diff.ts";

/** The same file, changed by two people: as it was before both, and as each of them left it. */
export type Conflict = {
  readonly by: string;
  readonly before: string;
  readonly theirs: string;
  readonly mine: string;
};

/** Both changes, so that they can be brought together; nothing has been decided yet. */
export const conflictNotice = (
  view: AdminView,
  file: string,
  { by, before, theirs, mine }: Conflict,
): Html => {
  const { templates: texts } = view.texts;
  return html`<div class="notice warn" role="alert"><h2>${texts.conflictTitle}</h2><p>${texts.conflict(by)}</p></div>
<div class="both">
<section class="sheet"><h2>${texts.theirChange(by)}</h2>${diff(before, theirs, texts.theirChange(by))}</section>
<section class="sheet"><h2>${texts.yourChange}</h2>${diff(before, mine, texts.yourChange)}</section>
</div>
<details class="sheet"><summary>${texts.theirs(by)}</summary><div class="inside">
<pre class="code" tabindex="0" role="group" aria-label="${texts.theirs(by)}">${theirs}</pre>
<p><a href="${view.to("/admin/templates/edit", { file })}">${texts.takeTheirs}</a></p></div></details>`;
};
