import { type Context, Hono } from "hono";
import { contentSecurityPolicy } from "../../headers.ts";
import { stylesheet } from "../../style.ts";
import type { AdminNeeds } from "../admin-needs.ts";
import { adminStyle } from "../admin-style.ts";
import type { AdminTemplates } from "../admin-templates.ts";
import { adminView } from "../admin-view.ts";
import { choicesFor, chosenIn, type Draft, sentDraft } from "../draft.ts";
import type { Behind } from "../guard.ts";
import { liveSet } from "../live-set.ts";
import { type EditorPage, editorPage } from "../pages/editor-page.ts";
import { templateListPage } from "../pages/template-list-page.ts";
import { conflictIn, publishFile } from "../publish-file.ts";
import { previewRoutes } from "./preview.ts";

/** Templates: what there is, the editor with its preview, and publishing. */
export const templateRoutes = (needs: AdminNeeds, templates: AdminTemplates): Hono<Behind> => {
  const routes = new Hono<Behind>();
  const show: ShowEditor = (c, draft, status) => {
    const view = adminView(c, needs, "/admin/templates");
    const { file, content, live } = draft;
    const choices = choicesFor(templates, live, view.language.locale);
    const page = { ...draft, choices, isUnsaved: content !== live.set.get(file), assets: needs.assets };
    c.header("Content-Security-Policy", EDITOR_POLICY);
    return c.html(editorPage(view, page), status);
  };
  routes.get("/admin/templates", async (c) =>
    c.html(templateListPage(adminView(c, needs), await liveSet(templates))),
  );
  routes.get("/admin/templates/edit", async (c) => {
    const live = await liveSet(templates);
    const file = c.req.query("file") ?? "";
    const content = live.set.get(file);
    if (content === undefined) return c.notFound();
    const choices = choicesFor(templates, live, adminView(c, needs).language.locale);
    const chosen = chosenIn(new URLSearchParams(c.req.query()), file, choices);
    return show(c, { file, content, basedOn: live.number, note: "", chosen, live, problems: [] }, 200);
  });
  routes.post("/admin/templates/publish", async (c) => {
    const view = adminView(c, needs);
    const draft = await sentDraft(c, templates, view.language.locale);
    if (draft === undefined) return c.notFound();
    const { email: by } = c.get("session");
    const answer = await publishFile(templates, { ...draft, by });
    if ("problems" in answer) return show(c, { ...draft, problems: answer.problems }, 422);
    if ("conflict" in answer) {
      const live = await liveSet(templates);
      const conflict = await conflictIn(templates, draft);
      return show(c, { ...draft, live, basedOn: live.number, problems: [], conflict }, 409);
    }
    needs.log.info("admin.published", { by, number: answer.published, file: draft.file });
    return c.redirect(view.to(`/admin/history/${answer.published}`), 303);
  });
  routes.route("/", previewRoutes(needs, templates, show));
  return routes;
};

/** Answers with the editor, as a draft is. */
export type ShowEditor = (
  c: Context<Behind>,
  draft: Draft & Pick<EditorPage, "problems" | "said" | "conflict">,
  status: 200 | 409 | 422,
) => Response | Promise<Response>;

const EDITOR_POLICY = contentSecurityPolicy(
  [stylesheet, adminStyle],
  ["script-src 'self'", "connect-src 'self'", "frame-src 'self'"],
);
