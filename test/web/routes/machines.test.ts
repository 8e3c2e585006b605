import { expect, test } from "vitest";
import { webHome } from "../web-home.ts";

test("a healthy service says so", async () => {
  const answer = await webHome().app.request("/healthz");

  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ status: "ok" });
});

test("one that is not, or cannot tell, answers 503", async () => {
  const broken = async () => {
    throw new Error("no disk");
  };

  const answers = await Promise.all([
    webHome({ health: async () => false }).app.request("/healthz"),
    webHome({ health: broken }).app.request("/healthz"),
  ]);

  expect(answers.map(({ status }) => status)).toEqual([503, 503]);
});

test("crawlers are kept out", async () => {
  expect(await (await webHome().app.request("/robots.txt")).text()).toBe("User-agent: *\nDisallow: /\n");
});

test("the icon is a picture of our own that may be kept", async () => {
  const answer = await webHome().app.request("/favicon.svg");

  expect(answer.headers.get("content-type")).toBe("image/svg+xml");
  expect(answer.headers.get("cache-control")).toBe("public, max-age=86400");
});
