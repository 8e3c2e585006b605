import { type Context, Hono } from "hono";
import { kindMadeAs, type RequestRecord } from "../../approval/request.ts";
import { languageOf } from "../language.ts";
import type { Html } from "../layout.ts";
import type { WebNeeds } from "../needs.ts";
import { openLink } from "../open-link.ts";
import { statusPage } from "../pages/status-page.ts";
import { badLinkPage } from "./bad-link.ts";

/** The requester's link: how the request stands, and the button that takes it back. */
export const statusRoutes = (needs: WebNeeds): Hono => {
  const routes = new Hono();
  routes.get("/s/:token", async (c) => {
    const opened = await openLink(needs, "status", c.req.param("token"));
    if (opened.link !== "good") return badLinkPage(c, needs, opened.link);
    return c.html(await pageFor(c, needs, { record: opened.record, page: c.req.path, tooLate: false }));
  });
  routes.post("/s/:token/withdraw", async (c) => {
    const page = `/s/${c.req.param("token")}`;
    const opened = await openLink(needs, "status", c.req.param("token"));
    if (opened.link !== "good") return badLinkPage(c, needs, opened.link, page);
    const { answer, record } = await needs.intake.withdraw(opened.record.request.id);
    if (answer === "closed") return c.html(await pageFor(c, needs, { record, page, tooLate: true }), 409);
    const { query } = languageOf(c, needs, { asked: record.request.locale });
    return c.redirect(`${page}${query}`, 303);
  });
  return routes;
};

const pageFor = async (
  c: Context,
  needs: WebNeeds,
  {
    record,
    page,
    tooLate,
  }: { readonly record: RequestRecord; readonly page: string; readonly tooLate: boolean },
): Promise<Html> => {
  const { request } = record;
  const language = languageOf(c, needs, { asked: request.locale, page });
  return statusPage(language, {
    record,
    kind: kindMadeAs(needs.shippedKinds, request),
    history: await needs.store.history(request.id),
    now: needs.now(),
    withdrawAction: `${page}/withdraw${language.query}`,
    tooLate,
  });
};
