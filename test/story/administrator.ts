import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { eventually } from "./eventually.ts";
import { IS_ONE_MACHINE } from "./home.ts";
import { mailsOf } from "./mailbox.ts";
import type { Service } from "./service.ts";

/** Every mail is checked in every language; with all tests on two cores that takes its time. */
export const PUBLISHING_MS = 120_000;

type SignedIn = {
  readonly page: Page;
  /** By which they were let in. */
  readonly link: string;
};

/** A new page of a browser that nobody has used before, let in by the newest link in the mailbox. */
export const signIn = async (
  { service, browser }: { readonly service: Service; readonly browser: Browser },
  email: string,
  options: BrowserContextOptions = {},
): Promise<SignedIn> => {
  const page = await (await browser.newContext({ locale: "en", ...options })).newPage();
  page.setDefaultTimeout(PUBLISHING_MS);
  const before = await signInMails(service, email);
  await page.goto(`${service.url}/admin`);
  await page.getByLabel("Your email address").fill(email);
  await page.getByRole("button", { name: "Send me a link" }).click();
  await page.getByText("Look into your mailbox").waitFor();
  const link = IS_ONE_MACHINE
    ? await linkInMailbox(page, { service, email })
    : await linkInMail(service, email, before.length);
  await page.goto(link);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { name: "Requests" }).waitFor();
  return { page, link };
};

/** As whoever tries the service does: in the browser, on the page of the mail. */
const linkInMailbox = async (
  page: Page,
  { service, email }: { readonly service: Service; readonly email: string },
): Promise<string> => {
  await page.goto(`${service.url}/mailbox?to=${email}`);
  await page.getByRole("link", { name: "Your link" }).first().click();
  const link = page.frameLocator("iframe").getByRole("link", { name: "Sign in" });
  return (await link.getAttribute("href")) ?? "";
};

const linkInMail = async (service: Service, email: string, before: number): Promise<string> => {
  const { text } = await eventually("the link to sign in", async () => {
    const mails = await signInMails(service, email);
    return mails.length > before ? mails[0]?.read() : undefined;
  });
  return /https?:\/\/\S+\/admin\/sign-in\/\S+/.exec(text)?.[0] ?? "";
};

const signInMails = (service: Service, email: string) => mailsOf(service, { notice: "sign-in", to: email });
