/** What the mailbox has beside the house style. */
export const mailboxStyle = `
.bar { display: flex; flex-wrap: wrap; align-items: end; justify-content: space-between; gap: .75rem 1.5rem; margin-bottom: 1.25rem; }
.bar h1 { margin: 0; }
.bar p { margin: .25rem 0 0; color: var(--soft); }
.find { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; flex: 1 1 18rem; max-width: 26rem; }
.find input { flex: 1 1 12rem; min-width: 0; }
.find button { flex: none; }
.find label { position: absolute; left: -100vw; }

.mails { list-style: none; margin: 0; padding: 0; }
.mails li { border-top: 1px solid var(--line); }
.mails li:first-child { border-top: 0; }
.mails a { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .1875rem 1rem; padding: .8125rem 1.25rem; color: inherit; text-decoration: none; }
.mails a:hover { background: var(--sunken); }
.mails li:first-child a { border-radius: 13px 13px 0 0; }
.mails li:last-child a { border-radius: 0 0 13px 13px; }
.mails a:focus-visible { outline-offset: -3px; }
.mails .who { min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.mails .who, .mails time { color: var(--soft); font-size: .875rem; }
.mails time { white-space: nowrap; font-variant-numeric: tabular-nums; }
.mails .subject { grid-column: 1 / -1; min-width: 0; font-size: .9375rem; font-weight: 600; line-height: 1.4; }
.mails .badge { justify-self: start; margin-top: .25rem; }
.sheet.list { padding: 0; }
.empty { padding: 2rem 1.25rem; text-align: center; color: var(--soft); }
.empty p { margin: 0 auto .5rem; max-width: 32rem; }

h1.subject { font-size: clamp(1.375rem, 1.2rem + .75vw, 1.625rem); margin-bottom: .75rem; }
.crumb { margin: 0 0 .75rem; font-size: .9375rem; }
.tools { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; padding: .625rem .75rem; border-bottom: 1px solid var(--line); }
.tabs { display: inline-flex; padding: .1875rem; background: var(--sunken); border: 1px solid var(--line); border-radius: 9px; }
.tabs.widths { display: none; }
.tabs a { padding: .3125rem .75rem; min-height: 2rem; border-radius: 6px; color: var(--soft); font-size: .9375rem; text-decoration: none; }
.tabs a:hover { color: var(--ink); }
.tabs a[aria-current] { background: var(--sheet); color: var(--ink); font-weight: 600; box-shadow: 0 0 0 1px var(--edge); }

.mail { display: grid; gap: 1.25rem; align-items: start; grid-template-columns: minmax(0, 1fr); }
.mail .sheet { margin: 0; }
.paper { padding: 0; overflow: hidden; }
.desk { background: var(--sunken); }
.desk.phone { padding: 1.25rem .5rem; }
.desk iframe { display: block; width: 100%; height: 50rem; border: 0; background: #fff; color-scheme: light; }
.desk.dark iframe { color-scheme: dark; background: #131417; }
.desk.phone iframe { width: min(100%, 375px); margin-inline: auto; border-radius: 20px; outline: 1px solid var(--edge); }
.desk pre { margin: 0; padding: 1.25rem; max-height: 46rem; overflow: auto; font: .9375rem/1.6 var(--sans); white-space: pre-wrap; overflow-wrap: anywhere; }
.desk pre.source { font: .8125rem/1.55 ui-monospace, "SF Mono", Menlo, Consolas, monospace; }
.desk.phone pre { width: min(100%, 375px); margin-inline: auto; background: var(--sheet); border-radius: 20px; outline: 1px solid var(--edge); }
@media (prefers-color-scheme: dark) {
  .desk.auto iframe { color-scheme: dark; background: #131417; }
}
.envelope { margin: 0 0 1.25rem; display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .25rem .75rem; color: var(--soft); font-size: .9375rem; }
.envelope div { display: contents; }
.envelope dd { margin: 0; min-width: 0; color: var(--ink); overflow-wrap: anywhere; }
.reply textarea { min-height: 8rem; }
.reply .pair { gap: 0 .75rem; grid-template-columns: 1fr 1fr; }
.reply code { font-size: .875rem; overflow-wrap: anywhere; }
.reply button { width: 100%; }
.notice code { overflow-wrap: anywhere; }

@media (min-width: 40rem) { .mails a { padding-inline: 1.75rem; } }
@media (min-width: 48rem) {
  .desk iframe { height: 46rem; }
  .tabs.widths { display: inline-flex; }
  .mails a { grid-template-columns: minmax(0, 14rem) minmax(0, 1fr) 6.5rem auto; align-items: baseline; gap: 0 1.25rem; }
  .mails .who { color: var(--ink); font-size: .9375rem; }
  .mails .subject { grid-column: 2; grid-row: 1; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .mails .badge { grid-column: 3; grid-row: 1; margin: 0; }
  .mails time { grid-column: 4; grid-row: 1; }
}
@media (min-width: 64rem) {
  .mail { grid-template-columns: minmax(0, 1fr) 22rem; }
  .reply { position: sticky; top: 1.25rem; }
}
`;
