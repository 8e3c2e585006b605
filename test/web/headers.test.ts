import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { contentSecurityPolicy } from "../../src/web/headers.ts";
import { LEAVE, MANAGER, webHome } from "./web-home.ts";

test("every answer keeps its address and its content to itself", async () => {
  const { app, ask, decisionPath, statusPath } = webHome();
  const record = await ask("leave", LEAVE);
  const paths = ["/", "/new/leave", decisionPath(record, MANAGER), statusPath(record), "/d/x", "/nothing"];

  for (const path of [...paths, `/requests/${record.request.id}`, "/healthz"]) {
    const { headers } = await app.request(path);
    const { "content-type": _, "content-security-policy": policy, ...others } = Object.fromEntries(headers);
    expect([path, others]).toEqual([
      path,
      {
        "cache-control": "no-store",
        "referrer-policy": "no-referrer",
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
        "x-robots-tag": "noindex, nofollow",
      },
    ]);
    for (const directive of [
      "default-src 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ])
      expect(policy?.split("; ")).toContain(directive);
  }
});

test("the policy names exactly the stylesheet of the page", async () => {
  const answer = await webHome().app.request("/");
  const [, style = ""] = /<style>([\s\S]*?)<\/style>/.exec(await answer.text()) ?? [];

  const hash = createHash("sha256").update(style).digest("base64");

  expect(answer.headers.get("content-security-policy")).toContain(`style-src 'sha256-${hash}';`);
});

test("no page has a script, a style attribute, a cookie or anything of a third party", async () => {
  const { app, ask, decisionPath, statusPath } = webHome({ mailboxPath: "/mailbox", replyAuth: "none" });
  const record = await ask("leave", LEAVE);

  for (const path of ["/", "/new/every", decisionPath(record, MANAGER), statusPath(record), "/nothing"]) {
    const answer = await app.request(path);
    const html = await answer.text();
    expect(answer.headers.has("set-cookie")).toBe(false);
    expect(html).not.toMatch(/<script|<[^>]+ style=|<[^>]+ on[a-z]+=|(?:src|href|action)="(?!\/|#|\?)/);
  }
});

test("https is remembered where the service is reached by it, and only there", async () => {
  const { links } = webHome().needs;
  const secure = webHome({ links: { ...links, publicUrl: "https://approvals.corp.example" } });

  const header = "strict-transport-security";

  expect((await secure.app.request("/")).headers.get(header)).toBe("max-age=31536000");
  expect((await webHome().app.request("/")).headers.has(header)).toBe(false);
});

test("a route that sets a header of its own keeps it", async () => {
  const { app } = webHome();
  const policy = contentSecurityPolicy(["p{}"], ["frame-src 'self'"]);
  app.get("/own", (c) => c.html("<p>", 200, { "Content-Security-Policy": policy }));

  const { headers } = await app.request("/own");

  expect(headers.get("content-security-policy")).toBe(policy);
  expect(headers.get("cache-control")).toBe("no-store");
});
