import { type Context, Hono } from "hono";
import { readForm } from "../../form-body.ts";
import type { AdminNeeds } from "../admin-needs.ts";
import type { AdminTemplates } from "../admin-templates.ts";
import { adminView } from "../admin-view.ts";
import type { Behind } from "../guard.ts";
import { setAt } from "../live-set.ts";
import { frame } from "../pages/frame.ts";
import { historyPage, publicationPage } from "../pages/history-page.ts";
import { problemList } from "../pages/problem-list.ts";

/** What was published, by whom and when, what it changed, and the way back. */
export const historyRoutes = (needs: AdminNeeds, templates: AdminTemplates): Hono<Behind> => {
  const { publications } = templates;
  const routes = new Hono<Behind>();
  routes.get("/admin/history", async (c) =>
    c.html(historyPage(adminView(c, needs), await publications.list())),
  );
  routes.get("/admin/history/:number", (c) =>
    showPublication(c, needs, templates, numberIn(c.req.param("number"))),
  );
  routes.post("/admin/history/:number/roll-back", async (c) => {
    const number = numberIn(c.req.param("number"));
    if ((await setAt(templates, number)) === undefined) return c.notFound();
    const view = adminView(c, needs);
    const { templates: texts } = view.texts;
    const { email: by } = c.get("session");
    const note = number === 0 ? texts.rolledBackToShipped : texts.rolledBack(number);
    const basedOn = Number((await readForm(c)).get("based_on"));
    const answer = await templates.rollBack({ number, by, note, basedOn });
    if ("problems" in answer) {
      const main = problemList(view, answer.problems, { title: texts.notPublished });
      return c.html(frame(view, { title: note, main }), 422);
    }
    if ("conflict" in answer) return showPublication(c, needs, templates, answer.conflict, 409);
    needs.log.info("admin.rolled-back", { by, to: number, number: answer.published });
    return c.redirect(view.to(`/admin/history/${answer.published}`), 303);
  });
  return routes;
};

/** @param status 409 when it is shown to somebody who did not know of it and wanted to roll back */
const showPublication = async (
  c: Context<Behind>,
  needs: AdminNeeds,
  templates: AdminTemplates,
  number: number,
  status: 200 | 409 = 200,
) => {
  const head = await templates.publications.read(number);
  const [before, after] = [await setAt(templates, number - 1), await setAt(templates, number)];
  if (head === undefined || before === undefined || after === undefined) return c.notFound();
  const changes = [...new Set([...before.keys(), ...after.keys()])]
    .map((file) => ({ file, before: before.get(file) ?? "", after: after.get(file) ?? "" }))
    .filter((change) => change.before !== change.after);
  const latest = (await templates.publications.latest())?.number ?? 0;
  const overtakenBy = status === 409 ? head.by : undefined;
  const view = adminView(c, needs, `/admin/history/${number}`);
  return c.html(publicationPage(view, { head, changes, latest, overtakenBy }), status);
};

const numberIn = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : -1);
