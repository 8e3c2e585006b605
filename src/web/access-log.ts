import type { Context, MiddlewareHandler } from "hono";
import { matchedRoutes } from "hono/route";
import type { Log } from "../log.ts";

/** One event a request: the pattern of its route, never the path, for that holds the token. */
export const accessLog =
  (log: Log): MiddlewareHandler =>
  async (c, next) => {
    const start = performance.now();
    await next();
    log.info("web.request", {
      method: c.req.method,
      route: routePattern(c),
      status: c.res.status,
      ms: Math.round(performance.now() - start),
    });
  };

/** `/d/:token`, or `none` when no route fits. */
export const routePattern = (c: Context): string =>
  // Middleware is registered for all methods, routes for one.
  matchedRoutes(c).findLast(({ method }) => method !== "ALL")?.path ?? "none";
