import type { Hono } from "hono";
import type { Email } from "../../../src/approval/email.ts";
import type { RequestId } from "../../../src/approval/request-id.ts";
import { withdrawRequest } from "../../../src/intake/withdraw-request.ts";
import type { AdminMail } from "../../../src/notices/mail.ts";
import { adminApp } from "../../../src/web/admin/admin-app.ts";
import type { AdminNeeds } from "../../../src/web/admin/admin-needs.ts";
import { installedAssets } from "../../../src/web/admin/assets.ts";
import type { ReceivedMails } from "../../../src/web/admin/received-mails.ts";
import { sendForm, type WebHome, webHome } from "../web-home.ts";

export const ADMIN = "admin@example.com" as Email;

/** The pages of administrators beside those of everybody, on a real store; mails are kept instead of sent. */
export type AdminHome = WebHome & {
  readonly app: Hono;
  readonly mails: readonly AdminMail[];
  /** Whom the question was sent to once more. */
  readonly asked: readonly (readonly [RequestId, Email])[];
  /** The path of the newest link that was mailed. */
  readonly linkPath: () => string;
  /** Signs in by mail; answers with the cookie as a browser sends it back. */
  readonly signIn: (email?: string) => Promise<string>;
  readonly get: (path: string, cookie: string) => Promise<Response>;
  /** Fills in a form that a page shows, as its reader. */
  readonly fill: (
    page: string,
    action: string,
    cookie: string,
    fields?: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Response>;
};

export const adminHome = (
  changes: Partial<AdminNeeds> = {},
  received: ReceivedMails = NO_MAILS,
): AdminHome => {
  const mails: AdminMail[] = [];
  const asked: (readonly [RequestId, Email])[] = [];
  const home = webHome();
  const needs: AdminNeeds = {
    ...home.needs,
    administrators: [ADMIN],
    messageDomain: "countersign.localhost",
    send: async (mail) => void mails.push(mail),
    intake: {
      withdraw: (id, by) => withdrawRequest({ ...home.needs, wake: async () => "woken" }, id, by),
      askAgain: async (id, { approver }) => {
        asked.push([id, approver]);
        return "sent";
      },
    },
    mails: received,
    templates: null,
    addressSettings: { MANAGER_EMAIL: "manager@example.com" },
    assets: installedAssets(),
    ...changes,
  };
  const { app } = home;
  app.route("/", adminApp(needs));
  const linkPath = () => {
    const link = mails.findLast(({ notice }) => notice === "sign-in")?.text.match(/https?:\S+/)?.[0] ?? "";
    return new URL(link).pathname;
  };
  const get = async (path: string, cookie: string) => app.request(path, { headers: { cookie } });
  return {
    ...home,
    app,
    mails,
    asked,
    linkPath,
    get,
    signIn: async (email = ADMIN) => {
      await sendForm(app, "/admin/sign-in", { email });
      return cookieOf(await sendForm(app, linkPath(), {}));
    },
    fill: async (page, action, cookie, fields = {}, headers = {}) => {
      const token = formTokenIn(await (await get(page, cookie)).text());
      return sendForm(app, action, { form_token: token, ...fields }, { cookie, ...headers });
    },
  };
};

export const cookieOf = (answer: Response): string =>
  (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";

export const formTokenIn = (page: string): string =>
  /name="form_token" value="([^"]+)"/.exec(page)?.[1] ?? "no token";

const NO_MAILS: ReceivedMails = {
  list: async () => ({ mails: [], next: undefined }),
  explain: async () => undefined,
};
