import { expect, test } from "vitest";
import { webHome } from "./web-home.ts";

const status = async (app: ReturnType<typeof webHome>["app"], host: string) =>
  (await app.request("/", { headers: { host } })).status;

test.each(["localhost:3000", "LOCALHOST", "127.0.0.1:3000", "127.8.9.1", "[::1]:3000", "mail.localhost"])(
  "on loopback the host %s is ours",
  async (host) => {
    expect(await status(webHome().app, host)).toBe(200);
  },
);

test.each(["evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "10.0.0.7", "", "a b"])(
  "on loopback the host %j is refused: its page may have been pointed at us",
  async (host) => {
    expect(await status(webHome().app, host)).toBe(403);
  },
);

test("the host of the public address is ours, on whatever port the proxy reaches us", async () => {
  const { links } = webHome().needs;
  const { app } = webHome({ links: { ...links, publicUrl: "https://approvals.corp.example" } });

  expect(await status(app, "approvals.corp.example")).toBe(200);
  expect(await status(app, "approvals.corp.example:8443")).toBe(200);
  expect(await status(app, "corp.example")).toBe(403);
});

test("a service that does not listen on loopback answers to every name", async () => {
  const { app } = webHome({ api: { keyHashes: [], open: false } });

  expect(await status(app, "anything.example")).toBe(200);
});
