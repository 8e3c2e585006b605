import { createHash, timingSafeEqual } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import type { ApiAccess } from "./needs.ts";

/** Lets through who has a key; without any key, only on loopback. */
export const apiGuard = ({ keyHashes, open }: ApiAccess): MiddlewareHandler => {
  const known = keyHashes.map((hash) => Buffer.from(hash, "hex"));
  return async (c, next) => {
    if (known.length === 0 && open) return next();
    const [, key] = /^Bearer +(\S+)$/i.exec(c.req.header("authorization") ?? "") ?? [];
    if (key !== undefined && isKnown(known, key)) return next();
    c.header("WWW-Authenticate", 'Bearer realm="countersign"');
    return c.json({ error: refusal(known.length, key) }, 401);
  };
};

/** Compares with every key, so that the time taken tells nothing. */
const isKnown = (known: readonly Buffer[], key: string): boolean => {
  const hash = createHash("sha256").update(key).digest();
  return known.filter((one) => one.length === hash.length && timingSafeEqual(one, hash)).length > 0;
};

const refusal = (keys: number, sent: string | undefined): string => {
  if (keys === 0) return "no API keys are configured, and without them this is open on loopback only";
  return sent === undefined
    ? "an API key is needed: Authorization: Bearer <key>"
    : "this API key is not known";
};
