import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { contentSecurityPolicy } from "../headers.ts";
import { stylesheet } from "../style.ts";
import type { AdminNeeds } from "./admin-needs.ts";
import { adminStyle } from "./admin-style.ts";
import { adminGuard, type Behind, fromOwnPage } from "./guard.ts";
import { refusalPage } from "./pages/refusal-page.ts";
import { assetRoutes } from "./routes/assets.ts";
import { brandingRoutes } from "./routes/branding.ts";
import { historyRoutes } from "./routes/history.ts";
import { kindRoutes } from "./routes/kinds.ts";
import { adminMailRoutes } from "./routes/mail.ts";
import { adminRequestRoutes } from "./routes/requests.ts";
import { signInRoutes } from "./routes/sign-in.ts";
import { templateRoutes } from "./routes/templates.ts";

/** The pages of administrators; nothing of it is there when nobody is one. */
export const adminApp = (needs: AdminNeeds): Hono<Behind> => {
  const app = new Hono<Behind>();
  if (needs.administrators.length === 0) return app;
  app.use("/admin/*", async (c, next) => {
    await next();
    if (!c.res.headers.has("Content-Security-Policy")) c.header("Content-Security-Policy", POLICY);
    // Unlike elsewhere: with none at all a form's Origin would be "null", and the guard looks at it.
    c.header("Referrer-Policy", "same-origin");
  });
  app.use(
    "/admin/*",
    bodyLimit({ maxSize: MAX_BODY_BYTES, onError: (c) => c.html(refusalPage(c, needs, "tooMuch"), 413) }),
  );
  app.use("/admin/*", fromOwnPage(needs), adminGuard(needs));
  app.get("/admin", (c) => c.redirect("/admin/requests", 303));
  app.route("/", signInRoutes(needs));
  app.route("/", adminRequestRoutes(needs));
  app.route("/", adminMailRoutes(needs));
  if (needs.templates !== null) {
    app.route("/", templateRoutes(needs, needs.templates));
    app.route("/", historyRoutes(needs, needs.templates));
    app.route("/", brandingRoutes(needs, needs.templates));
    app.route("/", kindRoutes(needs, needs.templates));
    app.route("/", assetRoutes(needs.assets));
  }
  return app;
};

const POLICY = contentSecurityPolicy([stylesheet, adminStyle]);

/** A template with its escapes. */
const MAX_BODY_BYTES = 1024 * 1024;
