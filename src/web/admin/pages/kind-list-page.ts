import { html } from "hono/html";
import type { Kind } from "../../../approval/kind.ts";
import { formatDuration } from "../../../notices/format.ts";
import { inLocale } from "../../../notices/locale.ts";
import type { Problem } from "../../../notices/problem.ts";
import type { Html } from "../../layout.ts";
import type { AdminView } from "../admin-view.ts";
import { frame, tokenField } from "./frame.ts";
import { problemList } from "./problem-list.ts";

export type KindListPage = {
  readonly kinds: readonly ListedKind[];
  /** The names of those that shipped and are removed. */
  readonly removed: readonly string[];
  readonly basedOn: number;
  readonly locales: readonly string[];
  readonly settings: Readonly<Record<string, string>>;
  readonly done?: KindsDone | undefined;
  /** Why one could not be removed or brought back. */
  readonly problems: readonly Problem[];
};

type ListedKind = {
  readonly kind: Kind;
  /** How it differs from what shipped. */
  readonly origin: "shipped" | "changed" | "own";
};

export const KINDS_DONE = ["published", "overtaken"] as const;
type KindsDone = (typeof KINDS_DONE)[number];

/** What people can ask for, each with the form they fill in. */
export const kindListPage = (view: AdminView, page: KindListPage): Html => {
  const { kinds: texts } = view.texts;
  const { kinds, removed, done, problems } = page;
  return frame(view, {
    title: texts.title,
    width: "two",
    main: html`<h1>${texts.title}</h1>
<p class="lead">${texts.intro}</p>
${done !== undefined && html`<div class="notice ${done === "published" ? "calm" : "warn"}" role="status"><p>${texts[done]}</p></div>`}
${problems.length > 0 && html`<div class="notice bad" role="alert">${problemList(view, problems, { title: texts.notYet })}</div>`}
${kinds.map((listed) => kindCard(view, listed, page))}
${
  removed.length > 0 &&
  html`<section class="sheet list" aria-labelledby="removed"><h2 id="removed">${texts.removedTitle}</h2><ul class="rows">${removed.map(
    (
      name,
    ) => html`<li class="person"><strong>${name}</strong>${form(view, page, { path: "bring-back", name, button: html`<button class="quiet">${texts.bringBack}</button>` })}</li>
`,
  )}</ul></section>`
}`,
  });
};

const kindCard = (view: AdminView, { kind, origin }: ListedKind, page: KindListPage): Html => {
  const { kinds: texts } = view.texts;
  const { locale } = view.language;
  const { name, title, summary } = kind;
  const languages = new Intl.DisplayNames([locale], { type: "language" });
  const shown = page.locales.includes(locale) ? locale : "en";
  const formAt = (in_: string): string => view.to("/admin/kinds/form", { kind: name, shown_in: in_ });
  return html`<section class="sheet kind" aria-labelledby="kind-${name}">
<h2 id="kind-${name}">${inLocale(title, locale)} ${origin !== "shipped" && html`<span class="badge good">${texts[origin]}</span>`}</h2>
<p>${exampleOf(inLocale(summary, locale), kind, locale)}<br><small>${texts.who(decidedBy(view, kind, page.settings), formatDuration(kind.policy.deadline, locale))}</small></p>
<p class="ways"><a href="${view.to("/admin/kinds/edit", { kind: name })}">${texts.edit}<span class="aside"> ${inLocale(title, locale)}</span></a>
<a href="${view.to("/admin/kinds/new", { from: name })}">${texts.copy}</a></p>
<details class="part"><summary>${texts.form}</summary>
<p class="ways languages">${page.locales.map((one) => html`<a href="${formAt(one)}" target="form-${name}" lang="${one}">${languages.of(one) ?? one}</a> `)}</p>
<iframe name="form-${name}" src="${formAt(shown)}" title="${texts.form}: ${inLocale(title, locale)}" loading="lazy" sandbox></iframe></details>
${page.kinds.length > 1 && removal(view, page, name)}
</section>
`;
};

/** The sentence with the labels of the fields in the place of what will stand in them. */
const exampleOf = (sentence: string, { fields }: Kind, locale: string): string =>
  sentence.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => {
    const label = fields[name]?.label;
    return `[${label === undefined ? name : inLocale(label, locale)}]`;
  });

const removal = (view: AdminView, page: KindListPage, name: string): Html => {
  const { kinds: texts } = view.texts;
  return html`<details class="part"><summary>${texts.removeTitle}</summary><p>${texts.removeText}</p>
${form(view, page, { path: "remove", name, button: html`<button class="danger">${texts.removeNow}</button>` })}</details>`;
};

const form = (
  view: AdminView,
  { basedOn }: KindListPage,
  { path, name, button }: { readonly path: string; readonly name: string; readonly button: Html },
): Html =>
  html`<form method="post" action="${view.to(`/admin/kinds/${path}`)}">${tokenField(view)}<input type="hidden" name="kind" value="${name}"><input type="hidden" name="based_on" value="${String(basedOn)}">${button}</form>`;

const decidedBy = (
  { texts: { kinds: texts }, language: { locale } }: AdminView,
  { approvers, fields }: Kind,
  settings: KindListPage["settings"],
): string => {
  if ("addresses" in approvers) return texts.whoFrom.addresses(approvers.addresses.join(", "));
  if ("setting" in approvers) {
    const set = settings[approvers.setting];
    return set === undefined ? texts.whoFrom.nobody : texts.whoFrom.addresses(set);
  }
  const label = fields[approvers.field]?.label;
  return texts.whoFrom.field(label === undefined ? approvers.field : inLocale(label, locale));
};
