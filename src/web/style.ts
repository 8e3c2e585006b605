/**
 * The one stylesheet, inlined into every page and named by its hash in the Content-Security-Policy.
 * System fonts, no assets. Colours are pairs for light and dark that keep WCAG AA.
 */
export const stylesheet = `
:root {
  --ground: #f5f5f2; --sheet: #ffffff; --sunken: #f8f8f6; --line: #e2e2dc; --edge: #85888f;
  --ink: #1b1d21; --soft: #595e66; --accent: #2f4bb5; --accent-solid: #2f4bb5; --on-solid: #ffffff;
  --good: #17693b; --good-solid: #17693b; --good-ground: #e6f3ea;
  --bad: #b0261d; --bad-solid: #b0261d; --bad-ground: #fcebe9;
  --warn: #7d4f00; --warn-ground: #fdf3dd; --shadow: 0 1px 2px rgb(20 22 30 / 5%), 0 8px 24px -16px rgb(20 22 30 / 18%);
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", sans-serif;
  color-scheme: light dark;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #131417; --sheet: #1b1d21; --sunken: #202328; --line: #30343b; --edge: #7c828c;
    --ink: #e9eaed; --soft: #a6acb6; --accent: #a9b9ff; --accent-solid: #4660cf;
    --good: #7ed6a0; --good-solid: #1d7a46; --good-ground: #16301f;
    --bad: #ff9d94; --bad-solid: #bb352b; --bad-ground: #3a1a18;
    --warn: #f0c26b; --warn-ground: #33270f; --shadow: none;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; min-height: 100vh; min-height: 100dvh; display: flex; flex-direction: column;
  background: var(--ground); color: var(--ink); font: 1rem/1.55 var(--sans); overflow-wrap: break-word;
}
.top, main, .bottom { width: 100%; max-width: 42rem; margin-inline: auto; padding-inline: 1.25rem; }
.wide .top, .wide main, .wide .bottom { max-width: 75rem; }
.top { padding-block: 1.25rem; }
main { flex: 1; padding-block: .75rem 3rem; outline: 0; }
.bottom {
  display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; justify-content: space-between;
  padding-block: 1.25rem 1.5rem; color: var(--soft); font-size: .875rem;
}
.bottom nav { display: flex; flex-wrap: wrap; gap: 1rem; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 1rem; padding: .5rem .75rem; background: var(--sheet); z-index: 1; }
.wordmark {
  display: inline-flex; align-items: center; gap: .625rem; padding-block: .25rem; color: var(--ink);
  font-weight: 650; letter-spacing: -.01em; text-decoration: none;
}
.sign rect { fill: var(--accent-solid); }
.sign path { fill: none; stroke: var(--on-solid); stroke-width: 2.25; stroke-linecap: round; stroke-linejoin: round; }

h1 { margin: 0 0 .5rem; font-size: clamp(1.5rem, 1.25rem + 1.25vw, 2rem); line-height: 1.2; letter-spacing: -.02em; font-weight: 680; text-wrap: balance; }
h1 + .sheet, h1 + .notice, h1 + .columns { margin-top: 1.25rem; }
h2 { margin: 0 0 .75rem; font-size: 1.125rem; line-height: 1.3; letter-spacing: -.01em; font-weight: 650; }
p { margin: 0 0 .75rem; text-wrap: pretty; }
a { color: var(--accent); text-underline-offset: .2em; text-decoration-thickness: .06em; }
a:hover { text-decoration-thickness: .12em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
small, .soft { color: var(--soft); }
small { font-size: .875rem; }
.lead { color: var(--soft); font-size: 1.0625rem; max-width: 38rem; margin-bottom: 1.75rem; }
.notice + section > h2 { margin-top: 1.75rem; }
.eyebrow { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem .75rem; margin-bottom: .625rem; color: var(--soft); font-size: .875rem; font-weight: 600; }
.nowrap { white-space: nowrap; }

.sheet { background: var(--sheet); border: 1px solid var(--line); border-radius: 14px; box-shadow: var(--shadow); padding: 1.25rem; margin: 0 0 1rem; }
.sheet > :last-child, .notice > :last-child { margin-bottom: 0; }
.notice { border: 1px solid transparent; border-radius: 10px; padding: .875rem 1.125rem; margin: 0 0 1rem; }
.notice h2 { font-size: 1rem; margin-bottom: .25rem; }
.notice.warn { color: var(--warn); background: var(--warn-ground); }
.notice.bad { color: var(--bad); background: var(--bad-ground); }
.notice.calm { background: var(--sunken); border-color: var(--line); }
.notice.warn p, .notice.bad p, .notice.bad li { color: var(--ink); }
.notice ul { margin: .25rem 0 0; padding-left: 1.125rem; }
.notice a { color: inherit; font-weight: 600; }

.facts { display: grid; grid-template-columns: minmax(0, 1fr); margin: 0 0 1rem; }
.facts div { display: grid; gap: 0 1rem; padding: .625rem 0; border-top: 1px solid var(--line); }
.facts div:first-child { border-top: 0; padding-top: 0; }
.facts div:last-child { padding-bottom: 0; }
.facts dt { color: var(--soft); font-size: .875rem; }
.facts dd { margin: 0; white-space: pre-line; min-width: 0; overflow-wrap: anywhere; }
.facts .people { white-space: normal; }
.badge { display: inline-flex; align-items: center; gap: .375rem; padding: .0625rem .625rem; border-radius: 99px; font-size: .8125rem; font-weight: 600; line-height: 1.6; background: var(--sunken); color: var(--soft); border: 1px solid var(--line); white-space: nowrap; }
.badge.good { color: var(--good); background: var(--good-ground); border-color: transparent; }
.badge.bad { color: var(--bad); background: var(--bad-ground); border-color: transparent; }
.badge.warn { color: var(--warn); background: var(--warn-ground); border-color: transparent; }
blockquote { margin: .375rem 0 0; padding: .125rem 0 .125rem .875rem; border-left: 3px solid var(--line); white-space: pre-line; overflow-wrap: anywhere; }

.people { list-style: none; margin: 0; padding: 0; }
.people li { padding: .625rem 0; border-top: 1px solid var(--line); }
.people li:first-child { border-top: 0; padding-top: 0; }
.people li:last-child { padding-bottom: 0; }
.person { display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: center; justify-content: space-between; }
.person > :first-child { min-width: 0; overflow-wrap: anywhere; }

.field { margin: 0 0 1.125rem; }
label { display: block; font-weight: 600; margin-bottom: .375rem; }
label .soft { font-weight: 400; }
.hint { margin: -.125rem 0 .375rem; color: var(--soft); font-size: .875rem; }
.problem { margin: .375rem 0 0; color: var(--bad); font-size: .9375rem; font-weight: 600; }
input, textarea, select {
  width: 100%; min-height: 2.875rem; padding: .625rem .75rem; font: inherit; color: var(--ink);
  background: var(--sheet); border: 1px solid var(--edge); border-radius: 8px;
}
textarea { min-height: 4.5rem; resize: vertical; display: block; }
input:focus-visible, textarea:focus-visible, select:focus-visible { outline-offset: 0; border-radius: 8px; }
[aria-invalid="true"] { border-color: var(--bad); box-shadow: inset 0 0 0 1px var(--bad); }
.check { display: flex; gap: .625rem; align-items: center; }
.check input { margin: 0; width: 1.25rem; min-height: 1.25rem; height: 1.25rem; accent-color: var(--accent); flex: none; }
.check label { margin: 0; }

button, .button {
  display: inline-flex; align-items: center; justify-content: center; gap: .5rem; min-height: 2.875rem;
  padding: .625rem 1.25rem; font: inherit; font-weight: 600; line-height: 1.3; text-decoration: none; cursor: pointer;
  color: var(--on-solid); background: var(--accent-solid); border: 1px solid transparent; border-radius: 8px;
}
button:hover, .button:hover { filter: brightness(1.08); }
button:active { filter: brightness(.95); }
button:focus-visible, .button:focus-visible { border-radius: 8px; }
.verdicts { display: grid; gap: .75rem; }
.verdicts button { min-height: 3.25rem; padding-inline: .5rem; font-size: 1.0625rem; background: var(--sheet); border: 1.5px solid; }
.verdicts .good { color: var(--good); border-color: var(--good); }
.verdicts .bad { color: var(--bad); border-color: var(--bad); }
.verdicts .good.strong { color: var(--on-solid); background: var(--good-solid); border-color: transparent; }
.verdicts .bad.strong { color: var(--on-solid); background: var(--bad-solid); border-color: transparent; }
button.danger { background: var(--bad-solid); }
button svg, .mark svg { width: 1.25em; height: 1.25em; fill: none; stroke: currentColor; stroke-width: 2.5; stroke-linecap: round; stroke-linejoin: round; flex: none; }
.mark { display: inline-grid; place-items: center; width: 3.25rem; height: 3.25rem; margin-bottom: 1rem; border-radius: 50%; font-size: 1.375rem; color: var(--soft); background: var(--sunken); border: 1px solid var(--line); }
.mark.good { color: var(--good); background: var(--good-ground); border-color: transparent; }
.mark.bad { color: var(--bad); background: var(--bad-ground); border-color: transparent; }
.mark.warn { color: var(--warn); background: var(--warn-ground); border-color: transparent; }

details.sheet { padding: 0; }
summary { padding: 1rem 1.25rem; cursor: pointer; font-weight: 600; list-style: none; display: flex; align-items: center; justify-content: space-between; gap: 1rem; border-radius: 14px; }
summary::-webkit-details-marker { display: none; }
summary::after { content: ""; width: .5rem; height: .5rem; margin: 0 .25rem .25rem; border: solid var(--soft); border-width: 0 2px 2px 0; transform: rotate(45deg); flex: none; transition: transform .15s; }
details[open] > summary::after { transform: translateY(.25rem) rotate(225deg); }
summary:focus-visible { border-radius: 14px; outline-offset: -3px; }
.inside { padding: .25rem 1.25rem 1.25rem; }

.timeline { list-style: none; margin: 0; padding: 0; }
.timeline li { position: relative; padding: 0 0 1.125rem 1.75rem; }
.timeline li:last-child { padding-bottom: 0; }
.timeline li::before { content: ""; position: absolute; left: .3125rem; top: .4375rem; width: .6875rem; height: .6875rem; border-radius: 50%; background: var(--sheet); border: 2px solid var(--edge); }
.timeline li::after { content: ""; position: absolute; left: .625rem; top: 1.375rem; bottom: -.125rem; width: 1px; background: var(--line); }
.timeline li:last-child::after { display: none; }
.timeline .good::before { background: var(--good); border-color: var(--good); }
.timeline .bad::before { background: var(--bad); border-color: var(--bad); }
.timeline .warn::before { background: var(--warn); border-color: var(--warn); }
.timeline time { display: block; color: var(--soft); font-size: .875rem; }

@media (min-width: 40rem) {
  .top { padding-block: 1.75rem 1.25rem; }
  .sheet { padding: 1.75rem; margin-bottom: 1.25rem; }
  .facts div { grid-template-columns: 11rem minmax(0, 1fr); align-items: baseline; }
  .facts dt { font-size: .9375rem; }
  .verdicts { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  summary { padding: 1.25rem 1.75rem; }
  .inside { padding: .25rem 1.75rem 1.75rem; }
}
@media (min-width: 64rem) {
  .two .top, .two main, .two .bottom { max-width: 66rem; }
  .columns { display: grid; grid-template-columns: minmax(0, 1fr) 25rem; gap: 1.25rem; align-items: start; }
  .columns > .beside { position: sticky; top: 1.25rem; }
  .columns .facts div { grid-template-columns: 9rem minmax(0, 1fr); }
  .columns > .beside .facts div { grid-template-columns: minmax(0, 1fr); }
}
@media (prefers-reduced-motion: reduce) { *, *::before, *::after { transition: none !important; animation: none !important; } }
@media (forced-colors: active) { .badge, .mark, button { border-color: currentColor; } }
@media print { .top, .bottom, form, .skip { display: none; } .sheet { box-shadow: none; } }
`;
