import { type Context, Hono } from "hono";
import { parseEmail } from "../../../approval/email.ts";
import { kindMadeAs, type RequestRecord } from "../../../approval/request.ts";
import { parseRequestId } from "../../../approval/request-id.ts";
import { readForm } from "../../form-body.ts";
import type { AdminNeeds } from "../admin-needs.ts";
import { adminView } from "../admin-view.ts";
import { findRequests, type Wanted } from "../find-requests.ts";
import type { Behind } from "../guard.ts";
import { requestListPage } from "../pages/request-list-page.ts";
import { DONE, requestPage } from "../pages/request-page.ts";

/** Requests as administrators see them: find one, look at it, ask again, withdraw. */
export const adminRequestRoutes = (needs: AdminNeeds): Hono<Behind> => {
  const { shippedKinds, store, now, intake, log } = needs;
  const routes = new Hono<Behind>();
  routes.get("/admin/requests", async (c) => {
    const wanted: Wanted = {
      words: (c.req.query("q") ?? "").trim().slice(0, 200),
      state: STATES.find((one) => one === c.req.query("state")),
      before: c.req.query("before") || undefined,
    };
    const found = await findRequests(needs, wanted);
    return c.html(requestListPage(adminView(c, needs), { wanted, found, shippedKinds, now: now() }));
  });
  routes.get("/admin/requests/:id", async (c) => {
    const record = await recordOf(c, needs);
    if (record === undefined) return c.notFound();
    const { request } = record;
    const done = DONE.find((one) => one === c.req.query("done"));
    const history = await store.history(request.id);
    return c.html(
      requestPage(adminView(c, needs), {
        record,
        kind: kindMadeAs(shippedKinds, request),
        history,
        now: now(),
        done,
      }),
    );
  });
  routes.post("/admin/requests/:id/ask-again", async (c) => {
    const record = await recordOf(c, needs);
    const written = parseEmail((await readForm(c)).get("approver") ?? "");
    const approver = record?.request.policy.approvers.find((one) => one === written);
    if (record === undefined || approver === undefined) return c.notFound();
    const { id } = record.request;
    const { email: by } = c.get("session");
    const answer = await intake.askAgain(id, { approver, by });
    log.info("admin.asked-again", { by, requestId: id, answer });
    return c.redirect(pageOf(c, needs, record, answer === "sent" ? "asked" : "notWaiting"), 303);
  });
  routes.post("/admin/requests/:id/withdraw", async (c) => {
    const record = await recordOf(c, needs);
    if (record === undefined) return c.notFound();
    const { id } = record.request;
    const { email: by } = c.get("session");
    const { answer } = await intake.withdraw(id, by);
    log.info("admin.withdrew", { by, requestId: id, answer });
    return c.redirect(pageOf(c, needs, record, answer === "closed" ? "tooLate" : "withdrawn"), 303);
  });
  return routes;
};

const STATES = ["pending", "approved", "rejected", "expired", "withdrawn"] as const;

const recordOf = async (c: Context, { store }: AdminNeeds): Promise<RequestRecord | undefined> => {
  const id = parseRequestId(c.req.param("id") ?? "");
  return id === undefined ? undefined : store.read(id);
};

const pageOf = (
  c: Context<Behind>,
  needs: AdminNeeds,
  { request }: RequestRecord,
  done: (typeof DONE)[number],
): string => adminView(c, needs).to(`/admin/requests/${request.id}`, { done });
