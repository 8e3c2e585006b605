import { randomBytes } from "node:crypto";
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { Email } from "../../approval/email.ts";
import { after } from "../../approval/time.ts";
import type { AdminNeeds } from "./admin-needs.ts";
import { type Pass, readPass, signPass } from "./pass.ts";

type SessionNeeds = Pick<AdminNeeds, "links" | "now" | "administrators">;

/** Whose session the cookie says this is; undefined for a stranger, and for who is no administrator any more. */
export const sessionOf = (c: Context, { links, now, administrators }: SessionNeeds): Pass | undefined => {
  const read = readPass(links.ring, "session", getCookie(c, nameFor(links.publicUrl)) ?? "", now());
  return "pass" in read && administrators.includes(read.pass.email) ? read.pass : undefined;
};

export const beginSession = (c: Context, { links, now }: SessionNeeds, email: Email): void => {
  const pass: Pass = { use: "session", email, id: newPassId(), expires: after(now(), SESSION) };
  setCookie(c, nameFor(links.publicUrl), signPass(links.ring, pass), {
    ...cookieOptions(links.publicUrl),
    maxAge: SESSION.hours * 3600,
  });
};

export const endSession = (c: Context, { links }: SessionNeeds): void => {
  deleteCookie(c, nameFor(links.publicUrl), cookieOptions(links.publicUrl));
};

/** 128 bits. */
export const newPassId = (): string => randomBytes(16).toString("hex");

const SESSION = { hours: 12 };

/** `__Host-`: a neighbouring host name cannot set it (RFC 6265bis §4.1.3.2); it needs https. */
const nameFor = (publicUrl: string): string =>
  isHttps(publicUrl) ? "__Host-countersign-admin" : "countersign-admin";

const cookieOptions = (publicUrl: string) =>
  ({ httpOnly: true, sameSite: "Strict", secure: isHttps(publicUrl), path: "/" }) as const;

const isHttps = (publicUrl: string): boolean => publicUrl.startsWith("https:");
