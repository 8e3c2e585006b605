import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Mail } from "../../src/notices/mail.ts";
import { launchBrowser } from "../browser.ts";
import { shippedTemplates } from "./compiled-templates.ts";
import { bob, everyNotice, leaveRequest, needsFor, recordOf } from "./sample-notices.ts";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

let browser: Browser;
let page: Page;
let mails: readonly [string, Mail][];
let unbroken: readonly [string, Mail][];
beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
  const templates = await shippedTemplates();
  // German has the longer words.
  mails = Object.entries(everyNotice(needsFor(templates, "de")));
  const word = "x".repeat(200);
  const fields = { documentId: word, reviewers: [bob] };
  const record = recordOf({ request: { ...leaveRequest, kind: "document", fields } });
  unbroken = Object.entries(
    everyNotice(needsFor(templates, "de"), { record, sentence: word, comment: word }),
  );
}, 60_000);
afterAll(() => browser.close());

/** In the same page all the time, since each new one takes longer than to show a mail. */
const show = async (html: string, how: { width: number; colorScheme: "light" | "dark" }): Promise<void> => {
  await page.setViewportSize({ width: how.width, height: 640 });
  await page.emulateMedia({ colorScheme: how.colorScheme });
  await page.setContent(html);
};

test.each(["light", "dark"] as const)(
  "every notice is accessible and readable in %s",
  async (colorScheme) => {
    for (const [name, { html }] of mails) {
      await show(html, { width: 360, colorScheme });
      await page.addScriptTag({ path: AXE });

      const violations = await page.evaluate(RUN_AXE);

      expect(violations, name).toEqual([]);
    }
  },
  120_000,
);

test("every notice fits a phone and a desktop: nothing is cut off or must be scrolled sideways", async () => {
  for (const [name, { html }] of [...mails, ...unbroken]) {
    for (const width of [360, 640]) {
      await show(html, { width, colorScheme: "light" });

      expect(await page.evaluate(TOO_WIDE), `${name} at ${width}`).toEqual([]);
    }
  }
}, 120_000);

test("the question and both buttons are seen on a phone without scrolling", async () => {
  for (const [name, { html }] of mails.filter(([, mail]) => mail.html.includes("verdict=approved"))) {
    await show(html, { width: 360, colorScheme: "light" });

    const bottoms = await page.evaluate(
      "[...document.querySelectorAll('.approve a, .reject a')].map((a) => a.getBoundingClientRect().bottom)",
    );

    expect(bottoms, name).toHaveLength(2);
    for (const bottom of bottoms as number[]) expect(bottom, name).toBeLessThan(520);
  }
}, 60_000);

const TOO_WIDE = `[document.documentElement, ...document.querySelectorAll("body *")]
  .filter((part) => part.clientWidth > 0 && part.scrollWidth > part.clientWidth + 1)
  .map((part) => part.tagName + ": " + part.textContent.trim().slice(0, 100))`;

/** As text: it runs in the page, where these types do not exist. */
const RUN_AXE = `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"] })
  .then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map((node) => node.html).join(" ")))`;
