/** What only the pages of administrators need, beside the one stylesheet of all pages. */
export const adminStyle = `
.admin-nav { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem; margin: -.25rem 0 1.5rem; padding-bottom: .5rem; border-bottom: 1px solid var(--line); }
.admin-nav a { padding: .5rem .75rem; border-radius: 8px; color: var(--soft); font-weight: 600; text-decoration: none; }
.admin-nav a:hover { color: var(--ink); background: var(--sunken); }
.admin-nav a[aria-current] { color: var(--ink); background: var(--sheet); box-shadow: inset 0 0 0 1px var(--line); }
.admin-nav form { margin-left: auto; display: flex; flex-wrap: wrap; align-items: center; gap: .25rem .75rem; padding-left: .5rem; font-size: .875rem; }
button.quiet { min-height: 2.25rem; padding: .25rem .75rem; color: var(--ink); background: transparent; border-color: var(--edge); font-size: .875rem; }
.search { display: grid; gap: .75rem; margin: 0 0 1.25rem; align-items: end; }
.search .field { margin: 0; }
.search .hint { margin: .375rem 0 0; }
.rows { list-style: none; margin: 0; padding: 0; }
.rows li { border-top: 1px solid var(--line); }
.rows li:first-child { border-top: 0; }
.rows a { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .125rem 1rem; padding: .75rem 0; color: inherit; text-decoration: none; }
.rows a:hover strong { text-decoration: underline; text-underline-offset: .2em; }
.rows strong { font-weight: 600; overflow-wrap: anywhere; }
.rows .badge { align-self: start; margin-top: .0625rem; }
.rows small { grid-column: 1 / -1; overflow-wrap: anywhere; }
.sheet.list { padding-block: .5rem; }
.pager { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; }
.evidence { margin: 0 0 1.5rem; }
.evidence:last-child { margin-bottom: 0; }
.evidence h3 { margin: 0 0 .25rem; font-size: 1rem; font-weight: 600; display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: center; justify-content: space-between; overflow-wrap: anywhere; }
.evidence table { width: 100%; margin-top: .5rem; border-collapse: collapse; font-size: .875rem; table-layout: fixed; }
.evidence th { width: 40%; padding: .25rem .75rem .25rem 0; text-align: left; font-weight: 400; color: var(--soft); vertical-align: top; }
.evidence td { padding: .25rem 0; overflow-wrap: anywhere; vertical-align: top; }
.evidence tr { border-top: 1px solid var(--line); }
.stages { margin: 0; }
.lead + .soft { margin: -1.25rem 0 1.25rem; }
.stages div { padding: .75rem 0; border-top: 1px solid var(--line); }
.stages div:first-child { border-top: 0; padding-top: 0; }
.stages dt { font-weight: 600; margin-bottom: .125rem; }
.stages dd { margin: 0; overflow-wrap: anywhere; }
.stages + details { margin-top: .75rem; }
.stages + details summary { padding: .5rem 0; font-weight: 400; color: var(--soft); justify-content: flex-start; gap: .75rem; }
.stages + details .stages { font-size: .875rem; padding-top: .5rem; }
.actions form { margin: 0 0 .75rem; }
.actions form:last-child { margin: 0; }
.actions button { width: 100%; overflow-wrap: anywhere; }
.code { font: .875rem/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; tab-size: 2; }
pre.code { overflow: auto; max-height: 24rem; margin: 0; }
textarea.code { min-height: 24rem; overflow: auto; }
.diff span { display: block; min-height: 1.5em; }
.diff .more { color: var(--good); background: var(--good-ground); }
.diff .less { color: var(--bad); background: var(--bad-ground); }
[hidden] { display: none !important; }
.code .gap { color: var(--soft); }
.editor { display: grid; gap: 1.25rem 1.5rem; grid-template-columns: minmax(0, 1fr); }
.editor > * { min-width: 0; margin: 0; }
.source { counter-reset: line; min-height: 24rem; max-height: 70vh; padding: .625rem .75rem .625rem 3.25rem; color: var(--ink); background: var(--sheet); border: 1px solid var(--edge); border-radius: 8px; position: relative; }
.source:focus-visible { outline: 3px solid var(--accent) !important; outline-offset: 0; border-radius: 8px; }
.line { counter-increment: line; }
.line::before { content: counter(line); content: counter(line) / ""; position: absolute; left: 0; width: 2.5rem; text-align: right; color: var(--soft); user-select: none; }
.line.wrong::before { content: "▸ " counter(line); content: "▸ " counter(line) / ""; color: var(--bad); font-weight: 700; }
.line.wrong { background: var(--bad-ground); }
.line.wrong::after { content: "\\A" attr(data-problem); color: var(--bad); font: 600 .8125rem/1.5 var(--sans); white-space: pre-wrap; }
.t-tag, .t-key, .t-keyword, .t-delimiter { color: var(--accent); }
.t-attr-name { color: var(--soft); }
.t-string, .t-attr-value { color: var(--good); }
.t-liquid { color: var(--warn); }
.t-comment { color: var(--soft); font-style: italic; }
#live-problems:empty { display: none; }
#live-problems { margin: .75rem 0 0; }
.touched { opacity: .7; text-decoration: line-through; }
.choices { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: .75rem; margin-bottom: .75rem; }
.choices .field { margin: 0; }
.segments { display: flex; flex-wrap: wrap; gap: .5rem 1rem; margin-bottom: .75rem; }
.segment { display: flex; margin: 0; padding: 0; border: 0; min-width: 0; }
.segment legend { padding: 0; margin-bottom: .25rem; color: var(--soft); font-size: .875rem; }
.segment label { margin: 0; cursor: pointer; font-size: .875rem; }
.segment input { position: absolute; opacity: 0; width: 1px; min-height: 1px; height: 1px; }
.segment span { display: block; padding: .375rem .75rem; border: 1px solid var(--edge); margin-left: -1px; background: var(--sheet); }
.segment label:first-of-type span { border-radius: 8px 0 0 8px; margin-left: 0; }
.segment label:last-of-type span { border-radius: 0 8px 8px 0; }
.segment :checked + span { color: var(--on-solid); background: var(--accent-solid); }
.segment :focus-visible + span { outline: 3px solid var(--accent); outline-offset: 2px; }
.said { margin: 0 0 .75rem; color: var(--soft); font-size: .875rem; min-height: 1.5em; }
.heads { margin: 0 0 .75rem; }
.heads:not(:has(dd:not(:empty))) { display: none; }
.heads div { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); gap: 0 .75rem; padding: .125rem 0; font-size: .9375rem; }
.heads dt { color: var(--soft); }
.heads dd { margin: 0; overflow-wrap: anywhere; }
.heads div:first-child dd { font-weight: 600; }
.seeing { position: relative; }
.seeing iframe { display: block; width: 100%; max-width: 25rem; height: 40rem; margin-inline: auto; border: 1px solid var(--line); border-radius: 10px; background: var(--sheet); color-scheme: light; }
.seeing:has([value="desktop"]:checked) iframe { max-width: none; }
.seeing:has([value="dark"]:checked) iframe { color-scheme: dark; }
.seeing iframe.coming { position: absolute; visibility: hidden; }
.seeing .buttons { margin: .75rem 0 0; display: flex; flex-wrap: wrap; gap: .75rem; justify-content: center; }
.publishing { display: grid; gap: .75rem; align-content: start; }
.publishing .field { margin: 0; }
.both { display: grid; gap: 0 1.25rem; grid-template-columns: minmax(0, 1fr); }
details.group { margin-top: 1.75rem; }
.group h2 { margin: 1.75rem 0 .5rem; }
.group .soft { margin-bottom: .5rem; }
.rows .pair { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .125rem 1rem; padding: .75rem 0 .25rem; }
.rows .pair small { display: block; }
.rows .ways { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: 0 1.5rem; }
.rows .ways a { display: inline-block; padding: .375rem 0 .5rem; color: var(--accent); text-decoration: underline; }
@media (min-width: 40rem) {
  .rows.files { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); column-gap: 2.5rem; }
  .rows.files li:not(.pair):nth-child(2) { border-top: 0; }
  .rows.files .pair { grid-column: 1 / -1; grid-template-columns: minmax(0, 1fr) auto auto; align-items: center; padding: .5rem 0; border-top: 1px solid var(--line); }
  .rows.files .pair:first-child { border-top: 0; }
  .rows .ways { grid-column: auto; }
}
@media (min-width: 64rem) {
  .editor { grid-template: auto 1fr / repeat(2, minmax(0, 1fr)); }
  .seeing { grid-row: 1 / span 2; grid-column: 2; }
  textarea.code, .source { height: 44rem; max-height: none; }
  .both { grid-template-columns: repeat(2, minmax(0, 1fr)); }
}
@media (max-width: 39.99rem) {
  .admin-nav { margin-bottom: 1.25rem; gap: 0; }
  .admin-nav a { padding: .5rem .5625rem; font-size: .9375rem; }
  .admin-nav form { margin: .25rem 0 0; width: 100%; justify-content: space-between; padding-left: .5625rem; flex-wrap: nowrap; }
  .admin-nav form .soft { min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .admin-nav form button { flex: none; }
}
@media (min-width: 40rem) { .search { grid-template-columns: minmax(0, 1fr) 12rem auto; } .search .hint { position: absolute; } .search { margin-bottom: 2.75rem; } }
.aside { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.kind fieldset { margin: 0 0 1.25rem; padding: 0; border: 0; min-width: 0; }
.kind legend { padding: 0; margin-bottom: .375rem; font-weight: 650; }
.kind fieldset label { font-weight: 400; }
.kind .texts > .field { display: grid; gap: 0 .75rem; align-items: center; }
.kind .texts .field { margin: 0 0 .5rem; }
.kind .texts .field label { margin: 0; color: var(--soft); font-size: .9375rem; }
.kind .texts summary, .part > summary { padding: .5rem 0; justify-content: flex-start; gap: .75rem; }
.kind .texts summary { font-weight: 400; color: var(--soft); }
.part { border-top: 1px solid var(--line); }
.part > summary { min-height: 2.875rem; }
.part[open] { padding-bottom: 1rem; }
.part > summary::after, .kind .texts summary::after { margin-left: auto; }
.kind .limits > div { display: none; }
.part:has([name$=".type"] [value="text"]:checked) .limits > [data-for="text"],
.part:has([name$=".type"] [value="date"]:checked) .limits > [data-for="date"],
.part:has([name$=".type"] [value="number"]:checked) .limits > [data-for="number"],
.part:has([name$=".type"] [value="choice"]:checked) .limits > [data-for="choice"],
.part:has([name$=".type"] [value="emails"]:checked) .limits > [data-for="emails"] { display: block; }
.part:has([name$=".type"] [value="number"]:checked) .limits > .choices { display: grid; }
.kind .choices { align-items: end; }
.kind .check { padding: .25rem 0; }
.kind .check label { font-weight: 400; }
.kind .way { margin: .25rem 0 .5rem 1.875rem; }
.kind .way .field { margin: 0; }
.kind .way .hint { margin: 0; }
.kind .way:has(+ *) { margin-bottom: .75rem; }
.check input[type="radio"] { border-radius: 50%; }
.sheet.kind iframe { display: block; width: 100%; height: 36rem; border: 1px solid var(--line); border-radius: 10px; background: var(--ground); }
p.ways { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; }
p.ways a { padding: .25rem 0; }
.rows .person { padding: .5rem 0; }
.beside-form iframe { height: 44rem; background: var(--ground); }
@media (min-width: 40rem) { .kind .texts .field { display: grid; grid-template-columns: 10rem minmax(0, 1fr); gap: 0 .75rem; align-items: center; } }
@media (min-width: 64rem) { .editor.kind { align-items: start; } .beside-form { position: sticky; top: 1.25rem; } .editor.kind > .seeing { grid-row: 1; } .editor.kind > .publishing { grid-column: 1; } }
.colours { display: grid; gap: 0 1.25rem; grid-template-columns: minmax(0, 1fr); }
.colours .field { display: grid; grid-template-columns: minmax(0, 1fr) 9.75rem; gap: 0 .75rem; align-items: center; margin: 0 0 .5rem; }
.colours label { margin: 0; font-weight: 400; hyphens: auto; }
.colour { display: flex; gap: .5rem; }
.colour [type="color"] { flex: none; width: 2.875rem; padding: .25rem; cursor: pointer; }
.sheet h3 { margin: 1rem 0 .375rem; font-size: .9375rem; font-weight: 650; }
.contrasts { margin: 0; font-size: .9375rem; }
.contrasts div { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; padding: .125rem 0; }
.contrasts dt { color: var(--soft); }
.contrasts dd { margin: 0; }
.proof { margin: .375rem 0 0; padding-left: 1.125rem; }
.proof li { padding: .0625rem 0; overflow-wrap: anywhere; }
.evidence details summary { padding: .5rem 0 0; font-weight: 400; font-size: .875rem; color: var(--soft); justify-content: flex-start; gap: .5rem; }
@media (max-width: 30rem) { .rows a:has(.badge) { grid-template-columns: minmax(0, 1fr); } .rows a .badge { justify-self: start; grid-row: 3; margin-top: .25rem; } }
`;
