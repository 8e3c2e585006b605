import { html } from "hono/html";
import type { Html } from "../../layout.ts";
import { lineDiff } from "../line-diff.ts";

/** What changed from one text to the other, with a few lines around it, for reading with the keyboard too. */
export const diff = (before: string, after: string, label: string): Html =>
  html`<pre class="code diff" tabindex="0" role="group" aria-label="${label}">${shortened(before, after).map(
    ({ sign, text, isGap }) =>
      html`${isGap && html`<span class="gap">⋯</span>`}<span class="${SIGNS[sign]}">${sign} ${text}</span>`,
  )}</pre>`;

const SIGNS = { " ": "same", "+": "more", "-": "less" } as const;

const shortened = (before: string, after: string) => {
  const lines = lineDiff(before, after);
  const isNear = (place: number) =>
    lines.slice(Math.max(0, place - AROUND), place + AROUND + 1).some(({ sign }) => sign !== " ");
  return lines.flatMap((line, place) =>
    isNear(place) ? [{ ...line, isGap: place > 0 && !isNear(place - 1) }] : [],
  );
};

const AROUND = 3;
