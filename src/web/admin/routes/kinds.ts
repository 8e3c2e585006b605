import { type Context, Hono } from "hono";
import { type Kind, parseKind } from "../../../approval/kind.ts";
import { settingProblems } from "../../../intake/kinds.ts";
import { fileProblems, kindsIn } from "../../../notices/gate/files.ts";
import { kindProblems as unusable } from "../../../notices/gate/kinds.ts";
import type { Problem } from "../../../notices/problem.ts";
import { layOver } from "../../../notices/template-set.ts";
import { readForm } from "../../form-body.ts";
import { contentSecurityPolicy } from "../../headers.ts";
import { stylesheet } from "../../style.ts";
import type { AdminNeeds } from "../admin-needs.ts";
import { adminStyle } from "../admin-style.ts";
import type { AdminTemplates } from "../admin-templates.ts";
import { adminView } from "../admin-view.ts";
import type { Behind } from "../guard.ts";
import { withForm, writtenKind } from "../kind-form.ts";
import { type LiveSet, liveSet } from "../live-set.ts";
import { type KindEditorPage, kindEditorPage } from "../pages/kind-editor-page.ts";
import { KINDS_DONE, type KindListPage, kindListPage } from "../pages/kind-list-page.ts";
import { kindProblems } from "../pages/kind-problems.ts";
import { shownForm } from "../pages/shown-form.ts";
import { conflictIn, publishFile } from "../publish-file.ts";

/** Kinds of request: what there is, the form of each, and a form to change them. */
export const kindRoutes = (needs: AdminNeeds, templates: AdminTemplates): Hono<Behind> => {
  const routes = new Hono<Behind>();
  const list = async (c: Context<Behind>, more: Partial<KindListPage>, status: 200 | 422) => {
    c.header("Content-Security-Policy", LIST_POLICY);
    const page = {
      ...listed(templates, await liveSet(templates)),
      settings: needs.addressSettings,
      problems: [],
    };
    return c.html(kindListPage(adminView(c, needs, "/admin/kinds"), { ...page, ...more }), status);
  };
  const show = (c: Context<Behind>, page: Shown, status: 200 | 400 | 409 | 422) => {
    c.header("Content-Security-Policy", EDITOR_POLICY);
    const { addressSettings: settings, assets } = needs;
    const whole = {
      note: "",
      newName: "",
      problems: [],
      ...page,
      locales: templates.locales,
      settings,
      assets,
    };
    return c.html(kindEditorPage(adminView(c, needs, "/admin/kinds"), whole), status);
  };
  routes.get("/admin/kinds", (c) =>
    list(c, { done: KINDS_DONE.find((one) => one === c.req.query("done")) }, 200),
  );
  for (const [path, query] of [
    ["/admin/kinds/edit", "kind"],
    ["/admin/kinds/new", "from"],
  ] as const) {
    routes.get(path, async (c) => {
      const { set, number } = await liveSet(templates);
      const name = c.req.query(query) ?? "";
      const yaml = set.get(fileOf(name));
      if (yaml === undefined) return c.notFound();
      const shownIn = localeIn(c.req.query("shown_in"), templates, adminView(c, needs).language.locale);
      return show(c, { name: query === "kind" ? name : "", yaml, basedOn: number, shownIn }, 200);
    });
  }
  routes.get("/admin/kinds/form", async (c) => {
    const kind = kindsIn((await liveSet(templates)).set).get(c.req.query("kind") ?? "");
    if (kind === undefined) return c.notFound();
    return framed(c, shownForm(kind, localeIn(c.req.query("shown_in"), templates, "en")));
  });
  routes.post("/admin/kinds/preview", async (c) => {
    const view = adminView(c, needs);
    const draft = await sentKind(c, templates, view.language.locale);
    const read = parseKind(draft.name || "new", draft.yaml);
    if (c.req.header("accept") === "application/json") {
      const problems = problemsIn(needs, draft.file, draft.yaml);
      const { mend, fine } = view.texts.kinds;
      return c.json({
        said: problems.length === 0 ? fine : mend(problems.length),
        problems: problems.length === 0 ? "" : String(kindProblems(view, problems, written(draft))),
        isShown: "kind" in read,
        heads: {},
      });
    }
    return framed(c, "kind" in read ? shownForm(read.kind, draft.shownIn) : "");
  });
  routes.post("/admin/kinds/publish", async (c) => {
    const view = adminView(c, needs);
    const draft = await sentKind(c, templates, view.language.locale);
    const { kinds: texts } = view.texts;
    if (draft.name === "") {
      const { set } = await liveSet(templates);
      const taken = set.has(draft.file) ? texts.nameTaken : undefined;
      const nameProblem = /^[a-z0-9-]{1,40}$/.test(draft.newName) ? taken : texts.nameWrong;
      if (nameProblem !== undefined) return show(c, { ...draft, nameProblem }, 400);
    }
    const { email: by } = c.get("session");
    const { file, yaml: content, basedOn } = draft;
    const note = draft.note || (draft.name === "" ? texts.newNote(draft.newName) : draft.name);
    const answer = await publishFile(templates, { file, content, basedOn, note, by });
    if ("problems" in answer) return show(c, { ...draft, problems: answer.problems }, 422);
    if ("conflict" in answer) {
      const conflict = await conflictIn(templates, { file, content, basedOn });
      return show(c, { ...draft, basedOn: (await liveSet(templates)).number, conflict }, 409);
    }
    needs.log.info("admin.published", { by, number: answer.published, file });
    return c.redirect(view.to("/admin/kinds", { done: "published" }), 303);
  });
  for (const path of ["remove", "bring-back"] as const) {
    routes.post(`/admin/kinds/${path}`, async (c) => {
      const view = adminView(c, needs);
      const form = await readForm(c);
      const name = form.get("kind") ?? "";
      const file = fileOf(name);
      const { set } = await liveSet(templates);
      if (set.has(file) !== (path === "remove")) return c.notFound();
      const content = path === "remove" && templates.shipped.has(file) ? "" : null;
      const note = view.texts.kinds[path === "remove" ? "removedNote" : "broughtBackNote"](name);
      const { email: by } = c.get("session");
      const basedOn = Number(form.get("based_on"));
      const answer = await publishFile(templates, { file, content, basedOn, note, by });
      if ("problems" in answer) return list(c, { problems: answer.problems }, 422);
      const done = "conflict" in answer ? "overtaken" : "published";
      if ("published" in answer) needs.log.info("admin.published", { by, number: answer.published, file });
      return c.redirect(view.to("/admin/kinds", { done }), 303);
    });
  }
  return routes;
};

