import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { sendForm } from "../web-home.ts";
import { formTokenIn } from "./admin-home.ts";
import { sentForm } from "./sent-form.ts";
import { OTHER, templatesHome } from "./templates-home.ts";

let open: Awaited<ReturnType<typeof templatesHome>>;
beforeAll(async () => {
  // Every publication is written in each of them.
  open = await templatesHome(["en"]);
}, 60_000);
afterAll(() => open.close());

const LEAVE = "/admin/kinds/edit?kind=leave";

/** What the form of a kind holds as it is shown, with what somebody changed in it. */
const publish = async (
  page: string,
  fields: Readonly<Record<string, string>>,
  { as = open.cookie, path = "publish", accept = "text/html" } = {},
): Promise<Response> => {
  const shown = await (await open.home.get(page, as)).text();
  const sent = { ...sentForm(shown, "kind"), ...fields, form_token: formTokenIn(shown) };
  return sendForm(open.home.app, `/admin/kinds/${path}`, sent, { cookie: as, accept });
};

describe("the list of kinds", () => {
  test("says of each what it is called, who decides and until when", async () => {
    const page = await (await open.home.get("/admin/kinds", open.cookie)).text();

    expect(page).toContain("Leave from [First day] to [Last day]");
    expect(page).toContain("decided by manager@example.com · open for 7 days");
    expect(page).toContain("decided by whoever is named under “Reviewers&#39; emails”");
  });

  test.each([
    ["en", "First day"],
    ["de", "Erster Tag"],
    ["ja", "開始日"],
  ])("shows the form as employees see it, in %s, where nothing can be sent", async (locale, label) => {
    const { home, cookie, close } = await templatesHome(["en", "de", "ja"]);
    onTestFinished(close);
    const framed = await home.get(`/admin/kinds/form?kind=leave&shown_in=${locale}`, cookie);
    const asEmployees = await (await home.app.request(`/new/leave?lang=${locale}`)).text();
    const page = await framed.text();

    expect(page).toContain(label);
    if (locale !== "ja") expect(fieldsIn(page)).toEqual(fieldsIn(asEmployees));
    expect(page).not.toMatch(/<a [^>]*href="(?!#)/);
    expect(framed.headers.get("content-security-policy")).toMatch(/form-action 'none'.*; sandbox$/);
    expect(framed.headers.get("x-frame-options")).toBe("SAMEORIGIN");
  });

  const fieldsIn = (page: string) =>
    [...page.matchAll(/<(?:label|input|textarea|button)[^>]*>[^<]*/g)]
      .map(([tag]) => tag)
      .filter((tag) => !tag.includes('name="_once"'));
});

test.each(["/admin/kinds/edit?kind=nothing", "/admin/kinds/new?from=../leave", "/admin/kinds/form?kind=x"])(
  "%s is nothing",
  async (path) => {
    expect((await open.home.get(path, open.cookie)).status).toBe(404);
  },
);

test("while somebody writes, the form shows it, and what is wrong leads to its place", async () => {
  const shown = { path: "preview", accept: "application/json" };

  const frame = await publish(LEAVE, { "title.en": "Holiday" }, { path: "preview" });
  const wrong = await (await publish(LEAVE, { "title.en": "", deadline: "a week" }, shown)).json();
  const fine = await (await publish(LEAVE, {}, shown)).json();

  expect(await frame.text()).toContain("<h1>Holiday</h1>");
  expect(wrong).toMatchObject({ said: "2 things have to be mended.", isShown: false });
  expect(JSON.stringify(wrong)).toMatch(/href=\\"#title\.en\\".*href=\\"#deadline\\"/s);
  expect(fine).toMatchObject({ problems: "", isShown: true });
});

describe("publishing a kind", () => {
  test("makes it what people can ask for, and keeps who did it", async () => {
    const answer = await publish(LEAVE, { "title.en": "Holiday", note: "Shorter" });

    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/admin/kinds?done=published"]);
    expect(open.templates.kinds.byName.get("leave")?.title.en).toBe("Holiday");
    expect(await (await open.home.get("/admin/history", open.cookie)).text()).toContain("Shorter");
    expect(await (await open.home.get("/admin/kinds", open.cookie)).text()).toContain(">changed</span>");
  }, 60_000);

  test("that cannot be used gives back what was written, and changes nothing", async () => {
    const before = open.templates.live.number();
    const answer = await publish(LEAVE, { "approvers.from": "setting", "approvers.setting": "BOARD_EMAILS" });
    const page = await answer.text();

    expect(answer.status).toBe(422);
    expect(page).toContain('<a href="#people">needs the setting BOARD_EMAILS, which is not set</a>');
    expect(page).toContain('<option value="BOARD_EMAILS" selected>');
    expect(open.templates.live.number()).toBe(before);
  }, 60_000);

  test("after another administrator shows both versions, and loses neither", async () => {
    const second = await open.home.signIn(OTHER);
    const shown = await (await open.home.get(LEAVE, second)).text();
    await publish(LEAVE, { deadline: "8d" });

    const sent = { ...sentForm(shown, "kind"), deadline: "9d", form_token: formTokenIn(shown) };
    const answer = await sendForm(open.home.app, "/admin/kinds/publish", sent, { cookie: second });
    const page = await answer.text();

    expect(answer.status).toBe(409);
    expect(page).toMatch(/deadline: 8d/);
    expect(page).toMatch(/name="deadline"[^>]* value="9d"/);
    expect(open.templates.kinds.byName.get("leave")?.policy.deadline).toEqual({ days: 8 });
  }, 60_000);
});

describe("a new kind", () => {
  const NEW = "/admin/kinds/new?from=leave";

  test.each([
    ["Sick Leave", "Please choose a name of small letters"],
    ["document", "There is a kind of this name"],
    ["", "Please choose a name of small letters"],
  ])("cannot be called %j", async (name, said) => {
    const answer = await publish(NEW, { name, "title.en": "Sick leave" });

    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(said);
  });

  test("begins as a copy, can be asked for, and is removed", async () => {
    const made = await publish(NEW, { name: "sick-leave", "title.en": "Sick leave" });
    const byName = () => [...open.templates.kinds.byName.keys()];
    const withIt = byName();
    const fields = { kind: "sick-leave", based_on: String(open.templates.live.number()) };
    const removed = await open.home.fill("/admin/kinds", "/admin/kinds/remove", open.cookie, fields);

    expect([made.status, removed.status]).toEqual([303, 303]);
    expect([withIt, byName()]).toEqual([
      ["document", "leave", "sick-leave"],
      ["document", "leave"],
    ]);
    expect((await open.templates.publications.latest())?.files).not.toHaveProperty("kinds/sick-leave.yaml");
  }, 60_000);
});

test("a kind that shipped can be removed and brought back", async () => {
  const based_on = () => String(open.templates.live.number());
  const fill = (path: string) =>
    open.home.fill("/admin/kinds", `/admin/kinds/${path}`, open.cookie, {
      kind: "document",
      based_on: based_on(),
    });

  await fill("remove");
  const without = await (await open.home.get("/admin/kinds", open.cookie)).text();
  const again = await fill("remove");
  await fill("bring-back");

  expect(without).toMatch(/<strong>document<\/strong>.*Bring back/s);
  expect(again.status).toBe(404);
  expect(open.templates.kinds.byName.has("document")).toBe(true);
}, 60_000);
