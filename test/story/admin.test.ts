import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../browser.ts";
import { eventually } from "./eventually.ts";
import { listMails, receivedMail } from "./mailbox.ts";
import { replyTo } from "./replies.ts";
import { ask, closedRequest, LEAVE } from "./requests.ts";
import { cleanUp, type Service, startService } from "./service.ts";

/** An administrator at work, in a real browser, from the first visit on. */
let service: Service;
let browser: Browser;

beforeAll(async () => {
  [service, browser] = await Promise.all([startService(), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await cleanUp();
});

test("an administrator signs in by the link in the mailbox and sends a question once more", async () => {
  const id = await ask(service, "leave", FUTURE_LEAVE);
  const page = await signedIn();

  await page.getByLabel("Search").fill(id);
  await page.getByRole("button", { name: "Show" }).click();
  await page.getByRole("link", { name: "Leave from" }).click();
  await page.getByRole("button", { name: "Send the question to manager@example.com again" }).click();
  await page.getByText("The question was sent again.").waitFor();

  const questions = (await listMails(service, id)).filter(({ notice }) => notice === "question");
  expect(questions).toHaveLength(2);
});

test("the question that was sent once more can be answered like the first", async () => {
  const id = await ask(service, "leave", FUTURE_LEAVE);
  await receivedMail(service, { requestId: id, notice: "question" });
  const page = await signedIn();
  await page.goto(`${service.url}/admin/requests/${id}`);
  await page.getByRole("button", { name: "again" }).click();
  await page.getByText("The question was sent again.").waitFor();

  await replyTo(service, await receivedMail(service, { requestId: id, notice: "question" }), {
    body: "Approved, have fun!",
  });

  expect(await closedRequest(service, id)).toMatchObject({ status: "approved" });
});

test("an administrator withdraws a request", async () => {
  const id = await ask(service, "leave", FUTURE_LEAVE);
  const page = await signedIn();

  await page.goto(`${service.url}/admin/requests/${id}`);
  await page.locator("summary", { hasText: "Withdraw this request" }).click();
  await page.getByRole("button", { name: "Withdraw it for good" }).click();
  await page.getByText("The request is withdrawn.").waitFor();

  expect((await closedRequest(service, id)).status).toBe("withdrawn");
});

test("a reply that nobody can understand is among the mail to look at, with the reason", async () => {
  const id = await ask(service, "leave", FUTURE_LEAVE);
  const question = await receivedMail(service, { requestId: id, notice: "question" });
  await replyTo(service, question, { body: "Well, what does Bob say about it?" });
  await receivedMail(service, { requestId: id, notice: "clarification" });
  const page = await signedIn();

  const listed = page.getByRole("link", { name: "manager@example.com" });
  await eventually("the mail in the list", async () => {
    await page.goto(`${service.url}/admin/mail`);
    return (await listed.count()) > 0 ? true : undefined;
  });
  await listed.first().click();

  await page.getByText("Its sender was asked, nothing was decided.").waitFor();
  await page.getByText("It is unclear, so its sender is asked what was meant.").waitFor();
});

test("a changed German wording is seen, published, mailed, taken back and gone", async () => {
  const page = await signedIn();
  await page.goto(`${service.url}/admin/templates`);
  await page.getByRole("link", { name: "de.yaml" }).click();
  const source = page.getByLabel("Source");
  const german = await source.inputValue();
  const preview = page.frameLocator("iframe[name=preview]");

  await source.fill(german.replace("bittet um Ihre Genehmigung", "hofft auf Ihr Wohlwollen"));
  await preview.getByText("hofft auf Ihr Wohlwollen").filter({ visible: true }).first().waitFor();
  await page.getByLabel("What you changed").fill("Freundlicher");
  await page.getByRole("button", { name: "Publish" }).click();
  await page.getByRole("heading", { name: "Freundlicher" }).waitFor();
  const changed = await askedInGerman();
  await page.getByRole("button", { name: "Take this change back" }).click();
  await page.getByRole("heading", { name: "Back to how it came" }).waitFor();
  const asBefore = await askedInGerman();

  expect(changed).toContain("hofft auf Ihr Wohlwollen");
  expect(asBefore).toContain("bittet um Ihre Genehmigung");
  expect(asBefore).not.toContain("Wohlwollen");
});

/** The text of the question about a new request that was made in German. */
const askedInGerman = async (): Promise<string> => {
  const answer = await fetch(`${service.url}/requests/leave?lang=de`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(FUTURE_LEAVE),
  });
  const { id } = (await answer.json()) as { readonly id: string };
  return (await receivedMail(service, { requestId: id, notice: "question" })).text;
};

const FUTURE_LEAVE = { ...LEAVE, start_date: "2099-01-10", end_date: "2099-01-20" };

/** A new page of a browser that nobody has used before, let in by the newest link in the mailbox. */
const signedIn = async (): Promise<Page> => {
  const page = await (await browser.newContext({ locale: "en" })).newPage();
  await page.goto(`${service.url}/admin`);
  await page.getByLabel("Your email address").fill("admin@example.com");
  await page.getByRole("button", { name: "Send me a link" }).click();
  await page.getByText("Look into your mailbox").waitFor();
  await page.goto(`${service.url}/mailbox?to=admin@example.com`);
  await page.locator("ul.mails a").first().click();
  const href = await page.frameLocator("iframe").getByRole("link", { name: "Sign in" }).getAttribute("href");
  await page.goto(href ?? "");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { name: "Requests" }).waitFor();
  return page;
};
