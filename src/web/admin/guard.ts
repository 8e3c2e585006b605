import type { Context, MiddlewareHandler } from "hono";
import { readForm } from "../form-body.ts";
import type { AdminNeeds } from "./admin-needs.ts";
import { refusalPage } from "./pages/refusal-page.ts";
import { isFormToken, type Pass } from "./pass.ts";
import { sessionOf } from "./session.ts";

/** What a route behind the guard can rely on. */
export type Behind = { readonly Variables: { readonly session: Pass } };

/** The name of the form field that proves that one of our pages was filled in, by whoever is signed in. */
export const TOKEN_FIELD = "form_token";

/**
 * Lets nobody through but administrators who are signed in; everybody else is shown the door, whatever the
 * address, so that nobody can find out which pages there are. What changes something must carry the token
 * of the session's own forms.
 */
export const adminGuard =
  (needs: AdminNeeds): MiddlewareHandler<Behind> =>
  async (c, next) => {
    if (isDoor(c.req.path)) return next();
    const session = sessionOf(c, needs);
    const reads = c.req.method === "GET" || c.req.method === "HEAD";
    if (session === undefined)
      return reads ? c.redirect("/admin/sign-in", 303) : c.html(refusalPage(c, needs, "notSignedIn"), 401);
    if (!reads && !isFormToken(needs.links.ring, session, (await readForm(c)).get(TOKEN_FIELD) ?? ""))
      return c.html(refusalPage(c, needs, "foreignForm"), 403);
    c.set("session", session);
    return next();
  };

/** Refuses what a page of another site makes a browser send; a program that sends neither header has no cookie. */
export const fromOwnPage =
  (needs: Pick<AdminNeeds, "links" | "timeZone" | "defaultLocale">): MiddlewareHandler =>
  async (c, next) => {
    if (c.req.method === "GET" || c.req.method === "HEAD") return next();
    const { "sec-fetch-site": site, origin } = c.req.header();
    const isOwn =
      (site ?? "same-origin") === "same-origin" &&
      (origin === undefined || isOurs(origin, c, needs.links.publicUrl));
    return isOwn ? next() : c.html(refusalPage(c, needs, "foreignForm"), 403);
  };

/** A proxy in front of us may put its own name for us into Host; browsers know us by the public address. */
const isOurs = (origin: string, c: Context, publicUrl: string): boolean => {
  const host = URL.parse(origin)?.host;
  return (
    host === (c.req.header("host") ?? new URL(c.req.url).host).toLowerCase() ||
    host === new URL(publicUrl).host
  );
};

const isDoor = (path: string): boolean => path === "/admin/sign-in" || path.startsWith("/admin/sign-in/");
