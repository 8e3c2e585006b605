import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../browser.ts";
import { IS_ONE_MACHINE } from "./home.ts";
import { decisionUrl, receivedMail, statusUrl } from "./mailbox.ts";
import { ask, closedRequest, LEAVE, MANAGER } from "./requests.ts";
import { cleanUp, type Service, startService } from "./service.ts";

let service: Service;
let browser: Browser;
beforeAll(async () => {
  [service, browser] = await Promise.all([startService(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await cleanUp();
});

test.runIf(IS_ONE_MACHINE)(
  "leave is asked for, approved with a comment and its outcome read, by nothing but clicking",
  async () => {
    const page = await browser.newPage();

    await page.goto(service.url);
    await page.locator("summary", { hasText: "Leave" }).click();
    const form = page.locator("details", { hasText: "Leave" });
    await form.getByLabel("First day").fill("2026-01-10");
    await form.getByLabel("Last day").fill("2026-01-20");
    await form.getByLabel("Your email").fill("employee@example.com");
    await form.getByRole("button", { name: "Send the request" }).click();
    await page.getByRole("heading", { name: "Leave from" }).waitFor();

    await openMail(page, "receipt");
    expect(await openedMail(page).textContent()).toContain("Your request is on its way");

    await openMail(page, "question");
    const decisionPage = await opened(page, () =>
      openedMail(page).getByRole("link", { name: "Approve", exact: true }).click(),
    );
    expect(await decisionPage.locator("main").textContent()).toContain(MANAGER);
    await decisionPage.getByLabel("Comment").fill("Enjoy the mountains!");
    await decisionPage.getByRole("button", { name: "Approve" }).click();
    await decisionPage.getByRole("heading", { name: "You approved this" }).waitFor();

    await openMail(page, "outcome");
    const outcome = await openedMail(page).textContent();
    expect(outcome).toContain("Your request was approved");
    expect(outcome).toContain("Enjoy the mountains!");
  },
);

test.runIf(IS_ONE_MACHINE)(
  "a reply written on the page of a mail decides, sent by real SMTP to the service's own port",
  async () => {
    const id = await ask(service, "leave", LEAVE);
    const question = await receivedMail(service, { requestId: id, notice: "question" });
    const page = await browser.newPage();
    await page.goto(`${service.url}/mailbox?requestId=${id}`);
    await page.getByRole("link", { name: question.subject }).first().click();

    await page.getByLabel("What you write").fill("Hi,\n\napproved, enjoy!\n\nBest\nManager");
    await page.getByLabel("Quote like").selectOption({ label: "Outlook" });
    await page.getByRole("button", { name: "Send reply" }).click();
    await page.getByText("The mail server took it").waitFor();

    const request = await closedRequest(service, id);
    expect(request).toMatchObject({
      status: "approved",
      decisions: [{ approver: MANAGER, channel: "reply" }],
    });
  },
);

test("a requester takes the request back on the page the receipt leads to", async () => {
  const id = await ask(service, "leave", LEAVE);
  const receipt = await receivedMail(service, { requestId: id, notice: "receipt" });
  const question = await receivedMail(service, { requestId: id, notice: "question" });
  const page = await browser.newPage();

  await page.goto(statusUrl(receipt));
  await page.locator("summary", { hasText: "Withdraw this request" }).click();
  await page.getByRole("button", { name: "Withdraw it for good" }).click();
  await page.locator("main .badge", { hasText: "Withdrawn" }).first().waitFor();

  expect((await closedRequest(service, id)).status).toBe("withdrawn");
  const settled = await receivedMail(service, { requestId: id, notice: "settled", to: MANAGER });
  expect(settled.text).toContain("This request was withdrawn");
  await page.goto(decisionUrl(question));
  await page.getByRole("heading", { name: "This request was withdrawn" }).waitFor();
  expect(await page.getByRole("button").count()).toBe(0);
});

test("a form with a mistake comes back with what was typed and says what is wrong", async () => {
  const before = (await mailboxLength()).length;
  const page = await browser.newPage();
  await page.goto(`${service.url}/new/leave`);

  await page.getByLabel("First day").fill("2026-01-20");
  await page.getByLabel("Last day").fill("2026-01-10");
  await page.getByLabel("Your email").fill("employee@example.com");
  await page.getByRole("button", { name: "Send the request" }).click();

  await page.getByText("Must not be before “First day”.").first().waitFor();
  expect(await page.getByLabel("First day").inputValue()).toBe("2026-01-20");
  expect(await mailboxLength()).toHaveLength(before);
});

/** From the start page into the mailbox and there the newest mail of a notice. */
const openMail = async (page: Page, notice: string): Promise<void> => {
  await page.goto(service.url);
  await page.getByRole("link", { name: "Open the mailbox" }).click();
  const mail = page.locator("ul.mails a", { has: page.locator(".badge", { hasText: notice }) }).first();
  while ((await mail.count()) === 0) await page.reload();
  await mail.click();
};

/** The mail as it shows itself in its frame. */
const openedMail = (page: Page) => page.frameLocator("iframe").locator("body");

/** The page that a click opens. */
const opened = async (page: Page, click: () => Promise<void>): Promise<Page> => {
  const [popup] = await Promise.all([page.waitForEvent("popup"), click()]);
  await popup.waitForLoadState();
  return popup;
};

const mailboxLength = async () => (await (await fetch(`${service.url}/mailbox.json`)).json()) as unknown[];
