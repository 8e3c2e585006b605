import { expect, test } from "vitest";
import { DOCUMENT, LEAVE, MANAGER, sendForm, webHome } from "./web-home.ts";

test("what is not there is a page of the house, in the language of the browser", async () => {
  const { app } = webHome();

  const answer = await app.request("/nothing", { headers: { "accept-language": "de" } });
  const html = await answer.text();

  expect(answer.status).toBe(404);
  expect(html).toContain('<html lang="de"');
  expect(html).toContain("<h1>Hier ist nichts</h1>");
});

test("an address that looks like another host does not become a link to it", async () => {
  const { app } = webHome();

  expect(await (await app.request("http://localhost//evil.example/x")).text()).not.toContain("evil.example");
});

test("a failure is logged with its error and answered without it", async () => {
  const good = webHome();
  const record = await good.ask("leave", LEAVE);
  const broken = async () => {
    throw new Error("disk on fire at /secret/path");
  };
  const { app, logged } = webHome({
    store: { ...good.needs.store, read: broken },
    intake: { ...good.needs.intake, submit: broken },
  });

  const page = await app.request(good.decisionPath(record, MANAGER));
  const json = await app.request("/requests/leave", {
    method: "POST",
    body: JSON.stringify(DOCUMENT),
    headers: { "content-type": "application/json" },
  });

  expect([page.status, json.status]).toEqual([500, 500]);
  expect(await page.text()).toContain("<h1>Something went wrong</h1>");
  expect(await json.json()).toEqual({ error: "something went wrong; it has been logged" });
  expect(page.headers.get("cache-control")).toBe("no-store");
  const failures = logged.map((line) => JSON.parse(line)).filter(({ event }) => event === "web.failed");
  expect(failures).toMatchObject([
    { level: "error", route: "/d/:token", error: expect.stringContaining("disk on fire") },
    { level: "error", route: "/requests/:kind", error: expect.stringContaining("disk on fire") },
  ]);
});

test("a failed decision does not leak either, and can be sent again", async () => {
  const good = webHome();
  const record = await good.ask("leave", LEAVE);
  const { needs } = good;
  const broken = async () => {
    throw new Error("queue is full");
  };
  const { app } = webHome({ store: needs.store, intake: { ...needs.intake, decide: broken } });
  const path = good.decisionPath(record, MANAGER);

  const failed = await sendForm(app, path, { verdict: "approved" });
  const again = await sendForm(good.app, path, { verdict: "approved" });

  expect(await failed.text()).not.toContain("queue is full");
  expect([failed.status, again.status]).toEqual([500, 303]);
});
