import type { MiddlewareHandler } from "hono";

/**
 * Keeps foreign pages out of the mailbox: whoever can read it holds every decision link, and whoever can
 * post to it answers as anybody.
 *
 * - The name in the address must be loopback or our own public one: another name that resolves to this
 *   machine (DNS rebinding) would else make a foreign page one of ours.
 * - A POST must come from one of our pages. Browsers send `Sec-Fetch-Site` to loopback and to https;
 *   where they do not, they send `Origin`. A program that sends neither carries no one's authority.
 */
export const mailboxGuard =
  (publicUrl: string): MiddlewareHandler =>
  async (c, next) => {
    const host = c.req.header("host") ?? new URL(c.req.url).host;
    if (!isOwnHost(host, publicUrl)) return c.text("The mailbox does not answer to this host name.", 403);
    if (c.req.method !== "GET" && c.req.method !== "HEAD" && !isOwnPage(c.req.header(), host))
      return c.text("Only pages of the mailbox itself may send this.", 403);
    return next();
  };

const isOwnPage = (headers: Readonly<Record<string, string>>, host: string): boolean => {
  const { "sec-fetch-site": site, origin } = headers;
  if (site !== undefined && site !== "same-origin") return false;
  return origin === undefined || URL.parse(origin)?.host === host.toLowerCase();
};

const isOwnHost = (host: string, publicUrl: string): boolean => {
  const name = URL.parse(`http://${host}`)?.hostname;
  return name !== undefined && (LOOPBACK.test(name) || name === URL.parse(publicUrl)?.hostname);
};

const LOOPBACK = /^(?:localhost|[a-z0-9.-]+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
