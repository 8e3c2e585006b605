import { randomUUID } from "node:crypto";
import { Hono } from "hono";
import { type Email, parseEmail } from "../../../approval/email.ts";
import { after } from "../../../approval/time.ts";
import { readForm } from "../../form-body.ts";
import type { AdminNeeds } from "../admin-needs.ts";
import { type AdminView, adminView } from "../admin-view.ts";
import type { Behind } from "../guard.ts";
import { deadLinkPage, enterPage, linkSentPage, signInPage } from "../pages/sign-in-page.ts";
import { readPass, signPass } from "../pass.ts";
import { beginSession, endSession, newPassId } from "../session.ts";
import { signInMail } from "../sign-in-mail.ts";

/** The door: a link by mail, which works once, and only by the button of the page that it opens. */
export const signInRoutes = (needs: AdminNeeds): Hono<Behind> => {
  const routes = new Hono<Behind>();
  routes.get("/admin/sign-in", (c) => c.html(signInPage(adminView(c, needs))));
  routes.post("/admin/sign-in", async (c) => {
    const view = adminView(c, needs);
    const written = (await readForm(c)).get("email") ?? "";
    const email = parseEmail(written);
    if (email === undefined) return c.html(signInPage(view, { email: written, wrong: true }), 400);
    if (needs.administrators.includes(email)) await sendLink(needs, view, email);
    else needs.log.info("admin.unknown-address");
    return c.html(linkSentPage(view));
  });
  // A scanner that opens every link of a mail must not use it up.
  routes.get("/admin/sign-in/:pass", (c) => {
    const view = adminView(c, needs);
    const read = readLink(needs, c.req.param("pass"));
    if ("invalid" in read) return c.html(deadLinkPage(view, read.invalid), STATUSES[read.invalid]);
    return c.html(enterPage(view, { email: read.pass.email, action: view.to(c.req.path) }));
  });
  routes.post("/admin/sign-in/:pass", async (c) => {
    const view = adminView(c, needs);
    const read = readLink(needs, c.req.param("pass"));
    if ("invalid" in read) return c.html(deadLinkPage(view, read.invalid), STATUSES[read.invalid]);
    if (!(await isFirstUse(needs, read.pass))) return c.html(deadLinkPage(view, "used"), STATUSES.used);
    beginSession(c, needs, read.pass.email);
    needs.log.info("admin.signed-in", { by: read.pass.email });
    return c.redirect(view.to("/admin/requests"), 303);
  });
  routes.post("/admin/sign-out", (c) => {
    endSession(c, needs);
    return c.redirect(adminView(c, needs).to("/admin/sign-in"), 303);
  });
  return routes;
};

const STATUSES = { forged: 404, expired: 410, used: 410 } as const;

const sendLink = async (needs: AdminNeeds, { language, texts }: AdminView, to: Email): Promise<void> => {
  const { links, messageDomain, now, store } = needs;
  const at = now();
  const cap = { counter: `sign-in-mails.${to}`, id: randomUUID(), at, until: after(at, { hours: 1 }) };
  if ((await store.count(cap)) > LINKS_AN_HOUR) return needs.log.warn("admin.too-many-links", { to });
  const id = newPassId();
  const pass = signPass(links.ring, { use: "link", email: to, id, expires: after(at, VALID) });
  const link = `${links.publicUrl}/admin/sign-in/${pass}${language.query}`;
  await needs.send(signInMail({ locale: language.locale, texts }, { to, link, id, messageDomain }));
};

const LINKS_AN_HOUR = 10;
const VALID = { minutes: 15 };

const readLink = ({ links, now, administrators }: AdminNeeds, text: string) => {
  const read = readPass(links.ring, "link", text, now());
  const isGone = "pass" in read && !administrators.includes(read.pass.email);
  return isGone ? ({ invalid: "forged" } as const) : read;
};

/** Of two uses at the same moment at most one is the first. */
const isFirstUse = async (
  { store, now }: AdminNeeds,
  { id, expires }: { id: string; expires: ReturnType<AdminNeeds["now"]> },
) => (await store.count({ counter: `sign-in.${id}`, id: randomUUID(), at: now(), until: expires })) === 1;
