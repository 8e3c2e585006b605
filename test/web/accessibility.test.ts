import { serve } from "@hono/node-server";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { RequestRecord } from "../../src/approval/request.ts";
import { launchBrowser } from "../browser.ts";
import { faults } from "./page-faults.ts";
import { ANN, BOB, DOCUMENT, EMPLOYEE, LEAVE, MANAGER, sendForm, webHome } from "./web-home.ts";

const home = webHome({ mailboxPath: "/mailbox", replyAuth: "none" });
const server = serve({ fetch: home.app.fetch, port: 0, hostname: "127.0.0.1" });
const pages = new Map<string, { readonly path: string; readonly act?: (page: Page) => Promise<void> }>();
let browser: Browser;

beforeAll(async () => {
  await preparePages();
  browser = await launchBrowser();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  server.close();
});

const NAMES = ["start", "form", "form with mistakes", "made", "decision", "preselected", "no verdict"];
const MORE = ["decided", "settled", "withdrawn", "bad link", "status", "withdrawing", "closed", "not found"];

describe("light and dark, at 360 and at 1280 pixels, there is nothing to complain about and nothing to scroll sideways", () => {
  test.each([...NAMES, ...MORE])(
    "%s",
    async (name) => {
      const shown = pages.get(name);
      const context = await browser.newContext({ reducedMotion: "reduce", bypassCSP: true });
      const page = await context.newPage();
      await page.goto(base() + (shown?.path ?? "/unprepared"));
      await shown?.act?.(page);

      expect(await faults(page)).toEqual([]);
      await context.close();
    },
    20_000,
  );
});

test("a request can be made and decided without JavaScript, by keyboard alone", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${base()}/new/document`);

  await page.focus("#document-documentId");
  await page.keyboard.type("b77");
  await page.keyboard.press("Tab");
  await page.keyboard.type(ANN);
  await page.keyboard.press("Tab");
  await page.keyboard.type(EMPLOYEE);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/s/**");
  const made = await page.locator("h1").textContent();
  await page.goto(base() + home.decisionPath(await newest(), ANN));
  await page.focus("#comment");
  await page.keyboard.type("fine");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "You rejected this" }).waitFor();

  expect(made).toBe("Document b77");
  expect((await newest()).decisions).toMatchObject([{ verdict: "rejected", comment: "fine" }]);
  await context.close();
}, 20_000);

test("the policy blocks nothing that a page needs", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));

  await page.goto(`${base()}/`);
  const corners = await page.evaluate("getComputedStyle(document.querySelector('.sheet')).borderRadius");

  expect(corners).toBe("14px");
  expect(complaints).toEqual([]);
  await context.close();
}, 20_000);

const preparePages = async (): Promise<void> => {
  const { app, needs, ask, decisionPath, statusPath, read } = home;
  const open = await ask("document", DOCUMENT);
  await sendForm(app, decisionPath(open, BOB), { verdict: "approved", comment: "fine" });
  const leave = await ask("leave", LEAVE);
  const withdrawn = await ask("leave", LEAVE);
  await needs.intake.withdraw(withdrawn.request.id);
  const settled = await ask("document", DOCUMENT);
  await sendForm(app, decisionPath(settled, ANN), { verdict: "rejected", comment: "wrong version" });
  const { revision } = await read(settled);
  await needs.store.close(settled.request.id, { outcome: "rejected", at: needs.now(), revision });
  await needs.store.remember(open.request.id, {
    id: "u",
    at: needs.now(),
    event: "notice-undelivered",
    notice: "question",
    to: ANN,
    mailId: "m",
    why: "550",
  });

  const openAll = async (page: Page) => {
    for (const summary of await page.locator("summary").all()) await summary.click();
  };
  const sendEmpty = async (page: Page) => {
    await page.locator("form").evaluate((form: { noValidate: boolean; submit: () => void }) => form.submit());
    await page.waitForSelector("[role=alert]");
  };
  const decision = decisionPath(leave, MANAGER);
  pages
    .set("start", { path: "/", act: openAll })
    .set("form", { path: "/new/every" })
    .set("form with mistakes", { path: "/new/every", act: sendEmpty })
    .set("made", { path: "/new/document/made" })
    .set("decision", { path: decisionPath(open, ANN) })
    .set("preselected", { path: `${decision}?verdict=rejected&lang=de` })
    .set("no verdict", { path: decision, act: sendEmpty })
    .set("decided", { path: decisionPath(settled, ANN), act: openAll })
    .set("settled", { path: decisionPath(settled, BOB), act: openAll })
    .set("withdrawn", { path: decisionPath(withdrawn, MANAGER) })
    .set("bad link", { path: "/d/nonsense" })
    .set("status", { path: statusPath(open) })
    .set("withdrawing", { path: statusPath(leave), act: openAll })
    .set("closed", { path: statusPath(settled) })
    .set("not found", { path: "/nothing" });
};

const newest = async (): Promise<RequestRecord> => {
  const { records } = await home.needs.store.list({ limit: 100 });
  const record = records.find(({ request }) => request.fields["documentId"] === "b77");
  if (record === undefined) throw new Error("not made");
  return record;
};

const base = (): string => {
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
};
