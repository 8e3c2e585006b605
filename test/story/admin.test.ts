import type { Browser, BrowserContextOptions, Page, Route } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../browser.ts";
import { writtenIn } from "../notices/few-languages.ts";
import { PUBLISHING_MS, signIn } from "./administrator.ts";
import { eventually, oncePublished } from "./eventually.ts";
import { listMails, mailsOf, receivedMail } from "./mailbox.ts";
import { replyTo } from "./replies.ts";
import { ask, closedRequest, LEAVE } from "./requests.ts";
import { cleanUp, newFolder, type Service, startService } from "./service.ts";

/** An administrator at work, in a real browser, from the first visit on. */
let service: Service;
let browser: Browser;
/** The newest link by which somebody was let in. */
let lastLink: string;

beforeAll(async () => {
  const settings = {
    ADMIN_EMAILS: "admin@example.com, other@example.com",
    TEMPLATES_DIR: writtenIn(["en", "de"], newFolder("templates")),
  };
  [service, browser] = await Promise.all([startService(settings), launchBrowser()]);
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

  await eventually("the second question", async () => {
    const questions = (await listMails(service, id)).filter(({ notice }) => notice === "question");
    return questions.length === 2 || undefined;
  });
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

test(
  "a changed German wording is seen, published, mailed, taken back and gone",
  async () => {
    const page = await signedIn();
    await openGermanEditor(page);
    const before = await page.evaluate("history.length");

    await rewrite(page, "bittet um Ihre Genehmigung", "hofft auf Ihr Wohlwollen");
    await previewOf(page).getByText("hofft auf Ihr Wohlwollen").filter({ visible: true }).first().waitFor();
    const afterwards = await page.evaluate("history.length");
    await publish(page, "Freundlicher");
    const changed = await askedInGerman("hofft auf Ihr Wohlwollen");
    await page.getByRole("button", { name: "Take this change back" }).click();
    await page.getByRole("heading", { name: "Back to how it came" }).waitFor();
    const asBefore = await askedInGerman("bittet um Ihre Genehmigung");

    expect(changed).not.toContain("bittet um Ihre Genehmigung");
    expect(asBefore).not.toContain("Wohlwollen");
    // However often it was shown anew: one step back leaves the editor.
    expect(afterwards).toBe(before);
  },
  3 * PUBLISHING_MS,
);

test("a mistake is marked at its line while it is typed, and the way to it is in the list", async () => {
  const page = await signedIn();
  await openGermanEditor(page);
  const editor = page.getByRole("textbox", { name: "Source" });

  await editor.press("Control+Home");
  await page.keyboard.type("this is: no: yaml\n");
  const wrong = page.locator(".line.wrong");
  await wrong.first().waitFor();
  await editor.press("Control+End");
  await page.getByRole("link", { name: "line 1" }).first().click();
  await page.keyboard.type("# ");
  await page.getByText("Nothing to complain about so far.").waitFor();

  expect(await wrong.count()).toBe(0);
  expect(await editor.textContent()).toMatch(/^# this is: no: yaml\n# Deutsch/);
});

test("the editor lets go of who works with the keyboard: Escape, then Tab", async () => {
  const page = await signedIn();
  await openGermanEditor(page);
  const editor = page.getByRole("textbox", { name: "Source" });
  const isIn = () => editor.evaluate((box) => box.matches(":focus"));

  await editor.press("Control+Home");
  await page.keyboard.press("Tab");
  const afterTab = await isIn();
  await editor.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");

  expect([afterTab, await isIn()]).toEqual([true, false]);
  expect(await editor.textContent()).toMatch(/^ {2}# Deutsch/);
});

test(
  "without a script templates are written, looked at and published all the same",
  async () => {
    const page = await signedIn({ javaScriptEnabled: false });
    await openGerman(page);
    const source = page.getByLabel("Source");
    const german = await source.inputValue();

    await source.fill(german.replace("see_status: Stand ansehen", "see_status: Nachsehen"));
    await page.getByLabel("Mail", { exact: true }).first().selectOption("receipt");
    await page.getByRole("button", { name: "Show the mail" }).click();
    await previewOf(page).getByText("Nachsehen").first().waitFor();
    await publish(page, "Kürzer");

    await page.getByText("+   see_status: Nachsehen").waitFor();
  },
  3 * PUBLISHING_MS,
);

test("a test of a template comes into the administrator's own mailbox", async () => {
  const page = await signedIn();
  await openGermanEditor(page);
  await page.route("**/admin/templates/preview", slowly);

  const preview = page.waitForRequest("**/admin/templates/preview");
  await rewrite(page, "bittet um Ihre Genehmigung", "fragt nur zur Probe");
  await preview;
  await page.getByRole("button", { name: "Send a test to myself" }).click();
  const said = page.getByText("The test is on its way to admin@example.com.");
  await said.waitFor();
  const mail = await eventually("the test in the mailbox", async () => {
    const [newest] = await mailsOf(service, { notice: "test", to: "admin@example.com" });
    return newest?.read();
  });

  await page.waitForTimeout(SLOW_MS);
  // The preview that was on its way does not talk over it.
  expect(await said.isVisible()).toBe(true);
  expect(mail.subject).toContain("[Test]");
  expect(mail.text).toContain("fragt nur zur Probe");
});

test(
  "of two administrators who change the same sentence the second is shown both changes",
  async () => {
    const [first, second] = [await signedIn(), await signedIn({}, "other@example.com")];
    await openGermanEditor(first);
    await openGermanEditor(second);

    await rewrite(first, "Wer entscheidet", "Wer darf");
    await publish(first, "Kürzer");
    await rewrite(second, "Wer entscheidet", "Wer bestimmt");
    await second.getByLabel("What you changed").fill("Klarer");
    await second.getByRole("button", { name: "Check and publish" }).click();

    await second.getByText("Somebody else has changed the same file meanwhile").waitFor();
    await second.getByText("+   who_decides: Wer darf").waitFor();
    await second.getByText("+   who_decides: Wer bestimmt").waitFor();
    expect(await second.getByRole("textbox", { name: "Source" }).textContent()).toContain("Wer bestimmt");
    expect(await askedInGerman("Wer darf")).not.toContain("Wer bestimmt");
  },
  3 * PUBLISHING_MS,
);

test("a link that let somebody in once lets nobody in again, and the session is safe from scripts and other sites", async () => {
  const page = await signedIn({}, "other@example.com");
  const cookies = await page.context().cookies();
  const stranger = await (await browser.newContext({ locale: "en" })).newPage();

  await stranger.goto(lastLink);
  await stranger.getByRole("button", { name: "Sign in" }).click();
  await stranger.getByText("This link was used before").waitFor();
  await stranger.goto(`${service.url}/admin/templates`);

  expect(stranger.url()).toBe(`${service.url}/admin/sign-in`);
  expect(cookies).toMatchObject([{ httpOnly: true, sameSite: "Strict" }]);
  expect(await page.evaluate("document.cookie")).toBe("");
});

/** As on a day when others make previews, too. */
const slowly = async (route: Route): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
  // It may have been given up meanwhile.
  await route.continue().catch(() => {});
};
const SLOW_MS = 3_000;

const openGerman = async (page: Page): Promise<void> => {
  await page.goto(`${service.url}/admin/templates`);
  await page.getByRole("link", { name: "Wording in German" }).click();
  await page.getByRole("heading", { name: "Wording in German" }).waitFor();
};

/** As `openGerman`, until what the script makes of the page is there. */
const openGermanEditor = async (page: Page): Promise<void> => {
  await openGerman(page);
  await page.locator(".source").waitFor();
  await previewOf(page).getByRole("heading").first().waitFor();
};

/** Changes the text as if it had been pasted over. */
const rewrite = async (page: Page, words: string, others: string): Promise<void> => {
  const editor = page.getByRole("textbox", { name: "Source" });
  const text = (await editor.textContent()) ?? "";
  await editor.fill(text.replace(words, others));
};

const previewOf = (page: Page) => page.frameLocator(".seeing iframe:not(.coming)");

const publish = async (page: Page, note: string): Promise<void> => {
  await page.getByLabel("What you changed").fill(note);
  await page.getByRole("button", { name: "Check and publish" }).click();
  await page.getByRole("heading", { name: note }).waitFor();
};

/** The text of a question in German that says so. */
const askedInGerman = (words: string): Promise<string> =>
  oncePublished(`a German question that says ${words}`, async () => {
    const answer = await fetch(`${service.url}/requests/leave?lang=de`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(FUTURE_LEAVE),
    });
    const { id } = (await answer.json()) as { readonly id: string };
    const { text } = await receivedMail(service, { requestId: id, notice: "question" });
    return text.includes(words) ? text : undefined;
  });

const FUTURE_LEAVE = { ...LEAVE, start_date: "2099-01-10", end_date: "2099-01-20" };

const signedIn = async (options: BrowserContextOptions = {}, email = "admin@example.com"): Promise<Page> => {
  const { page, link } = await signIn({ service, browser }, email, options);
  lastLink = link;
  return page;
};
