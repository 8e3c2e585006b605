import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../browser.ts";
import { writtenIn } from "../notices/few-languages.ts";
import { PUBLISHING_MS, signIn } from "./administrator.ts";
import { oncePublished } from "./eventually.ts";
import { receivedMail } from "./mailbox.ts";
import { ask, LEAVE, postRequest } from "./requests.ts";
import { cleanUp, newFolder, type Service, startService } from "./service.ts";

/** An administrator decides what can be asked for and how the mails look, in a real browser. */
let service: Service;
let browser: Browser;

beforeAll(async () => {
  const settings = {
    BOARD_EMAILS: "ann@example.com, bob@example.com",
    TEMPLATES_DIR: writtenIn(["en"], newFolder("templates")),
  };
  [service, browser] = await Promise.all([startService(settings), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await cleanUp();
});

test(
  "a changed form is seen beside, published, and filled in by the next who asks; what is under way stays as it was",
  async () => {
    const before = await ask(service, "leave", FUTURE_LEAVE);
    const page = await signedIn();
    await page.getByRole("link", { name: "Kinds", exact: true }).click();
    await page.getByRole("link", { name: "Change Leave" }).click();

    await page.getByRole("group", { name: "Name" }).getByLabel("English").fill("Time off");
    await page
      .getByRole("group", { name: "In one line" })
      .getByLabel("English")
      .fill("{{ end_date }}: last day off");
    await page.locator("summary", { hasText: "First day" }).click();
    await page.getByLabel("English").and(page.locator(":visible")).nth(2).fill("Off from");
    await page.locator("summary", { hasText: "Add a field" }).click();
    await page.getByLabel("Short name of the field").fill("reason");
    await page.locator("[id='field.3.label.en']").fill("Why");
    const shown = page.frameLocator("iframe:not(.coming)");
    await shown.getByRole("heading", { name: "Time off" }).waitFor();
    await shown.getByLabel("Why").waitFor();
    await page.getByLabel("What you changed").fill("With a reason");
    await page.getByRole("button", { name: "Publish" }).click();
    await page.getByText("Published. It holds for what is asked from now on.").waitFor();

    await oncePublished("a form with the new label", async () => {
      await page.goto(`${service.url}/new/leave`);
      return (await page.getByLabel("Off from").count()) > 0 || undefined;
    });
    await page.getByLabel("Off from").fill("2099-03-01");
    await page.getByLabel("Last day").fill("2099-03-05");
    await page.getByLabel("Your email").fill("eve@example.com");
    await page.getByLabel("Why").fill("Wedding");
    await page.getByRole("button", { name: "Send the request" }).click();
    await page.getByRole("heading", { name: "March 5, 2099: last day off" }).waitFor();
    await page.goto(`${service.url}/admin/requests/${before}`);

    await page.getByRole("heading", { name: "Leave from January 10, 2099 to January 20, 2099" }).waitFor();
    await page.getByText("First day", { exact: true }).waitFor();
  },
  3 * PUBLISHING_MS,
);

test("a mistake is told beside while it is made, and its place is found by a click", async () => {
  const page = await signedIn();
  await page.goto(`${service.url}/admin/kinds/edit?kind=document`);

  await page.getByLabel("Open for").fill("a week");
  await page.getByText("One thing has to be mended.").waitFor();
  await page.getByRole("link", { name: /"a week" is no duration/ }).click();
  const isThere = await page.getByLabel("Open for").evaluate((field) => field.matches(":target"));
  await page.getByLabel("Open for").fill("8d");
  await page.getByText("The form as it would be.").waitFor();

  expect(isThere).toBe(true);
});

test(
  "a new kind made from another asks whom the settings name, and is removed again, without any script",
  async () => {
    const page = await signedIn({ javaScriptEnabled: false });
    await page.goto(`${service.url}/admin/kinds`);
    await page.getByRole("link", { name: "New kind like this one" }).first().click();

    await page.getByLabel("Short name", { exact: true }).fill("contract");
    await page.getByRole("group", { name: "Name" }).getByLabel("English").fill("Contract");
    await page.getByRole("radio", { name: "is set by whoever runs the service" }).check();
    await page
      .getByRole("group", { name: "Who decides" })
      .getByRole("combobox")
      .last()
      .selectOption("BOARD_EMAILS");
    await page.getByRole("button", { name: "Publish" }).click();
    await page.getByRole("heading", { name: "Contract" }).waitFor();
    const contract = { documentId: "c1", reviewers: ["cid@example.com"] };
    const id = await oncePublished("the new kind", async () => {
      const answer = await postRequest(service, "contract", contract);
      return answer.status === 202 ? ((await answer.json()) as { readonly id: string }).id : undefined;
    });
    const question = await receivedMail(service, {
      requestId: id,
      notice: "question",
      to: "bob@example.com",
    });
    const card = page.getByRole("region", { name: "Contract" });
    await card.locator("summary", { hasText: "Remove this kind" }).click();
    await card.getByRole("button", { name: "Remove it" }).click();
    await page.getByText("Published.").waitFor();

    expect(question.subject).toContain("Document c1");
    expect(await page.getByRole("heading", { name: "Contract" }).count()).toBe(0);
    await oncePublished("the end of the kind", async () => {
      const { status } = await postRequest(service, "contract", { documentId: "c2" });
      return status === 404 || undefined;
    });
  },
  3 * PUBLISHING_MS,
);

test(
  "a colour that cannot be read is told at once; name and footer are in the next mail",
  async () => {
    const page = await signedIn();
    await page.getByRole("link", { name: "Branding" }).click();
    const muted = page.locator("[id='light.muted']");

    await muted.fill("#dddddd");
    await page.getByText("1.3 : 1, too little").waitFor();
    await muted.fill("#55606d");
    await page.getByLabel("Name", { exact: true }).fill("Corp Approvals");
    await page.getByLabel("English").last().fill("Corp Ltd, 1 Main Street");
    const preview = page.frameLocator("iframe:not(.coming)");
    await preview.getByText("Corp Ltd, 1 Main Street").first().waitFor();
    await page.getByRole("button", { name: "Publish" }).click();
    await page.getByText("Published. Every mail from now on looks like this.").waitFor();

    const mail = await oncePublished("a mail of the new name", async () => {
      const id = await ask(service, "document", { documentId: "d1", reviewers: ["ann@example.com"] });
      const { raw } = await receivedMail(service, { requestId: id, notice: "question" });
      return raw.includes("Corp Approvals") ? raw.toString() : undefined;
    });
    expect(mail).toContain("Corp Ltd, 1 Main Street");
  },
  3 * PUBLISHING_MS,
);

const FUTURE_LEAVE = { ...LEAVE, start_date: "2099-01-10", end_date: "2099-01-20" };

const signedIn = async (options: BrowserContextOptions = {}): Promise<Page> =>
  (await signIn({ service, browser }, "admin@example.com", options)).page;
