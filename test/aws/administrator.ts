import { setTimeout } from "node:timers/promises";
import { eventually } from "../story/eventually.ts";
import { readMail } from "../story/mailbox.ts";
import type { Box } from "./box/box.ts";

/** Somebody who administers, with a browser that knows links, forms, cookies and pages that load themselves anew. */
export type Administrator = {
  readonly get: (path: string) => Promise<Visited>;
  /** Sends the form of a page that was visited, with these fields filled in. */
  readonly send: (page: Visited, path: string, fields?: Readonly<Record<string, string>>) => Promise<Visited>;
};

export type Visited = { readonly status: number; readonly path: string; readonly html: string };

/** Lets an administrator in by the link that SES sends. */
export const signIn = async (box: Box, email = "admin@example.com"): Promise<Administrator> => {
  let cookie = "";
  const visit = async (path: string, init: RequestInit = {}): Promise<Visited> => {
    const response = await fetch(new URL(path, box.url), {
      redirect: "manual",
      ...init,
      headers: { cookie, origin: box.url, ...init.headers },
    });
    const [set] = response.headers.getSetCookie();
    if (set !== undefined) cookie = set.split(";")[0] ?? "";
    const location = response.headers.get("location");
    if (response.status === 303 && location !== null) return visit(location);
    const refresh = response.headers.get("refresh");
    if (refresh !== null) {
      await setTimeout(Number(refresh) * 1000);
      return visit(path);
    }
    return { status: response.status, path, html: await response.text() };
  };
  const send: Administrator["send"] = (page, path, fields = {}) =>
    visit(path, { method: "POST", body: new URLSearchParams({ ...hiddenIn(page.html), ...fields }) });

  const before = box.sent().length;
  await send(await visit("/admin"), "/admin/sign-in", { email });
  const { text } = await eventually("the link to sign in", async () => {
    const mails = await Promise.all(
      box
        .sent()
        .slice(before)
        .map(({ raw, sesMessageId }) => readMail(sesMessageId, raw)),
    );
    return mails.find((mail) => mail.notice === "sign-in" && mail.to === email);
  });
  const link = /\/admin\/sign-in\/\S+/.exec(text)?.[0] ?? "";
  const inside = await send(await visit(link), link);
  if (inside.path !== "/admin/requests") throw new Error(`not let in: ${inside.status} ${inside.path}`);
  return { get: visit, send };
};

/** What the forms of a page carry unseen. */
const hiddenIn = (html: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...html.matchAll(/<input\b[^>]*>/g)]
      .map(([tag]) => ({
        name: attribute(tag, "name"),
        value: attribute(tag, "value"),
        type: attribute(tag, "type"),
      }))
      .filter(({ type }) => type === "hidden")
      .map(({ name, value }) => [name, value]),
  );

const attribute = (tag: string, name: string): string =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll("&amp;", "&") ?? "";
