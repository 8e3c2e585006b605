import type { Context } from "hono";

/** The fields of a sent form; none when it was not sent as a browser sends a form. */
export const readForm = async (c: Context): Promise<URLSearchParams> =>
  contentType(c) === "application/x-www-form-urlencoded"
    ? new URLSearchParams(await c.req.text())
    : new URLSearchParams();

/** The media type of what was sent, without its parameters. */
export const contentType = (c: Context): string =>
  (c.req.header("content-type") ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