type Shown = Pick<KindEditorPage, "name" | "yaml" | "basedOn" | "shownIn"> & Partial<KindEditorPage>;

const fileOf = (name: string): string => `kinds/${name}.yaml`;

const listed = ({ shipped, locales }: AdminTemplates, { set, number }: LiveSet) => ({
  kinds: [...kindsIn(set).values()]
    .map((kind) => ({ kind, origin: originOf(kind, shipped.get(fileOf(kind.name)), set) }))
    .sort((one, other) => (one.kind.name < other.kind.name ? -1 : 1)),
  removed: [...kindsIn(shipped).keys()].filter((name) => !set.has(fileOf(name))),
  basedOn: number,
  locales,
});

const originOf = (
  { name }: Kind,
  shipped: string | undefined,
  set: LiveSet["set"],
): "shipped" | "changed" | "own" => {
  if (shipped === undefined) return "own";
  return set.get(fileOf(name)) === shipped ? "shipped" : "changed";
};

/** A kind as the form says it. */
const sentKind = async (c: Context<Behind>, templates: AdminTemplates, locale: string) => {
  const form = await readForm(c);
  const name = form.get("kind") ?? "";
  const newName = (form.get("name") ?? "").trim();
  // Forms send every line with CRLF (HTML §4.10.21.4).
  const base = (form.get("yaml") ?? "").replace(/\r\n?/g, "\n");
  return {
    name,
    newName,
    file: fileOf(name || newName),
    yaml: withForm(base, form),
    basedOn: Number(form.get("based_on")),
    note: (form.get("note") ?? "").trim().slice(0, 200),
    shownIn: localeIn(form.get("shown_in"), templates, locale),
  };
};

const written = ({ file, yaml }: { readonly file: string; readonly yaml: string }) => ({
  file,
  kind: writtenKind(yaml),
});

/** What the gate will say about this file alone. */
const problemsIn = ({ addressSettings }: AdminNeeds, file: string, yaml: string): readonly Problem[] => {
  const set = layOver(new Map(), { [file]: yaml });
  const own = fileProblems(set).filter((problem) => problem.file === file && problem.rule === "kinds");
  return own.length > 0 ? own : unusable(set, (kind) => settingProblems(kind, addressSettings));
};

const localeIn = (
  wanted: string | null | undefined,
  { locales }: AdminTemplates,
  otherwise: string,
): string =>
  locales.find((locale) => locale === wanted) ?? locales.find((locale) => locale === otherwise) ?? "en";

const framed = (c: Context<Behind>, page: string) => {
  c.header("X-Frame-Options", "SAMEORIGIN");
  c.header("Content-Security-Policy", FORM_POLICY);
  return c.html(page);
};

const LIST_POLICY = contentSecurityPolicy([stylesheet, adminStyle], ["frame-src 'self'"]);
const EDITOR_POLICY = contentSecurityPolicy(
  [stylesheet, adminStyle],
  ["script-src 'self'", "connect-src 'self'", "frame-src 'self'"],
);

/** The form is looked at, not filled in and sent: it has no origin, and may send nothing anywhere. */
const FORM_POLICY = `${contentSecurityPolicy([stylesheet])
  .replace("frame-ancestors 'none'", "frame-ancestors 'self'")
  .replace("form-action 'self'", "form-action 'none'")}; sandbox`;
