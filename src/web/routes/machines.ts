import { Hono } from "hono";
import type { WebNeeds } from "../needs.ts";

/** What programs ask for: health, the rule for crawlers, the icon. */
export const machineRoutes = ({ health, log }: Pick<WebNeeds, "health" | "log">): Hono => {
  const routes = new Hono();
  routes.get("/healthz", async (c) => {
    const healthy = await health().catch((error: unknown) => {
      log.error("health.failed", { error: error instanceof Error ? error.message : String(error) });
      return false;
    });
    return healthy ? c.json({ status: "ok" }) : c.json({ status: "unavailable" }, 503);
  });
  routes.get("/robots.txt", (c) => c.text("User-agent: *\nDisallow: /\n"));
  routes.get("/favicon.svg", (c) =>
    c.body(FAVICON, 200, { "Content-Type": "image/svg+xml", "Cache-Control": "public, max-age=86400" }),
  );
  return routes;
};

const FAVICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#2f4bb5"/><path d="m8 15 4 4 8-10M14 19l2 2 8-10M8 25.5h16" fill="none" stroke="#fff" stroke-width="2.25" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
