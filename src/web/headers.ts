import { createHash } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { stylesheet } from "./style.ts";

/**
 * Headers of every answer; a route that has set one of them keeps its own.
 *
 * Links carry their token in the address, so no page may be cached, indexed, framed or leak a Referer.
 */
export const pageHeaders = (publicUrl: string): MiddlewareHandler => {
  const headers = Object.entries(publicUrl.startsWith("https:") ? { ...HEADERS, ...HTTPS_ONLY } : HEADERS);
  return async (c, next) => {
    await next();
    for (const [name, value] of headers) if (!c.res.headers.has(name)) c.res.headers.set(name, value);
  };
};

/**
 * A Content-Security-Policy that lets in nothing but the given inline styles and what `more` says.
 * @param styles the exact texts between `<style>` and `</style>`
 */
export const contentSecurityPolicy = (styles: readonly string[], more: readonly string[] = []): string =>
  [
    "default-src 'none'",
    `style-src ${styles.map((style) => `'sha256-${sha256(style)}'`).join(" ")}`,
    "img-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    ...more,
  ].join("; ");

const sha256 = (text: string): string => createHash("sha256").update(text).digest("base64");

const HEADERS = {
  "Content-Security-Policy": contentSecurityPolicy([stylesheet]),
  "Cache-Control": "no-store",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  // For browsers that do not know frame-ancestors.
  "X-Frame-Options": "DENY",
  "X-Robots-Tag": "noindex, nofollow",
};

const HTTPS_ONLY = { "Strict-Transport-Security": "max-age=31536000" };
