import { Hono } from "hono";
import type { AdminAssets } from "../assets.ts";
import type { Behind } from "../guard.ts";

/** The scripts of the editor. Their address changes with their content, so a browser asks for them once. */
export const assetRoutes = ({ version, files }: AdminAssets): Hono<Behind> => {
  const routes = new Hono<Behind>();
  routes.get("/admin/assets/:version/:name", (c) => {
    const content = files.get(c.req.param("name"));
    if (content === undefined || c.req.param("version") !== version) return c.notFound();
    return c.body(content, 200, {
      "Content-Type": "text/javascript; charset=utf-8",
      "Cache-Control": "private, max-age=31536000, immutable",
    });
  });
  return routes;
};

export const assetPath = ({ version }: Pick<AdminAssets, "version">, name: string): string =>
  `/admin/assets/${version}/${name}`;
