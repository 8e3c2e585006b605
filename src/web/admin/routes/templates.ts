import { type Context, Hono } from "hono";
import { layOver, type TemplateSet } from "../../../notices/template-set.ts";
import { readForm } from "../../form-body.ts";
import { contentSecurityPolicy } from "../../headers.ts";
import { stylesheet } from "../../style.ts";
import type { AdminNeeds } from "../admin-needs.ts";
import { adminStyle } from "../admin-style.ts";
import type { AdminTemplates } from "../admin-templates.ts";
import { adminView } from "../admin-view.ts";
import type { Behind } from "../guard.ts";
import { livePreviewScript } from "../live-preview.ts";
import { type EditorPage, editorPage, problemList, VIEWS } from "../pages/editor-page.ts";
import { frame } from "../pages/frame.ts";
import { previewFrame } from "../pages/preview-frame.ts";
import { templateListPage } from "../pages/template-list-page.ts";

/** Templates: what there is, the editor with its preview, and publishing. */
export const templateRoutes = (needs: AdminNeeds, templates: AdminTemplates): Hono<Behind> => {
  const routes = new Hono<Behind>();
  const show = (c: Context<Behind>, page: Omit<EditorPage, "choices">, status: 200 | 409 | 422) => {
    c.header("Content-Security-Policy", EDITOR_POLICY);
    return c.html(editorPage(adminView(c, needs), { ...page, choices: templates }), status);
  };
  routes.get("/admin/templates", async (c) => {
    const latest = await templates.publications.latest();
    const set = layOver(templates.shipped, latest?.files ?? {});
    return c.html(templateListPage(adminView(c, needs), { set, latest }));
  });
  routes.get("/admin/templates/edit", async (c) => {
    const { set, number } = await liveSet(templates);
    const file = c.req.query("file") ?? "";
    const content = set.get(file);
    if (content === undefined) return c.notFound();
    return show(c, { file, content, basedOn: number, note: "", problems: [], theirs: undefined }, 200);
  });
  routes.post("/admin/templates/preview", async (c) => {
    const { file, content, form } = await sent(c);
    const { set } = await liveSet(templates);
    const [notice = "", sample = ""] = (form.get("sample") ?? "").split("/");
    const locale = form.get("locale") ?? "";
    const isKnown = set.has(file) && templates.locales.includes(locale);
    if (!isKnown || !templates.samples.some((one) => one.notice === notice)) return c.notFound();
    const mail = await templates.preview(layOver(set, { [file]: content }), { notice, locale, sample });
    c.header("X-Frame-Options", "SAMEORIGIN");
    if ("problems" in mail) {
      const view = { ...adminView(c, needs), signedIn: null };
      c.header("Content-Security-Policy", FRAMED_PAGE_POLICY);
      return c.html(frame(view, { title: file, main: problemList(view, mail.problems) }));
    }
    c.header("Content-Security-Policy", MAIL_POLICY);
    return c.html(previewFrame(mail, VIEWS.find((one) => one === form.get("view")) ?? "phone"));
  });
  routes.post("/admin/templates/publish", async (c) => {
    const { file, content, form } = await sent(c);
    const before = await liveSet(templates);
    if (!before.set.has(file)) return c.notFound();
    const basedOn = Number(form.get("based_on"));
    const note = (form.get("note") ?? "").trim().slice(0, 200) || file;
    const { email: by } = c.get("session");
    const answer = await templates.publish({ changes: { [file]: content }, by, note, basedOn });
    const page = { file, content, basedOn, note, problems: [], theirs: undefined };
    if ("problems" in answer) return show(c, { ...page, problems: answer.problems }, 422);
    if ("conflict" in answer) {
      const { set, number, by: other } = await liveSet(templates);
      const theirs = { by: other, content: set.get(file) ?? "" };
      return show(c, { ...page, basedOn: number, theirs }, 409);
    }
    needs.log.info("admin.published", { by, number: answer.published, file });
    return c.redirect(adminView(c, needs).to(`/admin/history/${answer.published}`), 303);
  });
  routes.get("/admin/live-preview.js", (c) =>
    c.body(livePreviewScript, 200, { "Content-Type": "text/javascript; charset=utf-8" }),
  );
  return routes;
};

const liveSet = async ({
  shipped,
  publications,
}: AdminTemplates): Promise<{
  readonly set: TemplateSet;
  readonly number: number;
  readonly by: string;
}> => {
  const latest = await publications.latest();
  return { set: layOver(shipped, latest?.files ?? {}), number: latest?.number ?? 0, by: latest?.by ?? "" };
};

const sent = async (c: Context) => {
  const form = await readForm(c);
  // Forms send every line with CRLF (HTML §4.10.21.4).
  const content = (form.get("content") ?? "").replace(/\r\n?/g, "\n");
  return { form, file: form.get("file") ?? "", content };
};

const STYLES = [stylesheet, adminStyle];
const EDITOR_POLICY = contentSecurityPolicy(STYLES, ["script-src 'self'", "frame-src 'self'"]);
const FRAMED_PAGE_POLICY = contentSecurityPolicy(STYLES).replace(
  "frame-ancestors 'none'",
  "frame-ancestors 'self'",
);

/** A mail may style itself and show pictures, nothing else; it has no origin, thus no access to ours. */
const MAIL_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src data: https:",
  "form-action 'none'",
  "frame-ancestors 'self'",
  "base-uri 'none'",
  "sandbox",
].join("; ");
