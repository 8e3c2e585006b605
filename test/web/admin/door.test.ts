import type { Hono } from "hono";
import { describe, expect, test } from "vitest";
import type { Email } from "../../../src/approval/email.ts";
import type { AdminTemplates } from "../../../src/web/admin/admin-templates.ts";
import { LEAVE, sendForm, webHome } from "../web-home.ts";
import { ADMIN, adminHome, cookieOf, formTokenIn } from "./admin-home.ts";

describe("the link", () => {
  test("comes by mail to an administrator and opens a page whose button lets in", async () => {
    const home = adminHome();

    const sent = await sendForm(home.app, "/admin/sign-in", { email: " Admin@Example.com " });
    const page = await home.app.request(home.linkPath());
    const entered = await sendForm(home.app, home.linkPath(), {});
    const inside = await home.get("/admin/requests", cookieOf(entered));

    expect(await sent.text()).toContain("Look into your mailbox");
    expect(home.mails).toMatchObject([{ to: ADMIN, notice: "sign-in", requestId: null }]);
    expect(await page.text()).toContain("You are about to sign in as admin@example.com.");
    expect([entered.status, entered.headers.get("location")]).toEqual([303, "/admin/requests"]);
    expect(inside.status).toBe(200);
  });

  test("works once, whatever a scanner looks at before", async () => {
    const home = adminHome();
    await sendForm(home.app, "/admin/sign-in", { email: ADMIN });
    await home.app.request(home.linkPath());
    await home.app.request(home.linkPath());

    const first = await sendForm(home.app, home.linkPath(), {});
    const second = await sendForm(home.app, home.linkPath(), {});

    expect([first.status, second.status]).toEqual([303, 410]);
    expect(second.headers.get("set-cookie")).toBeNull();
  });

  test("of many who use it at the same moment lets in one at most", async () => {
    const home = adminHome();
    await sendForm(home.app, "/admin/sign-in", { email: ADMIN });

    const answers = await Promise.all(
      Array.from({ length: 5 }, () => sendForm(home.app, home.linkPath(), {})),
    );

    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
  });

  test("works for 15 minutes", async () => {
    const home = adminHome();
    await sendForm(home.app, "/admin/sign-in", { email: ADMIN });
    home.pass({ minutes: 15 });

    const page = await home.app.request(home.linkPath());
    const entered = await sendForm(home.app, home.linkPath(), {});

    expect([page.status, entered.status]).toEqual([410, 410]);
  });

  test("with one character changed opens nothing", async () => {
    const home = adminHome();
    await sendForm(home.app, "/admin/sign-in", { email: ADMIN });
    const path = home.linkPath();

    for (let place = "/admin/sign-in/".length; place < path.length; place++) {
      const other = path[place] === "a" ? "b" : "a";
      const forged = path.slice(0, place) + other + path.slice(place + 1);
      expect((await sendForm(home.app, forged, {})).headers.get("set-cookie")).toBeNull();
    }
  });

  test("is worth nothing to who has stopped to be an administrator", async () => {
    const administrators: Email[] = [ADMIN, "other@example.com" as Email];
    const home = adminHome({ administrators });
    const cookie = await home.signIn();
    await sendForm(home.app, "/admin/sign-in", { email: ADMIN });

    administrators.shift();

    expect((await sendForm(home.app, home.linkPath(), {})).status).toBe(404);
    expect((await home.get("/admin/requests", cookie)).headers.get("location")).toBe("/admin/sign-in");
  });

  test("is not sent to anybody else, who is told the same", async () => {
    const home = adminHome();

    const stranger = await sendForm(home.app, "/admin/sign-in", { email: "stranger@example.com" });
    const administrator = await sendForm(home.app, "/admin/sign-in", { email: ADMIN });

    expect(await stranger.text()).toBe(await administrator.text());
    expect(home.mails.map(({ to }) => to)).toEqual([ADMIN]);
  });

  test("is mailed ten times an hour at most", async () => {
    const home = adminHome();

    for (let time = 0; time < 12; time++) await sendForm(home.app, "/admin/sign-in", { email: ADMIN });
    const inFirstHour = home.mails.length;
    home.pass({ hours: 1, seconds: 1 });
    await sendForm(home.app, "/admin/sign-in", { email: ADMIN });

    expect([inFirstHour, home.mails.length]).toEqual([10, 11]);
  });

  test("is asked for in German in German", async () => {
    const home = adminHome();

    await sendForm(home.app, "/admin/sign-in?lang=de", { email: ADMIN });

    expect(home.mails[0]?.subject).toBe("Ihr Link zur Verwaltung von Countersign");
    expect(home.mails[0]?.text).toContain("?lang=de");
  });
});

