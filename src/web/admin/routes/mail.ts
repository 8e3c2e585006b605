import { Hono } from "hono";
import type { AdminNeeds } from "../admin-needs.ts";
import { adminView } from "../admin-view.ts";
import type { Behind } from "../guard.ts";
import { mailListPage } from "../pages/mail-list-page.ts";
import { goneMailPage, mailPage } from "../pages/mail-page.ts";
import type { ExplainedMail } from "../received-mails.ts";

/** Mail that was refused or not understood, and why. */
export const adminMailRoutes = (needs: AdminNeeds): Hono<Behind> => {
  const routes = new Hono<Behind>();
  routes.get("/admin/mail", async (c) => {
    const before = c.req.query("before") || undefined;
    const { mails, next } = await needs.mails.list({ limit: PAGE_LENGTH, before });
    return c.html(mailListPage(adminView(c, needs), { mails, next, isNewest: before === undefined }));
  });
  routes.get("/admin/mail/:id", async (c) => {
    const view = adminView(c, needs);
    const explained = await needs.mails.explain(c.req.param("id"));
    return explained === undefined
      ? c.html(goneMailPage(view), 404)
      : c.html(mailPage(view, withoutKeys(explained)));
  });
  return routes;
};

const PAGE_LENGTH = 50;

/** Who administers need not be able to answer at an approver's address. */
const withoutKeys = ({ stages, ...explained }: ExplainedMail): ExplainedMail => ({
  ...explained,
  stages: stages.map(({ stage, lines }) => ({
    stage,
    lines: lines.map((line) => line.replace(REPLY_KEY, "d-…")),
  })),
});

const REPLY_KEY = /\bd-[a-z2-7]{26}-[a-z2-7]{13}\b/gi;
