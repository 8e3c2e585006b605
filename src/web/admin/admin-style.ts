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
.actions form { margin: 0 0 .75rem; }
.actions form:last-child { margin: 0; }
.actions button { width: 100%; overflow-wrap: anywhere; }
.code { font: .875rem/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; tab-size: 2; }
pre.code { overflow: auto; max-height: 24rem; margin: 0; }
textarea.code { min-height: 24rem; overflow: auto; }
.diff span { display: block; min-height: 1.5em; }
.diff .more { color: var(--good); background: var(--good-ground); }
.diff .less { color: var(--bad); background: var(--bad-ground); }
.editor { display: grid; gap: 1rem; grid-template-columns: minmax(0, 1fr); }
.editor p, .editor .field { margin: 0; }
.choices { display: grid; gap: .75rem; margin-bottom: .75rem; align-items: end; }
.choices button { min-height: 2.875rem; }
.editor iframe { display: block; width: 100%; height: 40rem; margin-inline: auto; border: 1px solid var(--line); border-radius: 10px; background: #ffffff; }
.editor iframe.phone { max-width: 25rem; }
@media (min-width: 40rem) { .choices { grid-template-columns: repeat(3, minmax(0, 1fr)) auto; } }
@media (min-width: 64rem) { .editor { grid-template-columns: repeat(2, minmax(0, 1fr)); } .editor > .field:has(textarea) textarea { height: 44rem; } }
@media (min-width: 40rem) { .search { grid-template-columns: minmax(0, 1fr) 12rem auto; } .search .hint { position: absolute; } .search { margin-bottom: 2.75rem; } }
`;