describe("the session", () => {
  test("is a cookie that no script and no other site can use", async () => {
    const home = adminHome();
    await sendForm(home.app, "/admin/sign-in", { email: ADMIN });

    const cookie = (await sendForm(home.app, home.linkPath(), {})).headers.get("set-cookie");

    expect(cookie).toMatch(/^countersign-admin=\S+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/);
  });

  test("behind https goes over https only, and to this host only", async () => {
    const { links } = webHome().needs;
    const home = adminHome({ links: { ...links, publicUrl: "https://localhost" } });
    await sendForm(home.app, "/admin/sign-in", { email: ADMIN });

    const cookie = (await sendForm(home.app, home.linkPath(), {})).headers.get("set-cookie");

    expect(cookie).toMatch(
      /^__Host-countersign-admin=\S+; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
  });

  test("lasts 12 hours", async () => {
    const home = adminHome();
    const cookie = await home.signIn();

    home.pass({ hours: 11, minutes: 59 });
    const before = await home.get("/admin/requests", cookie);
    home.pass({ minutes: 1 });
    const afterwards = await home.get("/admin/requests", cookie);

    expect([before.status, afterwards.status]).toEqual([200, 303]);
  });

  test("is not the link: neither can be used as the other", async () => {
    const home = adminHome();
    const session = (await home.signIn()).split("=")[1] ?? "";
    await sendForm(home.app, "/admin/sign-in", { email: ADMIN });
    const link = home.linkPath().split("/").at(-1) ?? "";

    const linkAsCookie = await home.get("/admin/requests", `countersign-admin=${link}`);
    const sessionAsLink = await sendForm(home.app, `/admin/sign-in/${session}`, {});

    expect([linkAsCookie.status, sessionAsLink.status]).toEqual([303, 404]);
  });

  test("ends when its administrator signs out", async () => {
    const home = adminHome();
    const cookie = await home.signIn();

    const out = await home.fill("/admin/requests", "/admin/sign-out", cookie);

    expect(out.headers.get("location")).toBe("/admin/sign-in");
    expect(out.headers.get("set-cookie")).toMatch(/^countersign-admin=; Max-Age=0;/);
  });
});

test("a stranger reaches no page and no call, not even to learn which there are", async () => {
  const { app, needs, mails } = adminHome({ templates: UNREACHED });
  const routes = routesBehind(app);

  expect(routes.map(({ method, path }) => `${method} ${path}`)).toEqual(
    expect.arrayContaining([
      "GET /admin/requests",
      "GET /admin/mail",
      "POST /admin/templates/publish",
      "GET /admin/kinds/form",
      "POST /admin/kinds/remove",
      "POST /admin/branding/publish",
    ]),
  );
  for (const { method, path } of [...routes, { method: "GET", path: "/admin/nothing" }]) {
    const answers = [
      await app.request(path, { method }),
      await app.request(path, { method, headers: { cookie: "countersign-admin=s.aaaa.bbbb" } }),
    ];
    for (const answer of answers) {
      const shown = [answer.status, answer.headers.get("location")];
      expect([method, path, ...shown]).toEqual([
        method,
        path,
        ...(method === "GET" ? [303, "/admin/sign-in"] : [401, null]),
      ]);
    }
  }
  expect((await needs.store.list({ limit: 1 })).records).toEqual([]);
  expect(mails).toEqual([]);
});

test("no form does anything without the token of the session's own pages", async () => {
  const home = adminHome({ templates: UNREACHED });
  const cookie = await home.signIn();
  const other = formTokenIn(await (await home.get("/admin/requests", await home.signIn())).text());

  for (const { method, path } of routesBehind(home.app).filter((route) => route.method !== "GET"))
    for (const fields of [{}, { form_token: "" }, { form_token: other }]) {
      const answer = await home.app.request(path, {
        method,
        body: new URLSearchParams(fields).toString(),
        headers: { cookie, "content-type": "application/x-www-form-urlencoded" },
      });
      expect([method, path, answer.status]).toEqual([method, path, 403]);
    }
});

test("what is not taken at the door is said in the reader's language", async () => {
  const home = adminHome({ templates: UNREACHED });

  const foreign = await sendForm(home.app, "/admin/sign-in?lang=de", {}, { origin: "https://evil.example" });
  const stranger = await sendForm(home.app, "/admin/requests/x/withdraw?lang=de", {});

  expect(await foreign.text()).toContain("Das wurde nicht angenommen");
  expect(await stranger.text()).toContain("Sie sind nicht mehr angemeldet");
});

test.each([
  { "sec-fetch-site": "cross-site" },
  { "sec-fetch-site": "same-site" },
  { origin: "https://evil.example" },
  { origin: "null" },
])("what a page of another site sends is refused: %j", async (headers) => {
  const home = adminHome();
  const record = await home.ask("leave", LEAVE);
  const cookie = await home.signIn();
  const token = formTokenIn(await (await home.get("/admin/requests", cookie)).text());

  const path = `/admin/requests/${record.request.id}/withdraw`;
  const answer = await sendForm(home.app, path, { form_token: token }, { cookie, ...headers });

  expect(answer.status).toBe(403);
  expect((await home.read(record)).state.status).toBe("pending");
});

test("a proxy may know us by another name than browsers do", async () => {
  const home = adminHome();
  const record = await home.ask("leave", LEAVE);
  const cookie = await home.signIn();
  const token = formTokenIn(await (await home.get("/admin/requests", cookie)).text());
  const headers = { cookie, host: "127.0.0.1:8080", origin: "http://localhost:3000" };

  const path = `/admin/requests/${record.request.id}/withdraw`;
  const answer = await sendForm(home.app, path, { form_token: token }, headers);

  expect(answer.status).toBe(303);
});

test("pages run no script, are not framed and not kept", async () => {
  const home = adminHome();

  const page = await home.get("/admin/requests", await home.signIn());

  expect(page.headers.get("content-security-policy")).toMatch(
    /^default-src 'none'; style-src 'sha256-[^;]*;/,
  );
  expect(page.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  expect(page.headers.get("cache-control")).toBe("no-store");
});

test("without an administrator there is nothing at all", async () => {
  const { app } = adminHome({ administrators: [] });

  expect((await app.request("/admin/sign-in")).status).toBe(404);
  expect((await app.request("/admin/requests")).status).toBe(404);
});

/** Every route of the administration but the door's own, with its parameters filled in. */
const routesBehind = (app: Hono) =>
  app.routes
    .filter(({ method, path }) => method !== "ALL" && /^\/admin(\/|$)/.test(path))
    .filter(({ path }) => !/^\/admin\/sign-in(\/|$)/.test(path))
    .map(({ method, path }) => ({ method, path: path.replace(/:\w+/g, "r_aaaaaaaaaaaaaaaaaaaaaaaaaa") }));

const unreached = () => {
  throw new Error("a stranger has reached the templates");
};
/** They are there, and nobody who is not let in gets as far as to read or change them. */
const UNREACHED: AdminTemplates = {
  shipped: new Map(),
  publications: { latest: unreached, list: unreached, read: unreached },
  samples: [],
  locales: ["en"],
  preview: unreached,
  publish: unreached,
  rollBack: unreached,
};
