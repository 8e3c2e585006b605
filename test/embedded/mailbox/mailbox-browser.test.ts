import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../../browser.ts";
import { type MailServer, mailServer } from "../outbox/outbox-mail-server.ts";
import { mailboxWith } from "./mailbox-at.ts";

const EVIL = `
<html><head><title>x</title></head><body>
<script>parent.postMessage("ran", "*"); top.location = "/stolen"; fetch("/stolen")</script>
<img src="/stolen" onerror="parent.postMessage('ran', '*')">
<svg onload="parent.postMessage('ran', '*')"></svg>
<link rel="stylesheet" href="/stolen"><style>@import url(/stolen);</style>
<iframe src="javascript:parent.parent.postMessage('ran', '*')"></iframe>
<meta http-equiv="refresh" content="0;url=/stolen">
<form id="f" method="post" action="/stolen"><button id="send">press me</button></form>
<a id="script" href="javascript:parent.postMessage('ran', '*')">press me</a>
<a id="decide" href="/decide">Approve</a>
</body></html>`;

let browser: Browser;
let smtp: MailServer;
const asked: string[] = [];
const closers: (() => unknown)[] = [];
let home = "";

beforeAll(async () => {
  browser = await launchBrowser();
  smtp = await mailServer();
  const mailbox = await mailboxWith([{ id: "evil", html: EVIL }, { id: "question-1" }], {
    smtpPort: smtp.port,
  });
  const app = new Hono();
  app.use(async (c, next) => {
    asked.push(`${c.req.method} ${c.req.path}`);
    await next();
  });
  app.get("/decide", (c) => {
    c.header("Content-Security-Policy", "frame-ancestors 'none'");
    return c.html(`<form method="post"><button>Approve</button></form>`);
  });
  app.post("/decide", (c) => c.html("<p>decided</p>"));
  app.route("/", mailbox.app);
  const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });
  await once(server, "listening");
  home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  closers.push(
    () => browser.close(),
    smtp.close,
    () => server.close(),
    mailbox.close,
  );
});
afterAll(async () => {
  for (const close of closers) await close();
});

test("nothing in a mail runs, loads, submits or leaves the frame", async () => {
  const page = await browser.newPage();
  await page.addInitScript(
    'addEventListener("message", () => document.documentElement.setAttribute("data-ran", "yes"))',
  );
  await page.goto(`${home}/mailbox/evil`);
  const mail = page.frameLocator("iframe");

  await mail.locator("#send").click();
  await mail.locator("#script").click();
  await mail.locator("#decide").hover();

  expect(await page.locator("html").getAttribute("data-ran")).toBeNull();
  expect(asked.filter((path) => path.includes("stolen"))).toEqual([]);
  expect(page.url()).toBe(`${home}/mailbox/evil`);
});

test("a link in a mail opens the decision page beside the mailbox, where its button works", async () => {
  const page = await browser.newPage();
  await page.goto(`${home}/mailbox/evil`);

  const opened = page.waitForEvent("popup");
  await page.frameLocator("iframe").locator("#decide").click();
  const decision = await opened;
  await decision.getByRole("button", { name: "Approve" }).click();
  await decision.getByText("decided").waitFor();

  expect(page.url()).toBe(`${home}/mailbox/evil`);
});

test("a reply is written and sent without any script", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${home}/mailbox`);

  await page.getByRole("link", { name: "Leave for Bob" }).first().click();
  await page.getByLabel("What you write").fill("approved, enjoy!");
  await page.getByLabel("Quote like").selectOption({ label: "Outlook" });
  await page.getByRole("button", { name: "Send reply" }).click();
  await page.getByRole("status").waitFor();

  expect(await page.getByRole("status").textContent()).toContain("250 ");
  expect(smtp.arrivals.at(-1)?.to).toBe("d-key@reply.example.com");
});

test.each([360, 1280])("at %i pixels no page is wider than the window", async (width) => {
  const context = await browser.newContext({ viewport: { width, height: 700 } });
  const page = await context.newPage();

  for (const path of ["", "/evil", "/evil?view=text", "/evil?view=source", "/evil?width=phone"]) {
    await page.goto(`${home}/mailbox${path}`);
    const overflow = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
    expect(overflow, path).toBeLessThanOrEqual(0);
  }
});
