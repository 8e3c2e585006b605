import { serve } from "@hono/node-server";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../../browser.ts";
import { faults } from "../page-faults.ts";
import { LEAVE } from "../web-home.ts";
import { editorOf, GERMAN, templatesHome } from "./templates-home.ts";

let opened: Awaited<ReturnType<typeof templatesHome>>;
let server: ReturnType<typeof serve>;
let browser: Browser;

beforeAll(async () => {
  [opened, browser] = await Promise.all([templatesHome(["en", "de"]), launchBrowser()]);
  server = serve({ fetch: opened.home.app.fetch, port: 0, hostname: "127.0.0.1" });
  await opened.published(opened.german.replace("Genehmigen", "Jawohl"));
}, 60_000);

afterAll(async () => {
  await browser?.close();
  server.close();
  opened.close();
});

type Shown = {
  readonly path: string;
  readonly act?: (page: Page) => Promise<unknown>;
  readonly out?: boolean;
};

const editorIsThere = (page: Page) => page.locator(".source .line").first().waitFor();

/** Fills in what the editor has and sends it, as somebody who opened it before the last change. */
const sendDraft = (content: string, basedOn: string) => async (page: Page) => {
  await editorIsThere(page);
  await page.locator("[name=based_on]").evaluate((field: { value: string }, to) => {
    field.value = to;
  }, basedOn);
  await page.getByRole("textbox", { name: "Source" }).fill(content);
  await page.getByLabel("What you changed").fill("mine");
  await page.getByRole("button", { name: "Check and publish" }).click();
  await page.getByRole("alert").waitFor();
  await editorIsThere(page);
};

const openAll = async (page: Page) => {
  for (const summary of await page.locator("summary").all()) await summary.click();
};

const PAGES: Readonly<Record<string, Shown>> = {
  "sign in": { path: "/admin/sign-in", out: true },
  "wrong address": {
    path: "/admin/sign-in",
    out: true,
    act: (page) => page.getByRole("button", { name: "Send me a link" }).click(),
  },
  "link that does not work": { path: "/admin/sign-in/nonsense", out: true },
  templates: { path: "/admin/templates", act: openAll },
  "editor of wording": { path: editorOf(GERMAN), act: editorIsThere },
  "editor of a mail": { path: editorOf("notices/question.mjml"), act: editorIsThere },
  "editor with a mistake": {
    path: editorOf(GERMAN),
    act: async (page) => {
      await editorIsThere(page);
      await page.getByRole("textbox", { name: "Source" }).press("Control+Home");
      await page.keyboard.type("this is: no: yaml\n");
      await page.locator(".line.wrong").first().waitFor();
    },
  },
  "not published": { path: editorOf(GERMAN), act: sendDraft("this is: no: yaml", "1") },
  conflict: { path: editorOf(GERMAN), act: sendDraft("shared:\n  approve: Einverstanden\n", "0") },
  history: { path: "/admin/history" },
  change: { path: "/admin/history/1" },
  branding: { path: "/admin/branding" },
  kinds: { path: "/admin/kinds" },
  "form of a kind": { path: "/admin/kinds/edit?kind=leave", act: openAll },
  requests: { path: "/admin/requests" },
  "mail to look at": { path: "/admin/mail" },
};

describe("light and dark, at 360 and at 1280 pixels, there is nothing to complain about and nothing to scroll sideways", () => {
  test.each(Object.entries(PAGES))(
    "%s",
    async (_, { path, act, out = false }) => {
      const page = await newPage({ signedIn: !out, bypassCSP: true });
      await page.goto(base() + path);
      await act?.(page);

      expect(await faults(page)).toEqual([]);
      await page.context().close();
    },
    60_000,
  );

  test("one request", async () => {
    const record = await opened.home.ask("leave", LEAVE);
    const page = await newPage({ signedIn: true, bypassCSP: true });
    await page.goto(`${base()}/admin/requests/${record.request.id}`);

    expect(await faults(page)).toEqual([]);
    await page.context().close();
  }, 60_000);

  test("a roll-back that came too late", async () => {
    const page = await newPage({ signedIn: true, bypassCSP: true });
    await page.goto(`${base()}/admin/history/1`);
    await page.locator("[name=based_on]").evaluate((field: { value: string }) => {
      field.value = "0";
    });
    await page.getByRole("button", { name: "Take this change back" }).click();
    await page.getByRole("alert").waitFor();

    expect(await faults(page)).toEqual([]);
    await page.context().close();
  }, 60_000);
});

test("the editor's policy blocks nothing that it needs", async () => {
  const page = await newPage({ signedIn: true });
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));

  await page.goto(base() + editorOf(GERMAN));
  await page.frameLocator("iframe:not(.coming)").getByText("Jawohl").first().waitFor();
  await page.getByRole("textbox", { name: "Source" }).press("Control+Home");
  await page.keyboard.type("# a line\n  and another");
  await page.keyboard.press("Control+z");

  expect(complaints).toEqual([]);
  await page.context().close();
}, 60_000);

const newPage = async ({ signedIn, bypassCSP = false }: { signedIn: boolean; bypassCSP?: boolean }) => {
  const context = await browser.newContext({ locale: "en", reducedMotion: "reduce", bypassCSP });
  const [name = "", value = ""] = opened.cookie.split("=");
  if (signedIn) await context.addCookies([{ name, value, url: base() }]);
  return context.newPage();
};

const base = (): string => {
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
};
