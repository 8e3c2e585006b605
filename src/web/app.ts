import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { accessLog, routePattern } from "./access-log.ts";
import { pageHeaders } from "./headers.ts";
import { languageOf } from "./language.ts";
import type { WebNeeds } from "./needs.ts";
import { ownPagesOnly } from "./own-pages-only.ts";
import { messagePage } from "./pages/message-page.ts";
import { decisionRoutes } from "./routes/decision.ts";
import { machineRoutes } from "./routes/machines.ts";
import { newRequestRoutes } from "./routes/new-request.ts";
import { requestRoutes } from "./routes/requests.ts";
import { statusRoutes } from "./routes/status.ts";

export type PagelessNeeds = Pick<
  WebNeeds,
  "log" | "links" | "api" | "locales" | "defaultLocale" | "timeZone"
>;

/** Every page and JSON door, without anything of a runtime: a home serves it, and may add routes of its own. */
export const webApp = (needs: WebNeeds): Hono => {
  const app = pagelessApp(needs);
  for (const path of ["/requests/*", "/new/*", "/d/*", "/s/*"])
    app.use(path, bodyLimit({ maxSize: MAX_BODY_BYTES, onError: (c) => tooLarge(c, needs) }));
  app.route("/", newRequestRoutes(needs));
  app.route("/", requestRoutes(needs));
  app.route("/", decisionRoutes(needs));
  app.route("/", statusRoutes(needs));
  app.route("/", machineRoutes(needs));
  return app;
};

/** What every page stands in: log, headers, and what is said where there is none, or when one fails. */
export const pagelessApp = (needs: PagelessNeeds): Hono => {
  const app = new Hono();
  app.use(accessLog(needs.log), pageHeaders(needs.links.publicUrl), ownPagesOnly(needs));
  app.notFound((c) => notFound(c, needs));
  app.onError((error, c) => {
    needs.log.error("web.failed", { method: c.req.method, route: routePattern(c), error: error.stack });
    return failed(c, needs);
  });
  return app;
};

const MAX_BODY_BYTES = 64 * 1024;

const notFound = (c: Context, needs: PagelessNeeds) => {
  if (wantsJson(c)) return c.json({ error: "there is nothing at this address" }, 404);
  const { language, after } = aside(c, needs);
  return c.html(messagePage(language, { ...language.texts.error.notFound, after }), 404);
};

const tooLarge = (c: Context, needs: PagelessNeeds) => {
  // The rest of the body is never read, so no other call may follow on this connection.
  c.header("Connection", "close");
  if (wantsJson(c)) return c.json({ error: `the body must have at most ${MAX_BODY_BYTES} bytes` }, 413);
  const { language, after } = aside(c, needs);
  return c.html(messagePage(language, { ...language.texts.error.tooLarge, tone: "warn", after }), 413);
};

const failed = (c: Context, needs: PagelessNeeds) => {
  if (wantsJson(c)) return c.json({ error: "something went wrong; it has been logged" }, 500);
  const { language, after } = aside(c, needs);
  return c.html(messagePage(language, { ...language.texts.error.failed, tone: "bad", after }), 500);
};

const wantsJson = (c: Context): boolean => c.req.path.startsWith("/requests/");

const aside = (c: Context, needs: PagelessNeeds) => {
  const language = languageOf(c, needs);
  return { language, after: { href: `/${language.query}`, text: language.texts.error.toStart } };
};
