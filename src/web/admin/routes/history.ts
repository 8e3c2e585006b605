import { Hono } from "hono";
import type { Publication } from "../../../notices/publications.ts";
import { readForm } from "../../form-body.ts";
import type { AdminNeeds } from "../admin-needs.ts";
import type { AdminTemplates } from "../admin-templates.ts";
import { adminView } from "../admin-view.ts";
import type { Behind } from "../guard.ts";
import { problemList } from "../pages/editor-page.ts";
import { frame } from "../pages/frame.ts";
import { historyPage, publicationPage } from "../pages/history-page.ts";

/** What was published, by whom and when, what it changed, and the way back. */
export const historyRoutes = (needs: AdminNeeds, templates: AdminTemplates): Hono<Behind> => {
  const { publications, shipped } = templates;
  const routes = new Hono<Behind>();
  routes.get("/admin/history", async (c) =>
    c.html(historyPage(adminView(c, needs), await publications.list())),
  );
  routes.get("/admin/history/:number", async (c) => {
    const number = numberIn(c.req.param("number"));
    const head = await publications.read(number);
    if (head === undefined) return c.notFound();
    const before = await publications.read(number - 1);
    const contentIn = (publication: Publication | undefined, file: string): string =>
      publication?.files[file] ?? shipped.get(file) ?? "";
    const files = new Set([...Object.keys(before?.files ?? {}), ...Object.keys(head.files)]);
    const changes = [...files]
      .map((file) => ({ file, before: contentIn(before, file), after: contentIn(head, file) }))
      .filter((change) => change.before !== change.after);
    const latest = (await publications.latest())?.number ?? 0;
    return c.html(publicationPage(adminView(c, needs), { head, changes, latest }));
  });
  routes.post("/admin/history/:number/roll-back", async (c) => {
    const number = numberIn(c.req.param("number"));
    if (number !== 0 && (await publications.read(number)) === undefined) return c.notFound();
    const view = adminView(c, needs);
    const { templates: texts } = view.texts;
    const { email: by } = c.get("session");
    const note = number === 0 ? texts.rolledBackToShipped : texts.rolledBack(number);
    const basedOn = Number((await readForm(c)).get("based_on"));
    const answer = await templates.rollBack({ number, by, note, basedOn });
    if ("problems" in answer)
      return c.html(frame(view, { title: note, main: problemList(view, answer.problems) }), 422);
    if ("conflict" in answer) return c.redirect(view.to("/admin/history"), 303);
    needs.log.info("admin.rolled-back", { by, to: number, number: answer.published });
    return c.redirect(view.to(`/admin/history/${answer.published}`), 303);
  });
  return routes;
};

const numberIn = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : -1);
