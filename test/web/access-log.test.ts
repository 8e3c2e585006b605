import { expect, test } from "vitest";
import { LEAVE, MANAGER, sendForm, webHome } from "./web-home.ts";

test("one event a request, with the pattern of its route", async () => {
  const { app, logged, ask, decisionPath } = webHome();
  const path = decisionPath(await ask("leave", LEAVE), MANAGER);

  await app.request(path, { method: "HEAD" });
  await sendForm(app, path, { verdict: "maybe" });
  await app.request("/nothing/here");

  const events = logged.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(events.map(({ event, method, route, status }) => [event, method, route, status])).toEqual([
    ["web.request", "HEAD", "/d/:token", 200],
    ["web.request", "POST", "/d/:token", 400],
    ["web.request", "GET", "none", 404],
  ]);
  expect(events.every(({ ms }) => typeof ms === "number")).toBe(true);
});

test("no token is ever logged, whatever happens", async () => {
  const broken = async () => {
    throw new Error("the store is gone");
  };
  const good = webHome();
  const record = await good.ask("leave", LEAVE);
  const paths = [good.decisionPath(record, MANAGER), good.statusPath(record)];
  const bad = webHome({ store: { ...good.needs.store, read: broken } });

  for (const { app } of [good, bad])
    for (const path of paths) {
      await app.request(`${path}?verdict=approved`);
      await sendForm(app, path, { verdict: "approved" });
      await sendForm(app, `${path}/withdraw`, {});
      await app.request(`${path}x`);
    }

  const log = [...good.logged, ...bad.logged].join("");
  expect(log).toContain('"status":500');
  for (const path of paths) {
    const [, key = "", , tag = ""] = path.slice("/d/".length).split(".");
    expect(log).not.toContain(key);
    expect(log).not.toContain(tag);
  }
});
