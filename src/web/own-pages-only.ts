import type { MiddlewareHandler } from "hono";
import type { WebNeeds } from "./needs.ts";

/**
 * Refuses what a foreign page makes a browser send.
 *
 * - A POST across sites: our forms are only ever sent by our own pages. `Sec-Fetch-Site` is used because
 *   `Origin` is `null` under `Referrer-Policy: no-referrer` (Fetch §3.2).
 * - On loopback, any name but our own: a page whose name resolves to 127.0.0.1 (DNS rebinding) would else
 *   read requests and mails.
 */
export const ownPagesOnly =
  ({ api, links }: Pick<WebNeeds, "api" | "links">): MiddlewareHandler =>
  async (c, next) => {
    if (c.req.method === "POST" && c.req.header("sec-fetch-site") === "cross-site")
      return c.json({ error: "a page of another site must not send this" }, 403);
    if (api.open && !isOwnHost(c.req.header("host") ?? new URL(c.req.url).host, links.publicUrl))
      return c.json({ error: NOT_OUR_NAME }, 403);
    return next();
  };

const isOwnHost = (host: string, publicUrl: string): boolean => {
  const name = URL.parse(`http://${host}`)?.hostname;
  return name !== undefined && (LOOPBACK.test(name) || name === new URL(publicUrl).hostname);
};

const NOT_OUR_NAME =
  "this service listens on loopback and does not answer to this host name; set PUBLIC_URL to the address it is reached by";

const LOOPBACK = /^(?:localhost|.+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
